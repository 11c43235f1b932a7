import type { Figures, Majority, Rule } from '../../../core/voting/rule.ts';
import { baseCount, requiredVotes, type Tally, tally } from '../../../core/voting/tally.ts';

export const EXAMPLES = ['enough', 'short', 'present'] as const;
export type ExampleKind = (typeof EXAMPLES)[number];

/** Votes for each option, by its id. */
export type Counts = Readonly<Record<string, number>>;

/** Most votes one option may get in an example. */
export const EXAMPLE_MAX = 10_000;
/** Votes that the example gives to each option that is neither for nor against. */
const OTHERS = 2;

type Countable = Pick<Rule, 'options' | 'base' | 'majority'>;

/** Counts that show where the rule turns: everybody present votes, and those in favour are just enough, one short, or all. */
export function exampleCounts(kind: ExampleKind, rule: Countable, figures: Figures): Counts {
  const { present } = figures;
  const required = requiredVotes(rule.majority, baseCount(rule, figures, present));
  const wanted = { enough: required, short: required - 1, present }[kind];
  const yes = Math.max(0, Math.min(wanted, present));
  let left = present - yes;
  const counts: Record<string, number> = {};
  for (const option of rule.options) {
    if (option.role === 'for') counts[option.id] = yes;
    else if (option.role !== 'against') {
      counts[option.id] = Math.min(OTHERS, left);
      left -= Math.min(OTHERS, left);
    }
  }
  // What is left goes against; where no option says so, to the last one.
  const rest = rule.options.find((option) => option.role === 'against') ?? rule.options.at(-1);
  if (rest !== undefined && rest.role !== 'for') counts[rest.id] = (counts[rest.id] ?? 0) + left;
  return counts;
}

/** The outcome of an example, by the same calculation as every vote's. */
export function judge(rule: Rule, figures: Figures, counts: Counts): Tally {
  const choices = rule.options.flatMap(({ id }) => new Array<string>(counts[id] ?? 0).fill(id));
  return tally(rule, figures, choices);
}

/** The verdict as integers: "2 × 24 = 48 > 47". */
export function inequality({ kind, numerator, denominator }: Majority, yes: number, base: number): string {
  const [left, right] = [denominator * yes, numerator * base];
  const sign = kind === 'moreThan' ? (left > right ? '>' : '≤') : left >= right ? '≥' : '<';
  const side = (factor: number, value: number) =>
    factor === 1 ? `${value}` : `${factor} × ${value} = ${factor * value}`;
  return `${side(denominator, yes)} ${sign} ${side(numerator, base)}`;
}
