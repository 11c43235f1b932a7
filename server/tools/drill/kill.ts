import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../load/until.ts';
import type { Acknowledged } from '../load/VoteStage.ts';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import { compareBallots, readBallots } from '../readBallots.ts';
import type { Report } from '../runTool.ts';
import { median, percentile, rounded, seededRandom } from '../statistics.ts';
import type { PollRecord } from '../verify/PollRecord.ts';
import { verifyFolder } from '../verify/verifyFolder.ts';
import { Succession } from './Succession.ts';
import { Voters } from './Voters.ts';

export const KILL_OPTIONS = {
  times: { min: 1, max: 1_000_000, otherwise: 100, what: 'how often the server is killed' },
  seats: { min: 1, max: 1000, otherwise: 50, what: 'seats that vote' },
  seed: { min: 0, max: 2 ** 31 - 1, otherwise: 0, what: 'draws the same choices and moments again; 0: new ones' },
} as const;

/** The seats of a storm tap within this time, and the kill falls at any moment of it or shortly after, in milliseconds. */
const STORM_MS = 30;
const KILL_WITHIN_MS = 45;
/** Storms in one poll; then the chair closes it and opens the next. */
const STORMS_PER_POLL = 10;
const BACK_WITHIN_MS = 60_000;
const TELL_EVERY = 100;

/** Acknowledged last choices that are not the ones which count. */
function wrongChoices(acknowledged: readonly Acknowledged[], polls: readonly PollRecord[]): number {
  const last = new Map(acknowledged.map((ballot) => [`${ballot.pollId}/${ballot.personId}`, ballot]));
  const counted = new Map(polls.map((poll) => [poll.setup.id, poll.choices]));
  return [...last.values()].filter(
    ({ pollId, personId, optionId }) => counted.get(pollId)?.get(personId)?.[0] !== optionId,
  ).length;
}

/** One storm with a kill in it; answers the milliseconds from the kill until everybody is back with a receipt. */
async function killOnce(voters: Voters, servers: Succession, random: () => number): Promise<number> {
  const storm = voters.storm(STORM_MS);
  await pause(random() * KILL_WITHIN_MS);
  const killed = performance.now();
  await Promise.all([servers.kill(), storm]);
  await until(
    () => voters.areBack,
    BACK_WITHIN_MS,
    () => 'some terminals have not come back',
  );
  return performance.now() - killed;
}

/** `npm run drill -- kill`: SIGKILL at random moments of vote storms, and what is left of the acknowledged ballots. */
export async function drillKill(options: { readonly [K in keyof typeof KILL_OPTIONS]: number }): Promise<Report> {
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
  const recovered: number[] = [];
  try {
    for (let kill = 0; kill < times; kill += 1) {
      if (kill % STORMS_PER_POLL === 0) {
        if (kill > 0) await voters.closePoll();
        await voters.openPoll();
      }
      recovered.push(await killOnce(voters, servers, random));
      if ((kill + 1) % TELL_EVERY === 0) console.error(`${kill + 1} of ${times} kills`);
    }
    await voters.closePoll();
    voters.stop();
    await servers.stop();
    return await report({ times, seats, seed }, voters.acknowledged, recovered, dataDir);
  } finally {
    voters.stop();
    await servers.stop();
    await rm(root, { recursive: true, force: true });
  }
}

async function report(
  { times, seats, seed }: { readonly [K in keyof typeof KILL_OPTIONS]: number },
  acknowledged: readonly Acknowledged[],
  recovered: readonly number[],
  dataDir: string,
): Promise<Report> {
  const { polls, entries } = await verifyFolder(dataDir);
  const { lost, doubled } = compareBallots(acknowledged, await readBallots(dataDir));
  const wrong = wrongChoices(acknowledged, polls);
  return {
    figures: {
      kills: times,
      acknowledged: acknowledged.length,
      lost,
      doubled,
      recovered_ms_p99: rounded(percentile(recovered, 0.99), 0),
      recovered_ms_p50: rounded(median(recovered), 0),
      wrong_choices: wrong,
      seats,
      polls: polls.length,
      entries,
      seed,
    },
    wrong:
      lost + doubled + wrong === 0
        ? null
        : `${lost} acknowledged ballots lost, ${doubled} doubled, ${wrong} last choices not counted (seed ${seed})`,
  };
}
