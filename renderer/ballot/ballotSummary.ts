import { type Choices, type Option, type Poll, titleOf } from './ballotTypes.ts';

/** The lines that got the same mark. */
export interface MarkGroup {
  /** Null for the lines that are left unmarked. */
  readonly option: Option | null;
  readonly lines: readonly { readonly number: number; readonly title: string }[];
}

/** A ballot in words: which lines got which mark, in the order of the options, what is unmarked last. */
export function markGroups(poll: Pick<Poll, 'title' | 'rule' | 'lines'>, choices: Choices): readonly MarkGroup[] {
  const lines = poll.lines.map((line, i) => ({
    number: i + 1,
    title: titleOf(poll, line),
    choice: choices[i] ?? null,
  }));
  const groups = [...poll.rule.options, null].map((option) => ({
    option,
    lines: lines
      .filter(({ choice }) => choice === (option?.id ?? null))
      .map(({ number, title }) => ({ number, title })),
  }));
  return groups.filter((group) => group.lines.length > 0);
}

/** How many lines got each mark, in one line: "Tín nhiệm cao 28 · Tín nhiệm 14 · Để trống 2". */
export function countsLine(poll: Pick<Poll, 'title' | 'rule' | 'lines'>, choices: Choices, blank: string): string {
  return markGroups(poll, choices)
    .map(({ option, lines }) => `${option?.label ?? blank} ${lines.length}`)
    .join(' · ');
}
