import { favourIndex, type Majority, type Setup } from './setup.ts';

/** The numbers that shares stand on, frozen when the poll opened. */
export interface Figures {
  readonly total: number;
  readonly summoned: number;
  readonly excluded: number;
  readonly present: number;
}

/** Ballots as they were counted; a row per line, a number per option. */
export interface Counted {
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
  /** By name: how many paper ballots were invalid why. */
  readonly reasons?: Readonly<Record<string, number>>;
  readonly lines: readonly (readonly number[])[];
}

/** The result of one line. */
export interface LineResult {
  readonly lineId: string;
  readonly counts: readonly { readonly optionId: string; readonly count: number; readonly share: number | null }[];
  readonly unmarked: number;
  readonly inFavour: number;
  readonly outcome: 'rated' | 'adopted' | 'notAdopted' | 'elected' | 'tied' | 'notElected';
  readonly consequence: string | null;
}

/** A poll's result, exactly as the journal holds it. */
export interface Result {
  readonly unit: 1 | 1000;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
  readonly reasons?: Readonly<Record<string, number>>;
  readonly takingPart: number;
  readonly takingPartShare: number | null;
  readonly baseCount: number;
  readonly required: number;
  readonly lines: readonly LineResult[];
  readonly election: {
    readonly elected: readonly string[];
    readonly tied: readonly string[];
    readonly vacant: number;
  } | null;
}

/** ⌊(2·count·(10000/s) + base) / (2·base)⌋ · s in hundredths of a percent, with s = 10^(2 − decimals) (V-1). */
export function shareOf(count: number, base: number, decimals: number): number | null {
  if (base === 0) return null;
  const step = 10n ** BigInt(2 - decimals);
  const twice = 2n * BigInt(count) * (10_000n / step) + BigInt(base);
  return Number((twice / (2n * BigInt(base))) * step);
}

/** Whether votes reach a majority of the base, by exact integers (V-2). */
export function reaches({ kind, numerator, denominator }: Majority, votes: number, base: number): boolean {
  if (base <= 0) return false;
  const difference = BigInt(denominator) * BigInt(votes) - BigInt(numerator) * BigInt(base);
  return kind === 'moreThan' ? difference > 0n : difference >= 0n;
}

/** The fewest votes that reach it; 1 where the base is empty. */
export function fewestThatReach({ kind, numerator, denominator }: Majority, base: number): number {
  if (base === 0) return 1;
  const share = BigInt(numerator) * BigInt(base);
  const under = share / BigInt(denominator);
  if (kind === 'moreThan') return Number(under) + 1;
  return Number(under) + (share % BigInt(denominator) === 0n ? 0 : 1);
}

function baseOf(setup: Setup, figures: Figures, counted: Counted): number {
  switch (setup.rule.base) {
    case 'total':
      return figures.total;
    case 'summoned':
      return figures.summoned - figures.excluded;
    case 'present':
      return figures.present;
    case 'takingPart':
    case 'returned':
      return counted.returned;
    case 'valid':
      return counted.valid;
  }
}

/** V-16: who is elected, who is tied at the last seat, and how many seats stay empty. */
function elect(
  lines: readonly { readonly id: string; readonly votes: number; readonly reaches: boolean }[],
  seats: number,
) {
  const chosen = lines.filter((line) => line.reaches);
  const placed = chosen.map((line) => {
    const more = chosen.filter(({ votes }) => votes > line.votes).length;
    const asMany = chosen.filter(({ votes }) => votes === line.votes).length;
    return { ...line, fits: more + asMany <= seats, cut: more < seats && seats < more + asMany };
  });
  const elected = placed.filter(({ fits }) => fits).sort((a, b) => b.votes - a.votes);
  const tied = placed.filter(({ cut }) => cut);
  return { elected: elected.map(({ id }) => id), tied: tied.map(({ id }) => id), vacant: seats - elected.length };
}

/** The result of counted ballots (section 8). */
export function resultOf(setup: Setup, figures: Figures, counted: Counted): Result {
  const { rule } = setup;
  const base = baseOf(setup, figures, counted);
  const favour = favourIndex(rule);
  const votesOf = (line: number) => counted.lines[line]?.[favour] ?? 0;
  const standing = setup.lines.map(({ id }, i) => {
    const votes = votesOf(i);
    return { id, votes, reaches: reaches(rule.majority, votes, base) };
  });
  const election = setup.seats === null ? null : elect(standing, setup.seats);
  const outcomeOf = (id: string, carried: boolean): LineResult['outcome'] => {
    if (election !== null) {
      if (election.elected.includes(id)) return 'elected';
      return election.tied.includes(id) ? 'tied' : 'notElected';
    }
    if (rule.kind === 'rating') return 'rated';
    return carried ? 'adopted' : 'notAdopted';
  };
  const lines = standing.map(({ id, votes, reaches: carried }, i): LineResult => {
    const row = counted.lines[i] ?? [];
    const countOf = (optionId: string) => row[rule.options.findIndex((option) => option.id === optionId)] ?? 0;
    const reached = rule.thresholds.filter(({ optionId, majority }) => reaches(majority, countOf(optionId), base));
    return {
      lineId: id,
      counts: rule.options.map((option, k) => {
        const count = row[k] ?? 0;
        return { optionId: option.id, count, share: shareOf(count, base, rule.decimals) };
      }),
      unmarked: counted.valid - row.reduce((sum, count) => sum + count, 0),
      inFavour: votes,
      outcome: outcomeOf(id, carried),
      consequence: reached.at(-1)?.id ?? null,
    };
  });
  const { issued, returned, valid, invalid, reasons } = counted;
  return {
    unit: rule.weighted ? 1000 : 1,
    issued,
    returned,
    valid,
    invalid,
    ...(reasons === undefined ? {} : { reasons }),
    takingPart: returned,
    takingPartShare: shareOf(returned, base, rule.decimals),
    baseCount: base,
    required: fewestThatReach(rule.majority, base),
    lines,
    election,
  };
}
