import type { PollSetup } from './poll.ts';

/** What counted ballots may be at most. */
export interface CountBounds {
  readonly lines: number;
  readonly options: number;
  /** Ballots that can be issued. */
  readonly roll: number;
  readonly mostFor: { readonly option: number; readonly names: number } | null;
}

/** The bounds of a poll's count; `roll` is what the ballots of everybody on the roll count together. */
export function countBounds(
  { rule, lines, seats }: Pick<PollSetup, 'rule' | 'seats'> & { readonly lines: { readonly length: number } },
  roll: number,
): CountBounds {
  const option = rule.options.findIndex(({ role }) => role === 'for');
  return {
    lines: lines.length,
    options: rule.options.length,
    roll,
    mostFor: rule.ballotForm === 'strike' && seats !== null ? { option, names: seats } : null,
  };
}
