import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import { compareBallots, readBallots } from '../readBallots.ts';
import type { Report } from '../runTool.ts';
import { median, percentile, rounded, seededRandom } from '../statistics.ts';
import { verifyFolder } from '../verify/verifyFolder.ts';
import { type DrillKind, kindOfPoll, pollsOf } from './drillPolls.ts';
import { Kills } from './Kills.ts';
import { Standbys } from './Standbys.ts';
import { Succession } from './Succession.ts';
import { Voters } from './Voters.ts';

export const KILL_OPTIONS = {
  times: { min: 1, max: 1_000_000, otherwise: 100, what: 'how often the server is killed' },
  seats: { min: 5, max: 1000, otherwise: 50, what: 'seats that vote' },
  seed: { min: 0, max: 2 ** 31 - 1, otherwise: 0, what: 'draws the same choices and moments again; 0: new ones' },
} as const;

type Options = { readonly [K in keyof typeof KILL_OPTIONS]: number };

/** What the journals of a run were found to hold, summed up. */
const NOTHING_FOUND = { acknowledged: 0, lost: 0, doubled: 0, wrongChoices: 0, miscounted: 0, entries: 0 };
type Found = Readonly<typeof NOTHING_FOUND>;

const sumOf = (one: Found, other: Found): Found => ({
  acknowledged: one.acknowledged + other.acknowledged,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  wrongChoices: one.wrongChoices + other.wrongChoices,
  miscounted: one.miscounted + other.miscounted,
  entries: one.entries + other.entries,
});

const isSound = ({ lost, doubled, wrongChoices, miscounted }: Found): boolean =>
  lost + doubled + wrongChoices + miscounted === 0;

/** Recounts the journal that was left and holds it against what the terminals know. */
async function findIn(dataDir: string, { acknowledged, polls: held }: Voters): Promise<Found> {
  const { polls, entries } = await verifyFolder(dataDir);
  const { lost, doubled } = compareBallots(acknowledged, await readBallots(dataDir));
  const records = new Map(polls.map((poll) => [poll.setup.id, poll]));
  return {
    acknowledged: acknowledged.length,
    lost,
    doubled,
    wrongChoices: held.reduce((sum, poll) => sum + poll.wrongChoices(records.get(poll.setup.id)), 0),
    miscounted: held.filter((poll) => !poll.isCountedBy(records.get(poll.setup.id))).length,
    entries,
  };
}

/**
 * `npm run drill -- kill`: SIGKILL at random moments of votes of every kind, and what is left of what was acknowledged
 * and of the results. Each round through the kinds has a data folder of its own, so that a long drill does not measure
 * how long an ever longer journal takes to be read.
 */
export async function drillKill(options: Options, kind: DrillKind): Promise<Report> {
  const { times, seats } = options;
  const seed = options.seed === 0 ? randomInt(1, KILL_OPTIONS.seed.max) : options.seed;
  const random = seededRandom(seed);
  const root = await mkdtemp(join(tmpdir(), 'nghisu-drill-'));
  console.error(`seed ${seed}, data folders with a fault stay in ${root}`);
  let waiting: Standbys | null = null;
  const makers = pollsOf(kind);
  const kills = new Kills(times, makers, random);
  let found = NOTHING_FOUND;
  const held: string[] = [];
  try {
    for (let round = 1; !kills.areDone; round += 1) {
      const dataDir = join(root, `round${round}`);
      const room = await prepareRoom(dataDir, seats, []);
      const ca = authorityOf(dataDir);
      waiting ??= await Standbys.warm(join(root, 'cache'), dataDir);
      const standbys = waiting;
      const servers = new Succession((port) => standbys.start(dataDir, port));
      const voters = new Voters(room, async () => ({ port: await servers.port(), ca, path: '/room' }), random);
      try {
        for (const make of makers) if (!kills.areDone) await kills.hold(make, voters, servers);
      } finally {
        voters.stop();
        await servers.stop();
      }
      held.push(...voters.polls.map(({ setup }) => kindOfPoll(setup)));
      const foundNow = await findIn(dataDir, voters);
      found = sumOf(found, foundNow);
      // What shows a fault is kept: kills do not fall on the same spot again.
      if (isSound(foundNow)) await rm(dataDir, { recursive: true, force: true });
    }
  } finally {
    await waiting?.stop();
  }
  if (isSound(found)) await rm(root, { recursive: true, force: true });
  return report({ times, seats, seed }, kind, kills, found, held);
}

function report(
  { times, seats, seed }: Options,
  kind: DrillKind,
  { recovered, during }: Kills,
  found: Found,
  held: readonly string[],
): Report {
  const { acknowledged, lost, doubled, wrongChoices, miscounted, entries } = found;
  const polls = Map.groupBy(held, (name) => name);
  return {
    figures: {
      kind,
      kills: times,
      kills_in: during,
      acknowledged,
      lost,
      doubled,
      wrong_choices: wrongChoices,
      miscounted,
      recovered_ms_p99: rounded(percentile(recovered, 0.99), 0),
      recovered_ms_p50: rounded(median(recovered), 0),
      seats,
      polls: Object.fromEntries([...polls].map(([name, list]) => [name, list.length])),
      entries,
      seed,
    },
    wrong: isSound(found)
      ? null
      : `${lost} acknowledged ballots lost, ${doubled} doubled, ${wrongChoices} last choices not counted, ${miscounted} polls miscounted (seed ${seed})`,
  };
}
