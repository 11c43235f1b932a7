import { type Figures, growsWithBallots, type Rule } from '../../../core/voting/rule.ts';
import { baseCount, requiredVotes } from '../../../core/voting/tally.ts';

/** What a rule would need if the vote opened now. */
export type RequiredToday =
  | { readonly kind: 'known'; readonly required: number; readonly base: number }
  /** The base grows with every ballot, is a sum of weights, or nobody is present yet. */
  | { readonly kind: 'unknown'; readonly why: 'ballots' | 'weights' | 'nobody' };

/** The votes in favour a rule needs on today's figures, by the one calculation (V-2). */
export function requiredToday(rule: Pick<Rule, 'base' | 'majority' | 'weighted'>, figures: Figures): RequiredToday {
  if (growsWithBallots(rule.base)) return { kind: 'unknown', why: 'ballots' };
  if (rule.weighted) return { kind: 'unknown', why: 'weights' };
  const base = baseCount(rule, figures, { returned: 0, valid: 0 });
  if (base === 0) return { kind: 'unknown', why: 'nobody' };
  return { kind: 'known', base, required: requiredVotes(rule.majority, base) };
}
