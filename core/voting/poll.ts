import { z } from 'zod';
import { Id, Line, OptionalLine } from '../base/fields.ts';
import type { Paged } from '../base/paged.ts';
import type { Counted } from './counted.ts';
import type { ElectionKey } from './electionKey.ts';
import type { Figures } from './rule.ts';
import { Conduct, isCast, isSecret, NamesSeenBy, Rule } from './rule.ts';
import type { Tally } from './tally.ts';

/** Longest and shortest time a poll may be given, in seconds. */
export const POLL_SECONDS = { min: 5, max: 3600 } as const;

/** Most questions or persons on one ballot. */
export const MAX_LINES = 50;

/** Who sees running counts while a poll is open; everybody always sees how many have voted. */
export const LiveTally = z.enum(['nobody', 'chair', 'everyone']);
export type LiveTally = z.infer<typeof LiveTally>;

/** A question, or a person, on the ballot. */
export const PollLine = z.strictObject({
  id: Id,
  /** Empty for the only question of a poll: the poll's own title is the question. */
  title: OptionalLine,
  /** Position and unit of a person, or what a question refers to. */
  note: OptionalLine,
  /** The delegate who stands here; whoever is on the ballot does not count it (DOMAIN 1.2 E8). */
  personId: Id.nullable(),
});
export type PollLine = z.infer<typeof PollLine>;

export const PollSetup = z
  .strictObject({
    id: Id,
    itemId: Id.nullable(),
    title: Line,
    /** The poll's own copy: editing the rule set later changes nothing here (V-5). */
    rule: Rule,
    lines: z.array(PollLine).min(1).max(MAX_LINES),
    /** Number to elect; null for everything that is no election. */
    seats: z.int().min(1).max(MAX_LINES).nullable(),
    conduct: Conduct,
    seconds: z.int().min(POLL_SECONDS.min).max(POLL_SECONDS.max).nullable(),
    changeAllowed: z.boolean(),
    liveTally: LiveTally,
    names: NamesSeenBy,
    /** Official delegates who are present, all of them or only those named. */
    voters: z.union([z.literal('officials'), z.array(Id).min(1).max(5000)]),
  })
  .refine((setup) => new Set(setup.lines.map(({ id }) => id)).size === setup.lines.length, {
    message: 'line ids repeat',
  })
  .refine((setup) => setup.lines.length === 1 || setup.lines.every(({ title }) => title !== ''), {
    message: 'several lines have titles',
  })
  .refine((setup) => (setup.rule.kind === 'election') === (setup.seats !== null), { message: 'elections have seats' })
  .refine((setup) => setup.seats === null || setup.seats <= setup.lines.length, { message: 'more seats than persons' })
  .refine((setup) => setup.rule.conducts.includes(setup.conduct), { message: 'the rule does not allow this conduct' })
  .refine((setup) => !isSecret(setup.conduct) || (setup.liveTally === 'nobody' && setup.names === 'nobody'), {
    message: 'a secret ballot shows nothing before its sum',
  })
  .refine((setup) => !isSecret(setup.conduct) || setup.rule.options.every(({ asksText }) => !asksText), {
    message: 'words would give a secret ballot away',
  })
  .refine((setup) => isCast(setup.conduct) || (setup.seconds === null && setup.names === 'nobody'), {
    message: 'what is counted by hand has no deadline and no named record',
  });
export type PollSetup = z.infer<typeof PollSetup>;

/** Weights are exact decimals in thousandths: 1 is 1000. */
export const WEIGHT_UNIT = 1000;

/** One line of the frozen roll, as it stood when the poll opened. */
export interface RollEntry {
  readonly personId: string;
  readonly code: string;
  readonly name: string;
  readonly place: string | null;
  /** In thousandths; 1000 wherever the rule does not weigh. */
  readonly weight: number;
  /** Who casts this ballot: the delegate, or the one who holds the absent delegate's proxy. */
  readonly castBy: string;
}

export interface Ballot {
  /** Option of each line, null for a line left unmarked; null as a whole for a secret ballot. */
  readonly choices: readonly (string | null)[] | null;
  readonly words: readonly (string | null)[] | null;
  readonly at: number;
  /** Journal entry that holds this ballot: the number on the receipt. */
  readonly entry: number;
  /** SHA-256 of the signed payload, hex; the receipt's code is derived from it. */
  readonly hash: string;
  /** The id of the session key that signed it. */
  readonly key: string;
  /** 1 for the first cast, one more for every further one. */
  readonly n: number;
  /** Of a secret ballot: its proofs do not hold, so that it counts for nothing. Only a tampered terminal makes one. */
  readonly isVoid: boolean;
  /** Of a secret ballot: hashes of the same delegate's ballots before it that are not void; one counts where this one is void. */
  readonly earlier: readonly string[];
}

/** Whether a ballot of this delegate counts: the last one cast, or of secret ones the last one that is not void. */
export const isCounted = ({ isVoid, earlier }: Ballot): boolean => !isVoid || earlier.length > 0;

/** A count entered by somebody who counted it. */
export interface CountEntry {
  /** Account or person. */
  readonly by: string;
  readonly name: string;
  readonly at: number;
  readonly counted: Counted;
}

/** A counting-board member's part in opening the sum. */
export interface PartialOpening {
  readonly personId: string;
  readonly at: number;
  readonly body: string;
}

/** `tooFew`: so few ballots came that their sum would give choices away. `chair`: the counting board cannot open it any more. */
export const GivenUp = z.enum(['tooFew', 'chair']);
export type GivenUp = z.infer<typeof GivenUp>;

/** A paper that lay before the voters, in the version that was in force. */
export interface PollPaper {
  readonly paperId: string;
  readonly name: string;
  readonly number: string;
  readonly version: number;
  readonly sha256: string;
}

/** What was fixed when the poll opened. */
interface Opened {
  readonly openedAt: number;
  /** Journal entry that opened it: no ballot stands before. */
  readonly openedEntry: number;
  /** SHA-256 of the poll's definition, hex: every ballot names it. */
  readonly hash: string;
  readonly figures: Figures;
  readonly roll: readonly RollEntry[];
  /** For secret ballots: what they are encrypted with. */
  readonly key: ElectionKey | null;
  /** The released papers of its item (D-9); left out where there were none. */
  readonly papers?: readonly PollPaper[];
  readonly ballots: Paged<Ballot>;
  /** At most one entry of each person, newest last. */
  readonly counts: readonly CountEntry[];
}

export type PollState =
  | { readonly kind: 'prepared' }
  | (Opened & {
      readonly kind: 'open';
      /** The deadline, or null when the chair closes by hand or the poll is paused. */
      readonly endsAt: number | null;
      /** Since when no ballots are taken, and the milliseconds that were left then. */
      readonly pause: { readonly at: number; readonly left: number | null } | null;
    })
  | (Opened & {
      readonly kind: 'closed';
      readonly closedAt: number;
      readonly closedBy: 'chair' | 'deadline';
      /** Parts posted by the counting board. */
      readonly partials: readonly PartialOpening[];
      /** Null while a secret ballot's sum is not opened. Ballots are kept until the meeting leaves the room; the journal keeps them for good. */
      readonly tally: Tally | null;
      /** Why the sum of a secret ballot is never opened; null while it is, or can be. */
      readonly givenUp: GivenUp | null;
      readonly announcedAt: number | null;
    });

/** A spoiled ballot of Kiểm tra thử, with what it was made from. */
export interface Challenge {
  readonly personId: string;
  readonly hash: string;
  readonly payload: string;
  readonly opening: string;
}

export interface Poll {
  readonly setup: PollSetup;
  /** For a re-vote: the poll it repeats, which is kept as it was. */
  readonly revoteOf: string | null;
  /** For a further round of an election: the round before. */
  readonly roundOf: string | null;
  /** Secret ballots that terminals were made to show instead of cast, spoiled by it. */
  readonly challenges: readonly Challenge[];
  readonly state: PollState;
}
