import type { CountedRecord, FiguresRecord, MajorityRecord, PollSetupRecord, TallyRecord } from './records.ts';

/** Hundredths of a percent in a whole. */
const WHOLE = 10_000n;
/** Weights are thousandths. */
const UNIT = 1000;

export type Question = Pick<PollSetupRecord, 'rule' | 'lines' | 'seats'>;

/** A ballot that counts: the option of each line, and what it weighs in thousandths. */
export interface BallotRecord {
  readonly choices: readonly (string | null)[];
  readonly weight: number;
}

/** Hundredths of a percent, rounded half up to so many decimals of a percent; null on an empty base. By exact fractions. */
export function shareOf(part: number, base: number, decimals = 2): number | null {
  if (base === 0) return null;
  const step = 10n ** BigInt(2 - decimals);
  const whole = BigInt(part) * (WHOLE / step);
  const floor = whole / BigInt(base);
  const isHalfOrMore = (whole % BigInt(base)) * 2n >= BigInt(base);
  return Number((isHalfOrMore ? floor + 1n : floor) * step);
}

/** Whether so many votes of the base reach the majority. */
export function isReached({ kind, numerator, denominator }: MajorityRecord, votes: number, base: number): boolean {
  const over = BigInt(denominator) * BigInt(votes) - BigInt(numerator) * BigInt(base);
  return base > 0 && (kind === 'moreThan' ? over > 0n : over >= 0n);
}

/** The fewest votes that would reach it, found by halving; one on an empty base, which nobody can give. */
function fewest(majority: MajorityRecord, base: number): number {
  if (base === 0) return 1;
  let no = -1;
  let yes = base;
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (isReached(majority, middle, base)) yes = middle;
    else no = middle;
  }
  return yes;
}

function baseOf(base: PollSetupRecord['rule']['base'], figures: FiguresRecord, counted: CountedRecord): number {
  const bases = {
    total: figures.total,
    summoned: figures.summoned - figures.excluded,
    present: figures.present,
    takingPart: counted.returned,
    returned: counted.returned,
    valid: counted.valid,
  };
  return bases[base];
}

/** The option that is in favour. */
export const favourOf = ({ rule }: Pick<Question, 'rule'>): string | undefined =>
  rule.options.find(({ role }) => role === 'for')?.id;

/** Whether a ballot counts as valid: a struck list leaves one name at least, and no more than there are seats. */
export function isValid(question: Question, choices: readonly (string | null)[]): boolean {
  if (question.rule.ballotForm !== 'strike' || question.seats === null) return true;
  const kept = choices.filter((choice) => choice === favourOf(question)).length;
  return kept > 0 && kept <= question.seats;
}

/** What ballots count together. `issued` are those of everybody on the roll. */
export function countedFrom(question: Question, ballots: readonly BallotRecord[], issued: number): CountedRecord {
  const worth = ({ weight }: BallotRecord) => (question.rule.weighted ? weight : 1);
  const sum = (some: readonly BallotRecord[]) => some.reduce((total, ballot) => total + worth(ballot), 0);
  const valid = ballots.filter(({ choices }) => isValid(question, choices));
  return {
    issued,
    returned: sum(ballots),
    valid: sum(valid),
    invalid: sum(ballots) - sum(valid),
    lines: question.lines.map((_, line) =>
      question.rule.options.map(({ id }) => sum(valid.filter(({ choices }) => choices[line] === id))),
    ),
  };
}

/** Who is elected, who is tied at the last seat, and what stays vacant: by how many others have more votes, or as many. */
function electedOf(votes: readonly { readonly id: string; readonly inFavour: number }[], seats: number) {
  const more = (n: number) => votes.filter(({ inFavour }) => inFavour > n).length;
  const asMany = (n: number) => votes.filter(({ inFavour }) => inFavour === n).length;
  const elected = votes.filter(({ inFavour }) => more(inFavour) + asMany(inFavour) <= seats);
  const tied = votes.filter(({ inFavour }) => more(inFavour) < seats && more(inFavour) + asMany(inFavour) > seats);
  return {
    elected: elected.toSorted((a, b) => b.inFavour - a.inFavour).map(({ id }) => id),
    tied: tied.map(({ id }) => id),
    vacant: seats - elected.length,
  };
}

/** The result of a poll, from what was counted. */
export function resultOf(question: Question, figures: FiguresRecord, counted: CountedRecord): TallyRecord {
  const { rule, seats } = question;
  const base = baseOf(rule.base, figures, counted);
  const shares = (count: number) => shareOf(count, base, rule.decimals);
  const favour = rule.options.findIndex(({ role }) => role === 'for');
  const votes = question.lines.map(({ id }, i) => ({ id, inFavour: counted.lines[i]?.[favour] ?? 0 }));
  const election =
    seats === null
      ? null
      : electedOf(
          votes.filter(({ inFavour }) => isReached(rule.majority, inFavour, base)),
          seats,
        );
  const outcomeOf = (id: string, inFavour: number) => {
    if (election?.elected.includes(id)) return 'elected';
    if (election !== null) return election.tied.includes(id) ? 'tied' : 'notElected';
    if (rule.kind === 'rating') return 'rated';
    return isReached(rule.majority, inFavour, base) ? 'adopted' : 'notAdopted';
  };
  const lines = votes.map(({ id, inFavour }, i) => {
    const counts = rule.options.map((option, j) => {
      const count = counted.lines[i]?.[j] ?? 0;
      return { optionId: option.id, count, share: shares(count) };
    });
    const reached = rule.thresholds.filter(({ optionId, majority }) =>
      counts.some((one) => one.optionId === optionId && isReached(majority, one.count, base)),
    );
    return {
      lineId: id,
      counts,
      unmarked: counts.reduce((left, { count }) => left - count, counted.valid),
      inFavour,
      outcome: outcomeOf(id, inFavour),
      consequence: reached.at(-1)?.id ?? null,
    };
  });
  return {
    unit: rule.weighted ? UNIT : 1,
    issued: counted.issued,
    returned: counted.returned,
    valid: counted.valid,
    invalid: counted.invalid,
    ...(counted.reasons === undefined ? {} : { reasons: counted.reasons }),
    takingPart: counted.returned,
    takingPartShare: shares(counted.returned),
    baseCount: base,
    required: fewest(rule.majority, base),
    lines,
    election,
  };
}

const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';

const membersOf = (value: unknown): ReadonlyMap<string, unknown> | null =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;

/** In words, the first thing in which a recorded value differs from the recounted one; null when they are the same. */
export function differenceOf(recorded: unknown, recount: unknown, path = ''): string | null {
  const [left, right] = [membersOf(recorded), membersOf(recount)];
  if (left === null || right === null) {
    return recorded === recount
      ? null
      : `the recorded result has ${shown(recorded)} as ${path}, the recount gives ${shown(recount)}.`;
  }
  for (const name of new Set([...right.keys(), ...left.keys()])) {
    const difference = differenceOf(left.get(name), right.get(name), path === '' ? name : `${path}.${name}`);
    if (difference !== null) return difference;
  }
  return null;
}
