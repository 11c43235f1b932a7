import type { FiguresRecord, MajorityRecord, PollSetupRecord, TallyRecord } from './records.ts';

const HUNDREDTHS = 10_000n;

/** Hundredths of a percent, rounded half up; null on an empty base. By exact fractions. */
export function shareOf(part: number, base: number): number | null {
  if (base === 0) return null;
  const whole = BigInt(part) * HUNDREDTHS;
  const floor = whole / BigInt(base);
  const isHalfOrMore = (whole % BigInt(base)) * 2n >= BigInt(base);
  return Number(isHalfOrMore ? floor + 1n : floor);
}

/** Whether the votes in favour reach the majority. */
export function isAdopted({ kind, numerator, denominator }: MajorityRecord, yes: number, base: number): boolean {
  const reached = BigInt(denominator) * BigInt(yes) - BigInt(numerator) * BigInt(base);
  return base > 0 && (kind === 'moreThan' ? reached > 0n : reached >= 0n);
}

/** The fewest votes that would be adopted, found by halving; one on an empty base, which nobody can give. */
function fewest(majority: MajorityRecord, base: number): number {
  if (base === 0) return 1;
  let no = -1;
  let yes = base;
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (isAdopted(majority, middle, base)) yes = middle;
    else no = middle;
  }
  return yes;
}

function baseOf(base: PollSetupRecord['rule']['base'], figures: FiguresRecord, ballots: number): number {
  const bases = {
    total: figures.total,
    summoned: figures.summoned - figures.excluded,
    present: figures.present,
    takingPart: ballots,
    returned: ballots,
  };
  return bases[base];
}

/** The result of a poll, from the choices that count. */
export function countOf(
  { options, base, majority }: PollSetupRecord['rule'],
  figures: FiguresRecord,
  choices: readonly string[],
): TallyRecord {
  const baseCount = baseOf(base, figures, choices.length);
  const inFavour = options.filter(({ role }) => role === 'for').map(({ id }) => id);
  const yes = choices.filter((choice) => inFavour.includes(choice)).length;
  return {
    counts: options.map(({ id }) => {
      const count = choices.filter((choice) => choice === id).length;
      return { optionId: id, count, share: shareOf(count, baseCount) };
    }),
    takingPart: choices.length,
    takingPartShare: shareOf(choices.length, baseCount),
    baseCount,
    required: fewest(majority, baseCount),
    inFavour: yes,
    verdict: isAdopted(majority, yes, baseCount) ? 'adopted' : 'notAdopted',
  };
}

const shown = (value: unknown) => JSON.stringify(value);

/** In words, the first figure in which a recorded result differs from the recount; null when they are the same. */
export function differenceOf(recorded: TallyRecord, recount: TallyRecord): string | null {
  for (const [i, { optionId, count, share }] of recount.counts.entries()) {
    const line = recorded.counts[i];
    if (line === undefined || line.optionId !== optionId || recorded.counts.length !== recount.counts.length) {
      return 'the recorded result does not list the options of its rule.';
    }
    if (line.count !== count)
      return `the recorded result counts ${line.count} for "${optionId}", its ballots give ${count}.`;
    if (line.share !== share) return `the recorded share of "${optionId}" is ${line.share}, it must be ${share}.`;
  }
  const names = ['takingPart', 'takingPartShare', 'baseCount', 'required', 'inFavour', 'verdict'] as const;
  const wrong = names.find((name) => recorded[name] !== recount[name]);
  return wrong === undefined
    ? null
    : `the recorded result has ${shown(recorded[wrong])} as ${wrong}, the recount gives ${shown(recount[wrong])}.`;
}
