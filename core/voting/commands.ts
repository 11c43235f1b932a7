import { z } from 'zod';
import { Id, Line, Sha256 } from '../base/fields.ts';
import { Signature64 } from '../keys/commands.ts';
import { BALLOT_CHARS } from './ballotPayload.ts';
import { BoardMember, CEREMONY_POST_CHARS, CeremonyRound } from './board.ts';
import { Counted } from './counted.ts';
import { ElectionKey } from './electionKey.ts';
import { MAX_LINES, POLL_SECONDS, PollSetup } from './poll.ts';
import { Rule } from './rule.ts';

const meetingId = Id;
const pollId = Id;

export const SaveRule = z.strictObject({ kind: z.literal('saveRule'), rule: Rule });
export const SavePoll = z.strictObject({ kind: z.literal('savePoll'), meetingId, poll: PollSetup });
export const RemovePoll = z.strictObject({ kind: z.literal('removePoll'), meetingId, pollId });
export const OpenPoll = z.strictObject({ kind: z.literal('openPoll'), meetingId, pollId });
/** Prepares and opens in one step: an ad-hoc vote. */
export const OpenAdHocPoll = z.strictObject({ kind: z.literal('openAdHocPoll'), meetingId, poll: PollSetup });
/** Opens the same question again under a new id; the earlier poll and its result stay as they were. */
export const Revote = z.strictObject({ kind: z.literal('revote'), meetingId, pollId, newId: Id });
/** Prepares a further round of an election for the seats still vacant, with those whom the body keeps on the list. */
export const PrepareRound = z.strictObject({
  kind: z.literal('prepareRound'),
  meetingId,
  pollId,
  newId: Id,
  title: Line,
  lineIds: z.array(Id).min(1).max(MAX_LINES),
});
/** A ballot as it was signed: `payload` is the canonical text of a `BallotPayload`, kept byte for byte. */
export const CastBallot = z.strictObject({
  kind: z.literal('castBallot'),
  meetingId,
  pollId,
  payload: z.string().min(2).max(BALLOT_CHARS),
  signature: Signature64,
});
/** Kiểm tra thử: a secret ballot that is shown instead of cast. It is spoiled; a second device finds it by its code. */
export const ChallengeBallot = z.strictObject({
  kind: z.literal('challengeBallot'),
  meetingId,
  pollId,
  payload: z.string().min(2).max(BALLOT_CHARS),
  /** What the ballot was made from, for `proof/secret` to make it again. */
  opening: z.string().min(2).max(BALLOT_CHARS),
});
/** A secret ballot whose proofs do not hold: it counts no more, and the delegate may cast another. */
export const VoidBallot = z.strictObject({
  kind: z.literal('voidBallot'),
  meetingId,
  pollId,
  personId: Id,
  hash: Sha256,
  why: z.string().min(1).max(20),
});
export const PausePoll = z.strictObject({ kind: z.literal('pausePoll'), meetingId, pollId });
export const ResumePoll = z.strictObject({ kind: z.literal('resumePoll'), meetingId, pollId });
export const ExtendPoll = z.strictObject({
  kind: z.literal('extendPoll'),
  meetingId,
  pollId,
  seconds: z.int().min(POLL_SECONDS.min).max(POLL_SECONDS.max),
});
/** What was counted by hand or from paper; a second entry by the same person replaces the first. */
export const EnterCount = z.strictObject({ kind: z.literal('enterCount'), meetingId, pollId, counted: Counted });
export const ClosePoll = z.strictObject({ kind: z.literal('closePoll'), meetingId, pollId });
export const AnnouncePoll = z.strictObject({ kind: z.literal('announcePoll'), meetingId, pollId });

/** Ban kiểm phiếu; changing it ends a ceremony and its key. */
export const SetBoard = z.strictObject({
  kind: z.literal('setBoard'),
  meetingId,
  members: z.array(BoardMember).max(15),
});
export const StartCeremony = z.strictObject({ kind: z.literal('startCeremony'), meetingId, ceremonyId: Id });
export const PostCeremony = z.strictObject({
  kind: z.literal('postCeremony'),
  meetingId,
  ceremonyId: Id,
  round: CeremonyRound,
  body: z.string().min(2).max(CEREMONY_POST_CHARS),
});
/** The six words on this member's screen are those read aloud, or not. */
export const ConfirmKey = z.strictObject({
  kind: z.literal('confirmKey'),
  meetingId,
  ceremonyId: Id,
  matches: z.boolean(),
});
/** A board member's device found a fault of another's message. */
export const StopCeremony = z.strictObject({ kind: z.literal('stopCeremony'), meetingId, ceremonyId: Id });
/** A board member's part in opening the sum of a closed secret poll; its proof is checked at the door. */
export const PostPartial = z.strictObject({
  kind: z.literal('postPartial'),
  meetingId,
  pollId,
  body: z.string().min(2).max(CEREMONY_POST_CHARS),
});
/** The server's own key for the weaker secret mode. */
export const NoteServerKey = z.strictObject({ kind: z.literal('noteServerKey'), meetingId, key: ElectionKey });
/** The opened sum of a secret poll, found from enough valid parts. */
export const RecordSum = z.strictObject({
  kind: z.literal('recordSum'),
  meetingId,
  pollId,
  counted: Counted,
  /** The evidence: aggregate, parts and their proofs, for whoever checks. */
  opening: z.string().max(200_000),
});
/** The sum of a closed secret poll is never opened: too few ballots, or too few of the board can open it. Such a poll is repeated. */
export const GiveUpSum = z.strictObject({ kind: z.literal('giveUpSum'), meetingId, pollId });
