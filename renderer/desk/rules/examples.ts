import type { Counted } from '../../../core/voting/counted.ts';
import { type Figures, growsWithBallots, type Majority, type Rule } from '../../../core/voting/rule.ts';
import { baseCount, requiredVotes, type Tally, tallyOfCounted } from '../../../core/voting/tally.ts';

export const EXAMPLES = ['enough', 'short', 'edge'] as const;
export type ExampleKind = (typeof EXAMPLES)[number];

/** Most votes one option may get in an example. */
export const EXAMPLE_MAX = 10_000;
/** Votes that the example gives to each option that is neither for nor against. */
const OTHERS = 2;
/** An election's example: so many seats, one person more. */
const SEATS = 2;
const PERSONS = ['A', 'B', 'C'] as const;

type Countable = Pick<Rule, 'kind' | 'options' | 'base' | 'majority' | 'thresholds' | 'ballotForm'>;

/** A vote to try a rule on: who was there, and what each person or question got. */
export interface Example {
  readonly figures: Figures;
  /** Names of the persons of an election; one empty name for everything else. */
  readonly names: readonly string[];
  readonly seats: number | null;
  /** For each line, for each option in the rule's order. */
  readonly lines: readonly (readonly number[])[];
  readonly invalid: number;
}

const full = (figures: Figures) => ({ returned: figures.present, valid: figures.present });

/** The base when everybody present votes. */
const baseOf = (rule: Countable, figures: Figures): number => baseCount(rule, figures, full(figures));

/** Figures on which the share falls on a whole number of votes: a few members fewer. */
function evenFigures(rule: Countable, figures: Figures, { denominator }: Majority): Figures {
  const cut = baseOf(rule, figures) % denominator;
  const less = (count: number) => Math.max(0, count - cut);
  if (growsWithBallots(rule.base)) return { ...figures, present: less(figures.present) };
  const total = less(figures.total);
  const summoned = less(figures.summoned);
  return {
    ...figures,
    total,
    summoned,
    present: rule.base === 'present' ? less(figures.present) : Math.min(figures.present, total),
  };
}

/** Everybody present votes: `votes` for one option, a few for those in the middle, the rest against it. */
function spread(rule: Countable, present: number, at: number, votes: number): readonly number[] {
  const given = Math.max(0, Math.min(votes, present));
  let left = present - given;
  const counts = rule.options.map((option, place) => {
    if (place === at) return given;
    const isBetween = option.role !== 'for' && option.role !== 'against';
    const share = isBetween ? Math.min(OTHERS, left) : 0;
    left -= share;
    return share;
  });
  const role = rule.options[at]?.role === 'for' ? 'against' : 'for';
  const found = rule.options.findIndex((option) => option.role === role);
  const rest = found >= 0 && found !== at ? found : rule.options.findLastIndex((_, place) => place !== at);
  return counts.map((count, place) => (place === rest ? count + left : count));
}

const forAt = (rule: Countable) => rule.options.findIndex(({ role }) => role === 'for');

/** Votes that bring an option exactly to a share, on figures where that is a whole number. */
const exactly = ({ numerator, denominator }: Majority, base: number) => Math.floor((base * numerator) / denominator);

/** Levels of a rating: just under the first threshold, just at it, just at the last one. */
function ratingExample(kind: ExampleKind, rule: Countable, figures: Figures): Example {
  const first = rule.thresholds[0];
  const last = rule.thresholds.at(-1);
  const at = rule.options.findIndex(({ id }) => id === (first?.optionId ?? rule.options.at(-1)?.id));
  const base = baseOf(rule, figures);
  const needs = (majority: Majority | undefined) => requiredVotes(majority ?? rule.majority, base);
  const votes = { enough: needs(first?.majority) - 1, short: needs(first?.majority), edge: needs(last?.majority) }[
    kind
  ];
  return { figures, names: [''], seats: null, invalid: 0, lines: [spread(rule, figures.present, at, votes)] };
}

/** Three persons for two seats: two elected; one vote short; equal votes at the last seat. */
function electionExample(kind: ExampleKind, rule: Countable, figures: Figures): Example {
  const { present } = figures;
  const needs = Math.min(requiredVotes(rule.majority, baseOf(rule, figures)), present);
  const yes = {
    enough: [present, needs, needs - 1],
    short: [present, needs - 1, needs - 2],
    edge: [present, needs, needs],
  }[kind].map((votes) => Math.max(0, votes));
  // On a struck list nobody leaves more names than there are seats.
  const room = rule.ballotForm === 'strike' ? present * SEATS : Number.POSITIVE_INFINITY;
  const over = Math.max(0, yes.reduce((sum, votes) => sum + votes, 0) - room);
  const lines = yes.map((votes, at) => {
    const own = at === 0 ? Math.max(0, votes - over) : votes;
    return rule.options.map(({ role }) => (role === 'for' ? own : present - own));
  });
  return { figures, names: [...PERSONS], seats: SEATS, lines, invalid: 0 };
}

/** A vote that shows where the rule turns: just enough, one short, and exactly on the edge. */
export function exampleOf(kind: ExampleKind, rule: Countable, figures: Figures): Example {
  if (rule.kind === 'rating') return ratingExample(kind, rule, figures);
  if (rule.kind === 'election') return electionExample(kind, rule, figures);
  const used = kind === 'edge' ? evenFigures(rule, figures, rule.majority) : figures;
  const base = baseOf(rule, used);
  const needs = requiredVotes(rule.majority, base);
  const votes = { enough: needs, short: needs - 1, edge: exactly(rule.majority, base) }[kind];
  return {
    figures: used,
    names: [''],
    seats: null,
    invalid: 0,
    lines: [spread(rule, used.present, forAt(rule), votes)],
  };
}

/** The counts of an example as a counted vote: whoever marked the fullest line has given a valid ballot. */
export function countedOf({ lines, invalid, figures }: Example): Counted {
  const valid = Math.max(0, ...lines.map((line) => line.reduce((sum, count) => sum + count, 0)));
  const returned = valid + invalid;
  return {
    issued: Math.max(figures.present, returned),
    returned,
    valid,
    invalid,
    lines: lines.map((line) => [...line]),
  };
}

/** The outcome of an example, by the same calculation as every vote's. */
export function judge(rule: Rule, example: Example): Tally {
  const lines = example.names.map((title, at) => ({ id: `example-${at}`, title, note: '', personId: null }));
  // Examples count heads, whatever a ballot weighs.
  return tallyOfCounted(
    { rule: { ...rule, weighted: false }, lines, seats: example.seats },
    example.figures,
    countedOf(example),
  );
}

/** The verdict as integers: "2 × 24 = 48 > 47". */
export function inequality({ kind, numerator, denominator }: Majority, yes: number, base: number): string {
  const [left, right] = [denominator * yes, numerator * base];
  const sign = kind === 'moreThan' ? (left > right ? '>' : '≤') : left >= right ? '≥' : '<';
  const side = (factor: number, value: number) =>
    factor === 1 ? `${value}` : `${factor} × ${value} = ${factor * value}`;
  return `${side(denominator, yes)} ${sign} ${side(numerator, base)}`;
}
