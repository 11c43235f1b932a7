import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../load/until.ts';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import { compareBallots, readBallots } from '../readBallots.ts';
import type { Report } from '../runTool.ts';
import { median, percentile, rounded, seededRandom } from '../statistics.ts';
import { verifyFolder } from '../verify/verifyFolder.ts';
import { type DrillKind, kindOfPoll, type PollMaker, pollsOf } from './drillPolls.ts';
import { Succession } from './Succession.ts';
import { Voters } from './Voters.ts';

export const KILL_OPTIONS = {
  times: { min: 1, max: 1_000_000, otherwise: 100, what: 'how often the server is killed' },
  seats: { min: 5, max: 1000, otherwise: 50, what: 'seats that vote' },
  seed: { min: 0, max: 2 ** 31 - 1, otherwise: 0, what: 'draws the same choices and moments again; 0: new ones' },
} as const;

/** The seats of a storm tap within this time, and the kill falls at any moment of it or shortly after, in milliseconds. */
const STORM_MS = 30;
const KILL_WITHIN_MS = 45;
/** Most storms in one poll; then it closes and the next one opens. */
const STORMS_PER_POLL = 10;
/** Kills of a poll besides those in its storms: as it closes, and before the sum of a secret one is opened. */
const KILLS_PER_CLOSE = 2;
const BACK_WITHIN_MS = 60_000;
const RESULT_WITHIN_MS = 120_000;
const TELL_EVERY = 100;

type Options = { readonly [K in keyof typeof KILL_OPTIONS]: number };

/** The kills of one run. */
class Kills {
  readonly recovered: number[] = [];
  /** Kills after which a secret sum was not opened yet. */
  beforeSum = 0;
  readonly #times: number;
  readonly #voters: Voters;
  readonly #servers: Succession;
  readonly #random: () => number;

  constructor(times: number, voters: Voters, servers: Succession, random: () => number) {
    this.#times = times;
    this.#voters = voters;
    this.#servers = servers;
    this.#random = random;
  }

  get areDone(): boolean {
    return this.recovered.length >= this.#times;
  }

  /** Holds one poll with kills in its storms, as it closes, and before its sum is opened. */
  async hold(make: PollMaker, storms: number): Promise<void> {
    const voters = this.#voters;
    await voters.openPoll(make);
    for (let storm = 0; storm < storms && !this.areDone; storm += 1) await this.#in(voters.storm(STORM_MS));
    await this.#in(voters.closePoll());
    await until(
      () => voters.isClosed,
      BACK_WITHIN_MS,
      () => 'the chair does not see that the poll is closed',
    );
    if (voters.isCounting) await this.#in(Promise.resolve());
    await until(
      () => voters.hasResult,
      RESULT_WITHIN_MS,
      () => 'a closed poll has no result',
    );
  }

  /** Kills the server at a random moment of what goes on; resolves when it is done and everybody is back. */
  async #in(work: Promise<void>): Promise<void> {
    if (this.areDone) return work;
    await pause(this.#random() * KILL_WITHIN_MS);
    if (this.#voters.isCounting) this.beforeSum += 1;
    const killed = performance.now();
    await Promise.all([this.#servers.kill(), work]);
    await until(
      () => this.#voters.areBack,
      BACK_WITHIN_MS,
      () => 'some terminals have not come back',
    );
    this.recovered.push(performance.now() - killed);
    if (this.recovered.length % TELL_EVERY === 0) console.error(`${this.recovered.length} of ${this.#times} kills`);
  }
}

/**
 * `npm run drill -- kill`: SIGKILL at random moments of votes of every kind, and what is left of what was acknowledged
 * and of the results.
 */
export async function drillKill(options: Options, kind: DrillKind): Promise<Report> {
  const { times, seats } = options;
  const seed = options.seed === 0 ? randomInt(1, KILL_OPTIONS.seed.max) : options.seed;
  console.error(`seed ${seed}`);
  const random = seededRandom(seed);
  const root = await mkdtemp(join(tmpdir(), 'nghisu-drill-'));
  const dataDir = join(root, 'data');
  const room = await prepareRoom(dataDir, seats, []);
  const ca = authorityOf(dataDir);
  const servers = new Succession(dataDir, join(root, 'cache'));
  await servers.warmUp();
  const voters = new Voters(room, async () => ({ port: await servers.port(), ca, path: '/room' }), random);
  const kills = new Kills(times, voters, servers, random);
  const makers = pollsOf(kind);
  // Few kills go to every kind, rather than many to the first.
  const storms = Math.max(1, Math.min(STORMS_PER_POLL, Math.floor(times / makers.length) - KILLS_PER_CLOSE));
  try {
    while (!kills.areDone) {
      for (const make of makers) if (!kills.areDone) await kills.hold(make, storms);
    }
    voters.stop();
    await servers.stop();
    return await report({ times, seats, seed }, kind, voters, kills, dataDir);
  } finally {
    voters.stop();
    await servers.stop();
    await rm(root, { recursive: true, force: true });
  }
}

async function report(
  { times, seats, seed }: Options,
  kind: DrillKind,
  { acknowledged, polls: held }: Voters,
  { recovered, beforeSum }: Kills,
  dataDir: string,
): Promise<Report> {
  const { polls, entries } = await verifyFolder(dataDir);
  const { lost, doubled } = compareBallots(acknowledged, await readBallots(dataDir));
  const records = new Map(polls.map((poll) => [poll.setup.id, poll]));
  const wrong = held.reduce((sum, poll) => sum + poll.wrongChoices(records.get(poll.setup.id)), 0);
  const miscounted = held.filter((poll) => !poll.isCountedBy(records.get(poll.setup.id))).length;
  const ofKind = Map.groupBy(held, ({ setup }) => kindOfPoll(setup));
  return {
    figures: {
      kind,
      kills: times,
      kills_before_sum: beforeSum,
      acknowledged: acknowledged.length,
      lost,
      doubled,
      wrong_choices: wrong,
      miscounted,
      recovered_ms_p99: rounded(percentile(recovered, 0.99), 0),
      recovered_ms_p50: rounded(median(recovered), 0),
      seats,
      polls: Object.fromEntries([...ofKind].map(([name, list]) => [name, list.length])),
      entries,
      seed,
    },
    wrong:
      lost + doubled + wrong + miscounted === 0
        ? null
        : `${lost} acknowledged ballots lost, ${doubled} doubled, ${wrong} last choices not counted, ${miscounted} polls miscounted (seed ${seed})`,
  };
}
