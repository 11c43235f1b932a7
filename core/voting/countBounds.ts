import type { PollSetup } from './poll.ts';

/** What counted ballots may be at most. */
export interface CountBounds {
  readonly lines: number;
  readonly options: number;
  /** Ballots that can be issued. */
  readonly roll: number;
  /** Whether every invalid ballot has its reason: the counting board says them of paper ballots (DOMAIN 1.2). */
  readonly needsReasons: boolean;
  readonly mostFor: { readonly option: number; readonly names: number } | null;
}

/** The bounds of a poll's count; `roll` is what the ballots of everybody on the roll count together. */
export function countBounds(
  {
    rule,
    lines,
    seats,
    conduct,
  }: Pick<PollSetup, 'rule' | 'seats' | 'conduct'> & { readonly lines: { readonly length: number } },
  roll: number,
): CountBounds {
  const option = rule.options.findIndex(({ role }) => role === 'for');
  return {
    lines: lines.length,
    options: rule.options.length,
    roll,
    needsReasons: conduct === 'paper',
    mostFor: rule.ballotForm === 'strike' && seats !== null ? { option, names: seats } : null,
  };
}
