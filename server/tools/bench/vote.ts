import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FilledRoom } from '../fillRoom.ts';
import { type Storm, VoteStage } from '../load/VoteStage.ts';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import { compareBallots, readBallots } from '../readBallots.ts';
import type { Report } from '../runTool.ts';
import { ServerProcess } from '../ServerProcess.ts';
import { median, percentile, rounded } from '../statistics.ts';

export const VOTE_OPTIONS = {
  seats: { min: 1, max: 5000, otherwise: 1000, what: 'seats that vote at the same instant' },
  repetitions: { min: 1, max: 1000, otherwise: 7, what: 'votes counted on each server; one more warms up' },
  'disk-delay': { min: 0, max: 1000, otherwise: 0, what: 'milliseconds that every flush takes longer' },
  spread: { min: 0, max: 60_000, otherwise: 0, what: 'milliseconds over which the ballots come, 0 for one instant' },
} as const;

/** The server that keeps its journal on disk, and the same one with its commit switched off. */
const KINDS = ['sqlite', 'memory'] as const;

interface Side {
  readonly server: ServerProcess;
  readonly stage: VoteStage;
}

interface Round extends Storm {
  readonly commits: number;
  readonly counted: number;
}

async function startSide(kind: string, room: FilledRoom, dataDir: string, diskDelay: number): Promise<Side> {
  const args = ['--data', dataDir, '--ledger', kind, '--disk-delay', `${diskDelay}`];
  const server = await ServerProcess.start('measuredServer.ts', args);
  const target = { port: server.port, ca: authorityOf(dataDir), path: '/room' };
  return { server, stage: await VoteStage.open(room, target) };
}

async function round({ server, stage }: Side, pollId: string, spreadMs: number): Promise<Round> {
  await stage.openPoll(pollId);
  const before = await server.figures();
  const storm = await stage.storm(pollId, spreadMs);
  const after = await server.figures();
  return { ...storm, commits: after.commits - before.commits, counted: await stage.closePoll(pollId) };
}

/** `npm run bench -- vote`: what durability costs when everybody votes at once, and whether every ballot counts once. */
export async function benchVote(options: { readonly [K in keyof typeof VOTE_OPTIONS]: number }): Promise<Report> {
  const { seats, repetitions, 'disk-delay': diskDelay, spread } = options;
  const polls = Array.from({ length: repetitions + 1 }, (_, i) => `poll${i}`);
  const root = await mkdtemp(join(tmpdir(), 'nghisu-bench-'));
  const folders = KINDS.map((kind) => join(root, kind));
  const [durable = '', floor = ''] = folders;
  const sides: Side[] = [];
  try {
    const room = await prepareRoom(durable, seats, polls);
    await cp(durable, floor, { recursive: true });
    for (const [i, kind] of KINDS.entries()) sides.push(await startSide(kind, room, folders[i] ?? '', diskDelay));
    const rounds: Round[][] = sides.map(() => []);
    for (const poll of polls) {
      for (const [i, side] of sides.entries()) {
        for (const { stage } of sides) await stage.keepAlive();
        rounds[i]?.push(await round(side, poll, spread));
      }
    }
    for (const { stage, server } of sides) {
      stage.cut();
      await server.stop();
    }
    return await report(options, rounds, durable);
  } finally {
    for (const { server } of sides) await server.kill();
    await rm(root, { recursive: true, force: true });
  }
}

async function report(
  { seats, repetitions, 'disk-delay': diskDelay, spread }: { readonly [K in keyof typeof VOTE_OPTIONS]: number },
  [all = [], floorAll = []]: readonly (readonly Round[])[],
  dataDir: string,
): Promise<Report> {
  const counts = compareBallots(
    all.flatMap((one) => one.acknowledged),
    await readBallots(dataDir),
  );
  const miscounted = [...all, ...floorAll].filter((one) => one.counted !== seats).length;
  const rounds = all.slice(1);
  const floor = floorAll.slice(1);
  const p99 = (times: readonly number[]) => percentile(times, 0.99);
  const acks = rounds.map((one) => p99(one.ackMs));
  const floorAcks = floor.map((one) => p99(one.ackMs));
  const figures = {
    seats,
    repetitions,
    ack_p99_ms: rounded(median(acks)),
    floor_ack_p99_ms: rounded(median(floorAcks)),
    ratio: rounded(median(acks.map((ack, i) => ack / (floorAcks[i] ?? Number.NaN)))),
    chair_p99_ms: rounded(median(rounds.map((one) => p99(one.chairMs)))),
    commits: Math.max(...rounds.map((one) => one.commits)),
    messages_per_seat: rounded(Math.max(...rounds.map((one) => one.messagesPerSeat))),
    ...counts,
    miscounted,
    chair_after_ack_p99_ms: rounded(median(rounds.map((one, i) => p99(one.chairMs) - (acks[i] ?? Number.NaN)))),
    ack_p50_ms: rounded(median(rounds.map((one) => median(one.ackMs)))),
    floor_ack_p50_ms: rounded(median(floor.map((one) => median(one.ackMs)))),
    spread_ms: spread,
    disk_delay_ms: diskDelay,
    ack_over_delay: diskDelay === 0 ? null : rounded(median(acks) / diskDelay),
    added_over_delay:
      diskDelay === 0 ? null : rounded(median(acks.map((ack, i) => ack - (floorAcks[i] ?? Number.NaN))) / diskDelay),
  };
  const wrong = counts.lost + counts.doubled + miscounted;
  return {
    figures,
    wrong:
      wrong === 0 ? null : `${counts.lost} ballots lost, ${counts.doubled} doubled, ${miscounted} polls miscounted`,
  };
}
