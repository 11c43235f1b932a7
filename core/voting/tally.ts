import type { Figures, Majority, Rule } from './rule.ts';

export interface OptionCount {
  readonly optionId: string;
  readonly count: number;
  /** Hundredths of a percent of the base, rounded half up; null when the base is 0. */
  readonly share: number | null;
}

export interface Tally {
  readonly counts: readonly OptionCount[];
  readonly takingPart: number;
  readonly takingPartShare: number | null;
  readonly baseCount: number;
  /** The fewest votes in favour that carry the question on this base. */
  readonly required: number;
  readonly inFavour: number;
  readonly verdict: 'adopted' | 'notAdopted';
}

/**
 * count/base in hundredths of a percent, rounded half up ("92,39%" is 9239); null on an empty base.
 * Integers throughout: no figure is ever adjusted so that parts add up (DOMAIN section 2, rules 2 and 3).
 */
export function share(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((count * 20_000 + base) / (2 * base));
}

/** Whether `yes` of `base` reaches the majority, by integers alone (DOMAIN section 2, rule 4). An empty base carries nothing. */
export function carries(majority: Majority, yes: number, base: number): boolean {
  if (base === 0) return false;
  const left = yes * majority.denominator;
  const right = base * majority.numerator;
  return majority.kind === 'moreThan' ? left > right : left >= right;
}

/** The fewest votes in favour that carry on this base. On an empty base one more than nobody can give. */
export function requiredVotes(majority: Majority, base: number): number {
  if (base === 0) return 1;
  const exact = base * majority.numerator;
  return majority.kind === 'moreThan'
    ? Math.floor(exact / majority.denominator) + 1
    : Math.ceil(exact / majority.denominator);
}

/** The base a rule counts on. Electronic ballots are returned exactly when they are cast. */
export function baseCount(rule: Pick<Rule, 'base'>, figures: Figures, takingPart: number): number {
  switch (rule.base) {
    case 'total':
      return figures.total;
    case 'summoned':
      return figures.summoned - figures.excluded;
    case 'present':
      return figures.present;
    case 'takingPart':
    case 'returned':
      return takingPart;
  }
}

/**
 * The one calculation of a vote's outcome. `choices` holds one option id per ballot that counts; the seat, the chair,
 * the wall, the minutes and the verifier all show what this returns (DOMAIN section 2).
 */
export function tally(rule: Rule, figures: Figures, choices: readonly string[]): Tally {
  const count = new Map(rule.options.map((option) => [option.id, 0]));
  for (const choice of choices) {
    const before = count.get(choice);
    if (before === undefined) throw new RangeError(`a ballot names an option that the rule does not have: ${choice}`);
    count.set(choice, before + 1);
  }
  const takingPart = choices.length;
  const base = baseCount(rule, figures, takingPart);
  const inFavour = rule.options
    .filter((option) => option.role === 'for')
    .reduce((sum, option) => sum + (count.get(option.id) ?? 0), 0);
  return {
    counts: rule.options.map((option) => {
      const n = count.get(option.id) ?? 0;
      return { optionId: option.id, count: n, share: share(n, base) };
    }),
    takingPart,
    takingPartShare: share(takingPart, base),
    baseCount: base,
    required: requiredVotes(rule.majority, base),
    inFavour,
    verdict: carries(rule.majority, inFavour, base) ? 'adopted' : 'notAdopted',
  };
}
