import { z } from 'zod';

// The verifier's own reading of the journal: written from the journal's format and not from the room's code, so that a
// mistake there is not repeated here. Objects keep members that a recount does not need: a poll's hash is over all of them.

const id = z.string().min(1);
const count = z.int().min(0);
const instant = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const key32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const attendance = z.looseObject({ kind: z.string() });
const delegate = z.looseObject({
  personId: id,
  standing: z.string(),
  exclusion: z.string().nullable(),
  attendance,
  weight: count,
  proxyTo: id.nullable(),
});
export type DelegateRecord = z.infer<typeof delegate>;

const majority = z.looseObject({
  kind: z.enum(['moreThan', 'atLeast']),
  numerator: count.min(1),
  denominator: count.min(1),
});
export type MajorityRecord = z.infer<typeof majority>;

export const CONDUCTS = ['electronic', 'secretBoard', 'secretServer', 'hand', 'card', 'paper'] as const;
const conduct = z.enum(CONDUCTS);
export type ConductRecord = z.infer<typeof conduct>;

const pollSetup = z.looseObject({
  id,
  title: z.string(),
  rule: z.looseObject({
    kind: z.enum(['decision', 'rating', 'confidence', 'election']),
    options: z
      .array(z.looseObject({ id, label: z.string(), role: z.string(), asksText: z.boolean() }))
      .min(2)
      .max(6),
    base: z.enum(['total', 'summoned', 'present', 'takingPart', 'returned', 'valid']),
    majority,
    thresholds: z.array(z.looseObject({ id, optionId: id, majority })),
    ballotForm: z.enum(['boxes', 'strike']).nullable(),
    quorum: z
      .looseObject({ numerator: count.min(1), denominator: count.min(1), base: z.enum(['total', 'summoned']) })
      .nullable(),
    decimals: z.int().min(0).max(2),
    conducts: z.array(conduct),
    weighted: z.boolean(),
    proxies: count,
  }),
  lines: z
    .array(z.looseObject({ id, title: z.string(), personId: id.nullable() }))
    .min(1)
    .max(50),
  seats: z.int().min(1).nullable(),
  conduct,
  seconds: count.nullable(),
  changeAllowed: z.boolean(),
  liveTally: z.string(),
  names: z.string(),
  voters: z.union([z.literal('officials'), z.array(id)]),
});
export type PollSetupRecord = z.infer<typeof pollSetup>;

const figures = z.looseObject({ total: count, summoned: count, excluded: count, present: count });
export type FiguresRecord = z.infer<typeof figures>;

const rollEntry = z.looseObject({ personId: id, name: z.string(), weight: count, castBy: id });
export type RollEntryRecord = z.infer<typeof rollEntry>;

const electionKey = z.looseObject({
  y: key32,
  threshold: z.int().min(1).max(7),
  trustees: z
    .array(z.looseObject({ personId: id.nullable(), verifyKey: key32 }))
    .min(1)
    .max(7),
  words: z.array(z.string()).length(6),
});
export type ElectionKeyRecord = z.infer<typeof electionKey>;

/** Why paper ballots were invalid, in the order of the form. */
const reasons = z.strictObject({
  tooMany: count,
  nobody: count,
  notIssued: count,
  bothBoxes: count,
  strangers: count,
  marked: count,
  other: count,
});
export type ReasonsRecord = z.infer<typeof reasons>;

const counted = z.looseObject({
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  reasons: reasons.optional(),
  lines: z.array(z.array(count)),
});
export type CountedRecord = z.infer<typeof counted>;

// Every member is compared with the recount, and none may be there beside them.
const tally = z.strictObject({
  unit: count,
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  reasons: reasons.optional(),
  takingPart: count,
  takingPartShare: count.nullable(),
  baseCount: z.int(),
  required: count,
  lines: z.array(
    z.strictObject({
      lineId: id,
      counts: z.array(z.strictObject({ optionId: id, count, share: count.nullable() })),
      unmarked: z.int(),
      inFavour: count,
      outcome: z.string(),
      consequence: z.string().nullable(),
    }),
  ),
  election: z.strictObject({ elected: z.array(id), tied: z.array(id), vacant: count }).nullable(),
});
export type TallyRecord = z.infer<typeof tally>;

const members = z.array(z.looseObject({ personId: id, isHead: z.boolean() }));

const meetingSetup = z.looseObject({ totalMembers: count });
const ofMeeting = { meetingId: id };
const ofPoll = { ...ofMeeting, pollId: id };
const ofCeremony = { ...ofMeeting, ceremonyId: id };

/** The events that a recount follows; all others change nothing that is counted. */
export const VoteEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('meetingCreated'),
    meeting: z.looseObject({
      id,
      roomId: id,
      setup: meetingSetup,
      delegates: z.record(z.string(), delegate),
      polls: z.array(z.looseObject({ setup: pollSetup, state: z.looseObject({ kind: z.literal('prepared') }) })),
      board: z.looseObject({ members, ceremony: z.null() }).nullable(),
      serverKey: z.null(),
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
    marks: z.array(z.object({ personId: id, attendance })),
  }),
  z.object({
    type: z.literal('pollSaved'),
    ...ofMeeting,
    poll: pollSetup,
    revoteOf: id.nullable(),
    roundOf: id.nullable(),
  }),
  z.object({ type: z.literal('pollRemoved'), ...ofPoll }),
  z.object({
    type: z.literal('pollOpened'),
    ...ofPoll,
    endsAt: instant.nullable(),
    hash: sha256,
    figures,
    roll: z.array(rollEntry),
    key: electionKey.nullable(),
  }),
  z.object({
    type: z.literal('ballotCast'),
    ...ofPoll,
    personId: id,
    hash: sha256,
    payload: z.string(),
    signature: z.string(),
  }),
  z.object({ type: z.literal('ballotVoided'), ...ofPoll, personId: id, hash: sha256, why: z.string() }),
  z.object({
    type: z.literal('ballotChallenged'),
    ...ofPoll,
    personId: id,
    hash: sha256,
    payload: z.string(),
    opening: z.string(),
  }),
  z.object({ type: z.literal('pollPaused'), ...ofPoll, left: count.nullable() }),
  z.object({ type: z.literal('pollResumed'), ...ofPoll, endsAt: instant.nullable() }),
  z.object({ type: z.literal('pollExtended'), ...ofPoll, endsAt: instant }),
  z.object({ type: z.literal('countEntered'), ...ofPoll, by: id, name: z.string(), counted }),
  z.object({
    type: z.literal('pollClosed'),
    ...ofPoll,
    closedAt: instant,
    closedBy: z.enum(['chair', 'deadline']),
    tally: tally.nullable(),
  }),
  z.object({ type: z.literal('partialPosted'), ...ofPoll, personId: id, body: z.string() }),
  z.object({ type: z.literal('sumOpened'), ...ofPoll, tally, opening: z.string() }),
  z.object({ type: z.literal('sumGivenUp'), ...ofPoll, why: z.string() }),
  z.object({ type: z.literal('pollAnnounced'), ...ofPoll }),
  z.object({ type: z.literal('boardSet'), ...ofMeeting, members }),
  z.object({ type: z.literal('ceremonyStarted'), ...ofCeremony }),
  z.object({
    type: z.literal('ceremonyPosted'),
    ...ofCeremony,
    personId: id,
    round: z.enum(['keys', 'commit', 'reveal', 'shares', 'done']),
    body: z.string(),
  }),
  z.object({ type: z.literal('boardKeyMade'), ...ofCeremony, key: electionKey }),
  z.object({ type: z.literal('boardKeyConfirmed'), ...ofCeremony, personId: id }),
  z.object({ type: z.literal('ceremonyStopped'), ...ofCeremony, by: id }),
  z.object({ type: z.literal('serverKeyNoted'), ...ofMeeting, key: electionKey }),
  z.object({ type: z.literal('keyRegistered'), keyId: id, publicKey: key32, personId: id, sessionId: id }),
  z.object({ type: z.literal('registrarSet'), roomId: id, publicKey: key32 }),
  z.object({
    type: z.literal('keysVouched'),
    roomId: id,
    vouches: z.array(z.object({ keyId: id, signature: z.string() })),
  }),
]);
export type VoteEvent = z.infer<typeof VoteEvent>;
export type VoteEventOf<T extends VoteEvent['type']> = Extract<VoteEvent, { type: T }>;
/** What is said of one poll after it was prepared. */
export type PollEvent = Extract<VoteEvent, { readonly pollId: string }>;

/** The types a recount follows. */
export const FOLLOWED: ReadonlySet<string> = new Set(VoteEvent.options.map((option) => option.shape.type.value));

/** One entry's body. */
export const BodyRecord = z.object({
  v: z.literal(1),
  i: count,
  at: instant,
  by: z.looseObject({
    role: z.string(),
    room: id,
    session: id.nullable(),
    account: id.nullable(),
    person: id.nullable(),
  }),
  cmd: z.looseObject({ id }).nullable(),
  events: z.array(z.looseObject({ type: z.string() })),
});
export type BodyRecord = z.infer<typeof BodyRecord>;

/** What a ballot's payload says in any poll. */
const ballot = {
  v: z.literal(1),
  m: id,
  p: id,
  qh: sha256,
  d: id,
  k: z.string().regex(/^[0-9a-f]{16}$/),
  n: z.int().min(1).max(10_000),
  prev: sha256.nullable(),
};
const words = z
  .string()
  .min(1)
  .max(2000)
  .refine((text) => text.normalize('NFC') === text);

export const OpenBallot = z.strictObject({
  ...ballot,
  c: z.array(z.string().nullable()).min(1).max(50),
  w: z.array(words.nullable()).min(1).max(50),
});
export const SecretBallot = z.strictObject({ ...ballot, ct: z.unknown() });
export type OpenBallot = z.infer<typeof OpenBallot>;
export type SecretBallot = z.infer<typeof SecretBallot>;

/** The evidence of an opened sum. */
export const OpeningRecord = z.strictObject({
  v: z.literal(1),
  ballots: count,
  aggregate: z.string(),
  sums: z.array(z.tuple([z.string(), z.string()])),
  partials: z.array(z.unknown()),
});
