import type { NamedEntry, Poll } from '../../board/pollTypes.ts';

type VoteOption = Poll['rule']['options'][number];

export interface NamesOfChoice {
  /** Null for those who did not vote, or left the line unmarked. */
  readonly option: VoteOption | null;
  readonly entries: readonly NamedEntry[];
}

/** People by what they chose on one line (its place on the ballot, from 0): a group for each option, then the silent ones. */
export function namesByChoice(
  options: readonly VoteOption[],
  entries: readonly NamedEntry[],
  at: number,
): readonly NamesOfChoice[] {
  const choiceOf = ({ choices }: NamedEntry) => choices?.[at] ?? null;
  return [...options, null].map((option) => ({
    option,
    entries: entries.filter((entry) => choiceOf(entry) === (option?.id ?? null)),
  }));
}
