import { z } from 'zod';

// The verifier's own reading of the journal: written from the journal's format and not from the room's code, so that a
// mistake there is not repeated here. Fields that a recount does not need are left out.

const id = z.string().min(1);
const count = z.int().min(0);
const instant = z.int().min(0);

const delegate = z.object({
  personId: id,
  standing: z.string(),
  exclusion: z.string().nullable(),
  attendance: z.object({ kind: z.string() }),
});
export type DelegateRecord = z.infer<typeof delegate>;

const pollSetup = z.object({
  id,
  rule: z.object({
    options: z.array(z.object({ id, role: z.string(), asksText: z.boolean() })).min(1),
    base: z.enum(['total', 'summoned', 'present', 'takingPart', 'returned']),
    majority: z.object({ kind: z.enum(['moreThan', 'atLeast']), numerator: count, denominator: count.min(1) }),
  }),
  seconds: count.nullable(),
  changeAllowed: z.boolean(),
  voters: z.union([z.literal('officials'), z.array(id)]),
});
export type PollSetupRecord = z.infer<typeof pollSetup>;
export type MajorityRecord = PollSetupRecord['rule']['majority'];

const figures = z.object({ total: count, summoned: count, excluded: count, present: count });
export type FiguresRecord = z.infer<typeof figures>;

const tally = z.object({
  counts: z.array(z.object({ optionId: id, count, share: count.nullable() })),
  takingPart: count,
  takingPartShare: count.nullable(),
  baseCount: count,
  required: count,
  inFavour: count,
  verdict: z.string(),
});
export type TallyRecord = z.infer<typeof tally>;

const meetingSetup = z.object({ totalMembers: count });
const ofMeeting = { meetingId: id };
const ofPoll = { ...ofMeeting, pollId: id };

/** The events that a recount follows; all others change nothing that is counted. */
export const VoteEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('meetingCreated'),
    meeting: z.object({
      id,
      setup: meetingSetup,
      delegates: z.record(z.string(), delegate),
      polls: z.array(z.object({ setup: pollSetup, state: z.object({ kind: z.literal('prepared') }) })),
    }),
  }),
  z.object({ type: z.literal('meetingSaved'), ...ofMeeting, setup: meetingSetup }),
  z.object({ type: z.literal('meetingRemoved'), ...ofMeeting }),
  z.object({ type: z.literal('meetingOpened'), ...ofMeeting }),
  z.object({ type: z.literal('meetingRecessed'), ...ofMeeting }),
  z.object({ type: z.literal('meetingResumed'), ...ofMeeting }),
  z.object({ type: z.literal('meetingEnded'), ...ofMeeting }),
  z.object({ type: z.literal('delegatesSaved'), ...ofMeeting, delegates: z.array(delegate) }),
  z.object({ type: z.literal('delegateRemoved'), ...ofMeeting, personId: id }),
  z.object({
    type: z.literal('attendanceMarked'),
    ...ofMeeting,
    marks: z.array(z.object({ personId: id, attendance: z.object({ kind: z.string() }) })),
  }),
  z.object({ type: z.literal('pollSaved'), ...ofMeeting, poll: pollSetup }),
  z.object({ type: z.literal('pollRemoved'), ...ofPoll }),
  z.object({
    type: z.literal('pollOpened'),
    ...ofPoll,
    endsAt: instant.nullable(),
    figures,
    roll: z.array(z.object({ personId: id })),
  }),
  z.object({ type: z.literal('ballotCast'), ...ofPoll, personId: id, optionId: id, text: z.string().nullable() }),
  z.object({ type: z.literal('pollExtended'), ...ofPoll, endsAt: instant }),
  z.object({
    type: z.literal('pollClosed'),
    ...ofPoll,
    closedAt: instant,
    closedBy: z.enum(['chair', 'deadline']),
    tally,
  }),
  z.object({ type: z.literal('pollAnnounced'), ...ofPoll }),
]);
export type VoteEvent = z.infer<typeof VoteEvent>;
export type VoteEventOf<T extends VoteEvent['type']> = Extract<VoteEvent, { type: T }>;

/** The types a recount follows. */
export const FOLLOWED: ReadonlySet<string> = new Set(VoteEvent.options.map((option) => option.shape.type.value));

/** One entry's body. */
export const BodyRecord = z.object({
  v: z.literal(1),
  i: count,
  at: instant,
  by: z.object({ role: z.string(), account: id.nullable(), person: id.nullable() }),
  cmd: z.object({ id }).nullable(),
  events: z.array(z.looseObject({ type: z.string() })),
});
export type BodyRecord = z.infer<typeof BodyRecord>;
