import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REGRESSIONS } from './regressions.ts';
import { type SimulationReport, simulate } from './simulate.ts';

/** Meetings of an ordinary run; `SEEDS=20000 npm run unit -- server/simulation` plays more, `SEED=7` plays one. */
const MEETINGS = Number(process.env.SEEDS ?? 150);
const ONLY = process.env.SEED;
const TIMEOUT_MS = 24 * 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

async function play(seed: number): Promise<SimulationReport> {
  vi.setSystemTime(2_000_000);
  try {
    return await simulate(seed, (ms) => vi.advanceTimersByTime(ms));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`Seed ${seed}: ${what}\nPlay it alone with SEED=${seed}; once mended, keep it in regressions.ts.`, {
      cause: error,
    });
  }
}

describe('a simulated meeting', () => {
  it.each(REGRESSIONS)('keeps its promises at seed %i, which once broke one: %s', async (seed) => {
    await play(seed);
  });

  it(`keeps its promises at ${ONLY === undefined ? `seeds 1 to ${MEETINGS}` : `seed ${ONLY}`}`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    const seeds = ONLY === undefined ? Array.from({ length: MEETINGS }, (_, i) => i + 1) : [Number(ONLY)];
    const sum = { crashes: 0, ballots: 0, retries: 0, closedAtDeadline: 0 };
    for (const seed of seeds) {
      const report = await play(seed);
      sum.crashes += report.crashes;
      sum.ballots += report.ballots;
      sum.retries += report.retries;
      sum.closedAtDeadline += report.closedAtDeadline;
    }
    // A simulation in which nothing happens proves nothing.
    if (ONLY === undefined)
      for (const [what, count] of Object.entries(sum)) expect(count, what).toBeGreaterThan(MEETINGS / 2);
  });
});
