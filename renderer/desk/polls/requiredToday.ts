import type { BaseKind, Figures, Majority } from '../../../core/voting/rule.ts';
import { baseCount, requiredVotes } from '../../../core/voting/tally.ts';

/** What a rule would need if the vote opened now. */
export type RequiredToday =
  | { readonly kind: 'known'; readonly required: number; readonly base: number }
  /** The base grows with every ballot, or nobody is present yet. */
  | { readonly kind: 'unknown'; readonly why: 'ballots' | 'nobody' };

/** The votes in favour a rule needs on today's figures, by the one calculation (V-2). */
export function requiredToday(rule: { base: BaseKind; majority: Majority }, figures: Figures): RequiredToday {
  if (rule.base === 'takingPart' || rule.base === 'returned') return { kind: 'unknown', why: 'ballots' };
  const base = baseCount(rule, figures, 0);
  if (base === 0) return { kind: 'unknown', why: 'nobody' };
  return { kind: 'known', base, required: requiredVotes(rule.majority, base) };
}
