import { WEIGHT_UNIT } from '../voting/poll.ts';
import type { Figures } from '../voting/rule.ts';
import type { Delegate, Exclusion, Meeting } from './meeting.ts';
import type { Quorum } from './quorum.ts';

/** The delegate as the meeting has it, or as it would join: place and attendance are kept, standing and exclusion set. */
export function joinMeeting(
  meeting: Meeting,
  who: { readonly personId: string; readonly standing: Delegate['standing'] },
  exclusion: Exclusion | null,
): Delegate {
  const before = meeting.delegates[who.personId];
  return {
    personId: who.personId,
    standing: who.standing,
    placeId: before?.placeId ?? null,
    exclusion,
    attendance: before?.attendance ?? { kind: 'unchecked' },
    standsInFor: null,
    weight: before?.weight ?? WEIGHT_UNIT,
    proxyTo: before?.proxyTo ?? null,
  };
}

const isPresent = (delegate: Delegate) => delegate.attendance.kind === 'present';

/** An exempted member who attends counts and votes; the other exclusions take a delegate out of the base (DOMAIN V2 b). */
export const isExcluded = (delegate: Delegate) =>
  delegate.exclusion !== null && !(delegate.exclusion === 'exempted' && isPresent(delegate));

/** Whether this delegate is entitled to vote now: official, present, not excluded. */
export function isEntitled(delegate: Delegate): boolean {
  return delegate.standing === 'official' && isPresent(delegate) && !isExcluded(delegate);
}

/** The counts that bases and quorum are taken from, as they stand now. */
export function figuresOf(meeting: Meeting): Figures {
  const officials = Object.values(meeting.delegates).filter((delegate) => delegate.standing === 'official');
  return {
    total: meeting.setup.totalMembers,
    summoned: officials.length,
    excluded: officials.filter(isExcluded).length,
    present: officials.filter(isEntitled).length,
  };
}

export interface QuorumState {
  readonly present: number;
  readonly required: number;
  readonly met: boolean;
}

/** How many must be present when a share is counted on `count` members: rounded up, and never nobody. */
export function requiredPresence({ numerator, denominator }: Omit<Quorum, 'base'>, count: number): number {
  return Math.max(1, Math.ceil((count * numerator) / denominator));
}

/** Whether the body may proceed, by integers (DOMAIN V8). An empty body never may. */
export function quorumOf(meeting: Meeting): QuorumState {
  const figures = figuresOf(meeting);
  const { quorum } = meeting.setup;
  const required = requiredPresence(
    quorum,
    quorum.base === 'total' ? figures.total : figures.summoned - figures.excluded,
  );
  return { present: figures.present, required, met: figures.present >= required };
}
