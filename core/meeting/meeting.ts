import { z } from 'zod';
import { Count, Id, Instant, Line, Name, OptionalLine, OptionalName } from '../base/fields.ts';
import type { Paper } from '../documents/document.ts';
import type { PaperHead } from '../documents/paperHead.ts';
import type { SignedPaper } from '../documents/paperOfRecord.ts';
import type { Opinions } from '../opinions/opinion.ts';
import type { Standing } from '../people/people.ts';
import type { CountingBoard } from '../voting/board.ts';
import type { ElectionKey } from '../voting/electionKey.ts';
import type { Poll } from '../voting/poll.ts';
import { Quorum } from './quorum.ts';

/** What the secretary writes on the meeting's first page. */
export const MeetingSetup = z.strictObject({
  title: Line,
  kind: Name.pipe(z.string().max(40)),
  bodyId: Id,
  location: OptionalName,
  /** Who takes the minutes, as papers name them. */
  minuteTaker: OptionalName.optional(),
  startsAt: Instant,
  /** Total membership of the body: the base of most votes, absent members included. */
  totalMembers: Count,
  quorum: Quorum,
  /** How delegates sign in at their places: with their own PIN, or by the place they were assigned. */
  seatSignIn: z.enum(['pin', 'assignment']),
});
export type MeetingSetup = z.infer<typeof MeetingSetup>;

export const AgendaItemSetup = z.strictObject({
  id: Id,
  title: Line,
  presenter: OptionalLine,
  minutes: z.int().min(0).max(1440).nullable(),
  kind: z.enum(['item', 'recess']),
});
export type AgendaItemSetup = z.infer<typeof AgendaItemSetup>;

export interface AgendaItem extends AgendaItemSetup {
  readonly parentId: string | null;
  readonly state:
    | { readonly kind: 'upcoming' }
    | { readonly kind: 'current'; readonly since: number }
    | { readonly kind: 'done'; readonly since: number; readonly until: number };
}

/** Why a summoned delegate does not count in the base (DOMAIN V2): an `exempted` one counts when present. */
export const Exclusion = z.enum(['absentThroughout', 'transferred', 'exempted', 'suspended']);
export type Exclusion = z.infer<typeof Exclusion>;

export type Attendance =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'present'; readonly since: number }
  | { readonly kind: 'absent'; readonly excused: boolean; readonly reason: string; readonly at: number }
  | { readonly kind: 'left'; readonly since: number; readonly at: number };

/** A person's part in one meeting. */
export interface Delegate {
  readonly personId: string;
  readonly standing: Standing;
  readonly placeId: string | null;
  readonly exclusion: Exclusion | null;
  readonly attendance: Attendance;
  /** For a stand-in: the absent delegate. A stand-in follows and reads, and does not vote. */
  readonly standsInFor: string | null;
  /** What this delegate's ballot counts where a rule weighs, in thousandths. */
  readonly weight: number;
  /** An absent official delegate: who votes for them where a rule knows proxies. */
  readonly proxyTo: string | null;
}

export type MeetingState =
  | { readonly kind: 'planned' }
  | { readonly kind: 'inProgress'; readonly openedAt: number }
  | { readonly kind: 'recess'; readonly openedAt: number; readonly since: number }
  | { readonly kind: 'ended'; readonly openedAt: number; readonly endedAt: number };

export interface Meeting {
  readonly id: string;
  readonly roomId: string;
  readonly setup: MeetingSetup;
  readonly state: MeetingState;
  /** Depth-first: a sub-item follows its parent. */
  readonly agenda: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  /** Signed versions of the papers that follow from the results; left out until there is one. */
  readonly signedPapers?: readonly SignedPaper[];
  /** Number and recipients of those papers; left out until the desk has entered them. */
  readonly paperHead?: PaperHead;
  /** What delegates said in writing, by person; left out until somebody did. */
  readonly opinions?: Opinions;
  readonly delegates: Readonly<Record<string, Delegate>>;
  readonly polls: readonly Poll[];
  /** Who counts the meeting's ballots, and the key they made together. */
  readonly board: CountingBoard | null;
  /** What ballots of the weaker secret mode are encrypted with: the server alone opens their sum. */
  readonly serverKey: ElectionKey | null;
  /** The poll on the table: open, or closed and not yet put away. */
  readonly currentPollId: string | null;
}
