import type { Counted } from './counted.ts';
import type { InvalidReasons } from './invalidReasons.ts';
import { type PollSetup, WEIGHT_UNIT } from './poll.ts';
import type { Figures, Majority, Rule } from './rule.ts';

export interface OptionCount {
  readonly optionId: string;
  /** Ballots, or thousandths of weight where the rule weighs. */
  readonly count: number;
  /** Hundredths of a percent of the base, rounded half up to the rule's decimals; null when the base is 0. */
  readonly share: number | null;
}

/** `tied`: as many votes as another at the last seat; nobody but the body resolves it (DOMAIN 1.2 E12). */
export type LineOutcome = 'adopted' | 'notAdopted' | 'rated' | 'elected' | 'notElected' | 'tied';

export interface LineTally {
  readonly lineId: string;
  readonly counts: readonly OptionCount[];
  /** Valid ballots that say nothing on this line. */
  readonly unmarked: number;
  readonly inFavour: number;
  readonly outcome: LineOutcome;
  /** The threshold that was reached, by its id. */
  readonly consequence: string | null;
}

export interface Election {
  /** By votes, most first; equal ones in ballot order. */
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  /** Seats that this round did not fill. */
  readonly vacant: number;
}

export interface Tally {
  /** What one ballot counts: 1, or 1000 where figures are weights in thousandths. */
  readonly unit: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
  /** Why, where the people who counted paper ballots said it. */
  readonly reasons?: InvalidReasons | undefined;
  readonly takingPart: number;
  readonly takingPartShare: number | null;
  readonly baseCount: number;
  /** The fewest votes in favour that carry a line on this base. */
  readonly required: number;
  /** In ballot order. */
  readonly lines: readonly LineTally[];
  readonly election: Election | null;
}

/** A ballot that counts. */
export interface CountedBallot {
  readonly choices: readonly (string | null)[];
  /** In thousandths. */
  readonly weight: number;
}

/**
 * count/base in hundredths of a percent, rounded half up at `decimals` ("92,39%" is 9239); null on an empty base.
 * Integers throughout: no figure is ever adjusted so that parts add up (DOMAIN section 2, rules 2 and 3).
 */
export function share(count: number, base: number, decimals = 2): number | null {
  if (base === 0) return null;
  const step = 10 ** (2 - decimals);
  const steps = BigInt(10_000 / step);
  return Number((BigInt(count) * steps * 2n + BigInt(base)) / (2n * BigInt(base))) * step;
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

/** The base a rule counts on. */
export function baseCount(
  rule: Pick<Rule, 'base'>,
  figures: Figures,
  ballots: { readonly returned: number; readonly valid: number },
): number {
  switch (rule.base) {
    case 'total':
      return figures.total;
    case 'summoned':
      return figures.summoned - figures.excluded;
    case 'present':
      return figures.present;
    case 'takingPart':
    case 'returned':
      return ballots.returned;
    case 'valid':
      return ballots.valid;
  }
}

type Question = Pick<PollSetup, 'rule' | 'lines' | 'seats'>;

/**
 * Whether a ballot of an election on a struck list is valid: at least one name left, and no more than there are seats
 * (DOMAIN 1.2 E6, E7). On every other form a line marked twice or not at all only leaves that line out (E5).
 */
export function isValidBallot({ rule, seats }: Question, choices: readonly (string | null)[]): boolean {
  if (rule.ballotForm !== 'strike' || seats === null) return true;
  const keep = rule.options.find(({ role }) => role === 'for')?.id;
  const names = choices.filter((choice) => choice === keep).length;
  return names >= 1 && names <= seats;
}

/** Counts ballots; weights where the rule weighs. `issued` is the number on the roll. */
export function countBallots(question: Question, ballots: readonly CountedBallot[], issued: number): Counted {
  const { rule, lines } = question;
  const places = new Map(rule.options.map(({ id }, i) => [id, i]));
  const counts = lines.map(() => rule.options.map(() => 0));
  let valid = 0;
  let returned = 0;
  for (const { choices, weight } of ballots) {
    const worth = rule.weighted ? weight : 1;
    returned += worth;
    if (!isValidBallot(question, choices)) continue;
    valid += worth;
    for (const [i, choice] of choices.entries()) {
      if (choice === null) continue;
      const place = places.get(choice);
      const line = counts[i];
      const before = place === undefined ? undefined : line?.[place];
      if (place === undefined || line === undefined || before === undefined)
        throw new RangeError(`a ballot names an option that the rule does not have: ${choice}`);
      line[place] = before + worth;
    }
  }
  return { issued, returned, valid, invalid: returned - valid, lines: counts };
}

/** Who is elected: over the majority, most votes first; equal votes at the last seat leave it open and are named (DOMAIN 1.2 E4, E12). */
function elect(lines: readonly LineTally[], seats: number, reaches: (votes: number) => boolean): Election {
  const ranked = lines.filter(({ inFavour }) => reaches(inFavour)).toSorted((a, b) => b.inFavour - a.inFavour);
  const last = ranked[seats - 1]?.inFavour;
  const isCut = ranked.length > seats && ranked[seats]?.inFavour === last;
  const elected = ranked.slice(0, seats).filter(({ inFavour }) => !isCut || inFavour !== last);
  const tied = isCut ? ranked.filter(({ inFavour }) => inFavour === last) : [];
  return {
    elected: elected.map(({ lineId }) => lineId),
    tied: tied.map(({ lineId }) => lineId),
    vacant: seats - elected.length,
  };
}

/**
 * The one calculation of a vote's outcome, from counted ballots. The seat, the chair, the wall, the minutes and the
 * spreadsheet all show what this returns (DOMAIN section 2).
 */
export function tallyOfCounted({ rule, lines, seats }: Question, figures: Figures, counted: Counted): Tally {
  const { issued, returned, valid, invalid, reasons } = counted;
  const base = baseCount(rule, figures, counted);
  const forAt = rule.options.findIndex(({ role }) => role === 'for');
  const unit = rule.weighted ? WEIGHT_UNIT : 1;
  const outcome = (inFavour: number): LineOutcome =>
    rule.kind === 'rating' ? 'rated' : carries(rule.majority, inFavour, base) ? 'adopted' : 'notAdopted';

  const tallied = lines.map(({ id }, i): LineTally => {
    const counts = rule.options.map((option, j) => {
      const count = counted.lines[i]?.[j] ?? 0;
      return { optionId: option.id, count, share: share(count, base, rule.decimals) };
    });
    const inFavour = counts[forAt]?.count ?? 0;
    const reached = rule.thresholds.filter(({ optionId, majority }) =>
      carries(majority, counts.find((entry) => entry.optionId === optionId)?.count ?? 0, base),
    );
    return {
      lineId: id,
      counts,
      unmarked: valid - counts.reduce((sum, { count }) => sum + count, 0),
      inFavour,
      outcome: outcome(inFavour),
      consequence: reached.at(-1)?.id ?? null,
    };
  });

  const election = seats === null ? null : elect(tallied, seats, (votes) => carries(rule.majority, votes, base));
  return {
    unit,
    issued,
    returned,
    valid,
    invalid,
    ...(reasons === undefined ? {} : { reasons }),
    takingPart: returned,
    takingPartShare: share(returned, base, rule.decimals),
    baseCount: base,
    required: requiredVotes(rule.majority, base),
    lines:
      election === null
        ? tallied
        : tallied.map((line) => ({
            ...line,
            outcome: election.elected.includes(line.lineId)
              ? 'elected'
              : election.tied.includes(line.lineId)
                ? 'tied'
                : 'notElected',
          })),
    election,
  };
}

/** The outcome of ballots cast at terminals. */
export function tally(question: Question, figures: Figures, ballots: readonly CountedBallot[], issued: number): Tally {
  return tallyOfCounted(question, figures, countBallots(question, ballots, issued));
}
