import { z } from 'zod';
import { Id, OptionalParagraph } from '../base/fields.ts';
import { POLL_SECONDS, PollSetup } from './poll.ts';
import { Rule } from './rule.ts';

export const SaveRule = z.strictObject({ kind: z.literal('saveRule'), rule: Rule });
export const SavePoll = z.strictObject({ kind: z.literal('savePoll'), meetingId: Id, poll: PollSetup });
export const RemovePoll = z.strictObject({ kind: z.literal('removePoll'), meetingId: Id, pollId: Id });
export const OpenPoll = z.strictObject({ kind: z.literal('openPoll'), meetingId: Id, pollId: Id });
/** Prepares and opens in one step: an ad-hoc vote. */
export const OpenAdHocPoll = z.strictObject({ kind: z.literal('openAdHocPoll'), meetingId: Id, poll: PollSetup });
/** Opens the same question again under a new id; the earlier poll and its result stay as they were. */
export const Revote = z.strictObject({ kind: z.literal('revote'), meetingId: Id, pollId: Id, newId: Id });
export const CastBallot = z.strictObject({
  kind: z.literal('castBallot'),
  meetingId: Id,
  pollId: Id,
  optionId: Id,
  text: OptionalParagraph.nullable(),
});
export const ExtendPoll = z.strictObject({
  kind: z.literal('extendPoll'),
  meetingId: Id,
  pollId: Id,
  seconds: z.int().min(POLL_SECONDS.min).max(POLL_SECONDS.max),
});
export const ClosePoll = z.strictObject({ kind: z.literal('closePoll'), meetingId: Id, pollId: Id });
export const AnnouncePoll = z.strictObject({ kind: z.literal('announcePoll'), meetingId: Id, pollId: Id });
