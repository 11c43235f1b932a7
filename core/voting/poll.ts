import { z } from 'zod';
import { Id, Line } from '../base/fields.ts';
import type { Paged } from '../base/paged.ts';
import type { Figures } from './rule.ts';
import { Rule } from './rule.ts';
import type { Tally } from './tally.ts';

/** Longest and shortest time a poll may be given, in seconds. */
export const POLL_SECONDS = { min: 5, max: 3600 } as const;

/** Who sees running counts while a poll is open; everybody always sees how many have voted. */
export const LiveTally = z.enum(['nobody', 'chair', 'everyone']);
export type LiveTally = z.infer<typeof LiveTally>;

export const PollSetup = z.strictObject({
  id: Id,
  itemId: Id.nullable(),
  title: Line,
  /** The poll's own copy: editing the rule set later changes nothing here (V-5). */
  rule: Rule,
  seconds: z.int().min(POLL_SECONDS.min).max(POLL_SECONDS.max).nullable(),
  changeAllowed: z.boolean(),
  liveTally: LiveTally,
  /** Official delegates who are present, all of them or only those named. */
  voters: z.union([z.literal('officials'), z.array(Id).min(1).max(5000)]),
});
export type PollSetup = z.infer<typeof PollSetup>;

/** One line of the frozen roll, as it stood when the poll opened. */
export interface RollEntry {
  readonly personId: string;
  readonly code: string;
  readonly name: string;
  readonly place: string | null;
}

export interface Ballot {
  readonly optionId: string;
  readonly text: string | null;
  readonly at: number;
  /** Journal entry that holds this ballot: the number on the receipt. */
  readonly entry: number;
  /** The command that cast it; the receipt's code is derived from it. */
  readonly command: string;
  /** 1 for the first cast, one more for every further one. */
  readonly casts: number;
}

export type PollState =
  | { readonly kind: 'prepared' }
  | {
      readonly kind: 'open';
      readonly openedAt: number;
      /** The deadline, or null when the chair closes by hand. */
      readonly endsAt: number | null;
      readonly figures: Figures;
      readonly roll: readonly RollEntry[];
      readonly ballots: Paged<Ballot>;
    }
  | {
      readonly kind: 'closed';
      readonly openedAt: number;
      readonly closedAt: number;
      readonly closedBy: 'chair' | 'deadline';
      readonly figures: Figures;
      readonly roll: readonly RollEntry[];
      /** Kept until the meeting leaves the room, so that a delegate can look at the own choice again; the journal keeps them for good. */
      readonly ballots: Paged<Ballot>;
      readonly tally: Tally;
      readonly announcedAt: number | null;
    };

export interface Poll {
  readonly setup: PollSetup;
  /** For a re-vote: the poll it repeats, which is kept as it was. */
  readonly revoteOf: string | null;
  readonly state: PollState;
}
