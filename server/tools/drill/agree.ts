import { randomInt } from 'node:crypto';
import type { Report } from '../runTool.ts';
import { soundRecords } from '../verify/attacks/soundRecords.ts';
import { askBothVerifiers } from '../verify/compareVerifiers.ts';

export const AGREE_OPTIONS = {
  times: { min: 1, max: 1_000_000, otherwise: 100, what: 'meetings' },
  seed: { min: 0, max: 2 ** 31 - 1, otherwise: 0, what: 'generates the same meetings again; 0: new ones' },
} as const;

/** Records that are generated before they are checked. */
const AT_ONCE = 50;
/** So that batches of one drill have seeds of their own, and so have drills of seeds beside each other. */
const SEED_STEP = 100_003;

/**
 * `npm run drill -- agree`: meetings of every kind are generated, and both verifiers check their records. Their verdicts and
 * every figure of every result have to be the same, and no sound meeting may be refused.
 */
export async function drillAgree(options: { readonly [K in keyof typeof AGREE_OPTIONS]: number }): Promise<Report> {
  const { times } = options;
  const seed = options.seed === 0 ? randomInt(1, 2 ** 20) : options.seed;
  console.error(`seed ${seed}`);
  let agreed = 0;
  let refused = 0;
  let polls = 0;
  let firstDifference: string | null = null;
  for (let done = 0; done < times; done += AT_ONCE) {
    const batch = await soundRecords(seed * SEED_STEP + done, Math.min(AT_ONCE, times - done));
    // Generated delegates keep their keys, so that vouchers come again.
    const known = new Map<string, string | null>();
    for (const [i, record] of batch.entries()) {
      const said = await askBothVerifiers(record, known);
      if (said.first === said.second) agreed += 1;
      else firstDifference ??= `meeting ${done + i}: ${said.first} and ${said.second}`;
      if (!said.isSound) refused += 1;
      polls += said.polls;
    }
    console.error(`${done + batch.length} of ${times} meetings`);
  }
  const wrong = [
    ...(firstDifference === null
      ? []
      : [`the verifiers differ in ${times - agreed} meetings, the first: ${firstDifference}`]),
    ...(refused === 0 ? [] : [`${refused} sound meetings were refused`]),
  ];
  return {
    figures: { times, agreed, refused, polls, seed },
    wrong: wrong.length === 0 ? null : `${wrong.join('; ')} (seed ${seed})`,
  };
}
