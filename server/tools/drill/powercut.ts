import { randomInt } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JOURNAL_FILE } from '../../dataFolder.ts';
import { until } from '../load/until.ts';
import type { Acknowledged } from '../load/VoteStage.ts';
import { authorityOf, prepareRoom } from '../prepareRoom.ts';
import { compareBallots, readBallots } from '../readBallots.ts';
import type { Report } from '../runTool.ts';
import { rounded, seededRandom } from '../statistics.ts';
import { verifyFolder } from '../verify/verifyFolder.ts';
import { kindOfPoll, type PollMaker, pollsOf } from './drillPolls.ts';
import { Disk, type FolderContent } from './powercut/Disk.ts';
import { drawSurvivors } from './powercut/drawSurvivors.ts';
import { journalHashes } from './powercut/entriesLeft.ts';
import { FolderRecorder } from './powercut/FolderRecorder.ts';
import { differences, readFolder } from './powercut/folderContent.ts';
import { placeReceipts, type Receipted } from './powercut/placeReceipts.ts';
import { type Recording, replay } from './powercut/replay.ts';
import { demandStrace, type Mutant, readTraces, traceComplete, tracedNode } from './powercut/tracing.ts';
import { RoomProcess } from './RoomProcess.ts';
import { Succession } from './Succession.ts';
import { Voters } from './Voters.ts';

export const POWERCUT_OPTIONS = {
  seats: { min: 5, max: 1000, otherwise: 30, what: 'seats that vote' },
  states: { min: 1, max: 100_000_000, otherwise: 20_000, what: 'states of the disk to open' },
  seed: { min: 0, max: 2 ** 31 - 1, otherwise: 0, what: 'draws the same choices and states again; 0: new ones' },
} as const;

type Options = { readonly [K in keyof typeof POWERCUT_OPTIONS]: number };

/** The seats of a storm tap within this time, in milliseconds. */
const STORM_MS = 30;
/** Storms of an open vote; of others one follows each event of the server. */
const STORMS = 4;
/** What is voted on, as `kindOfPoll` names it. */
const POLLS = ['open', 'questions', 'rating', 'board election', 'hand', 'paper'];
const PATIENCE_MS = 120_000;
function pollOfKind(kind: string): PollMaker {
  const maker = pollsOf('all').find((make) => kindOfPoll(make('p')) === kind);
  if (maker === undefined) throw new Error(`no drill holds a poll of the kind ${kind}`);
  return maker;
}

/** Memory that is a file system on Linux; where there is none, states are made on disk. */
const MEMORY = '/dev/shm';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

interface Vote {
  readonly initial: FolderContent;
  readonly receipts: readonly Receipted[];
  readonly traces: readonly string[];
}

/**
 * Lets everybody vote in every way on traced servers: one that stops in good order, one that is killed with its write-ahead log
 * full, one that checkpoints when idle and goes on.
 */
async function vote(root: string, dataDir: string, seats: number, random: () => number, mutant: Mutant) {
  const room = await prepareRoom(dataDir, seats, []);
  const ca = authorityOf(dataDir);
  const cacheDir = join(root, 'cache');
  // Untraced, so that Node has compiled everything before.
  await (await RoomProcess.start(dataDir, cacheDir, 0)).stop();
  const initial = readFolder(dataDir);
  const traces: string[] = [];
  const servers = new Succession((port) => {
    const trace = join(root, `trace-${traces.length + 1}.txt`);
    traces.push(trace);
    return RoomProcess.start(dataDir, cacheDir, port, tracedNode(trace, mutant));
  });
  const receipts: Receipted[] = [];
  const onReceipt = (ballot: Acknowledged, port: number) => {
    // The clock has whole milliseconds; one more is never too early.
    receipts.push({ ballot, port, at: Date.now() + 1 });
  };
  const target = async () => ({ port: await servers.port(), ca, path: '/room' });
  const voters = new Voters(room, target, random, onReceipt);
  const everybodyIsBack = () =>
    until(
      () => voters.areBack,
      PATIENCE_MS,
      () => 'some terminals have not come back',
    );
  const storms = async (count: number) => {
    for (let storm = 0; storm < count; storm += 1) await voters.storm(STORM_MS);
  };
  const close = async () => {
    await voters.closePoll();
    await until(
      () => voters.isClosed,
      PATIENCE_MS,
      () => 'the chair does not see that the poll is closed',
    );
  };
  const result = () =>
    until(
      () => voters.hasResult,
      PATIENCE_MS,
      () => 'a closed poll has no result',
    );
  const [open, questions, rating, boardElection, hand, paper] = POLLS.map(pollOfKind);
  try {
    await servers.port();
    await voters.openPoll(open);
    await storms(STORMS);
    await close();
    await voters.openPoll(hand);
    await storms(1);
    await close();
    await servers.relieve();
    await everybodyIsBack();
    await voters.openPoll(questions);
    await storms(STORMS);
    await close();
    await voters.openPoll(rating);
    await storms(1);
    await servers.kill();
    await everybodyIsBack();
    await storms(1);
    const log = join(dataDir, `${JOURNAL_FILE}-wal`);
    await until(
      () => sizeOf(log) === 0,
      PATIENCE_MS,
      () => 'the server makes no checkpoint',
    );
    await storms(1);
    await close();
    await result();
    await voters.board.makeKey();
    await voters.board.confirmKey();
    await voters.openPoll(boardElection);
    await storms(1);
    await close();
    await voters.openFirstPart();
    await voters.openOtherParts();
    await result();
    await voters.openPoll(paper);
    await storms(1);
    await close();
  } finally {
    voters.stop();
    await servers.stop();
  }
  for (const trace of traces) await traceComplete(trace);
  return { initial, receipts, traces } satisfies Vote;
}

/** Makes a recording of the traces, and throws unless it explains the folder that was left, byte by byte. */
async function record({ initial, receipts, traces }: Vote, dataDir: string): Promise<Recording> {
  const files = new Map([...initial].flatMap(([path, content]) => (content === null ? [] : [[path, content.length]])));
  const folders = [...initial].flatMap(([path, content]) => (content === null ? [path] : []));
  const recorder = new FolderRecorder(dataDir, files, folders);
  await readTraces(traces, recorder);
  const disk = new Disk(initial);
  for (const step of recorder.steps) disk.apply(step);
  const unexplained = differences(disk.after(drawSurvivors(disk.pending, 1, () => 0)), readFolder(dataDir));
  if (unexplained.length > 0) throw new Error(`the traces do not explain ${unexplained.join(', ')}`);
  const placed = placeReceipts(receipts, recorder.sends);
  const hashes = await journalHashes(join(dataDir, JOURNAL_FILE));
  return { initial, steps: recorder.steps, receipts: placed, hashes };
}

/**
 * `npm run drill -- powercut`: the states in which power cuts during votes can leave the data folder, and whether each
 * still has every ballot whose receipt was out. Throws CannotRunHere without strace.
 */
export async function drillPowercut(options: Options, mutant: Mutant): Promise<Report> {
  demandStrace();
  const seed = options.seed === 0 ? randomInt(1, POWERCUT_OPTIONS.seed.max) : options.seed;
  console.error(`seed ${seed}`);
  const root = await realpath(await mkdtemp(join(tmpdir(), 'nghisu-powercut-')));
  const fast = await mkdtemp(join(isWritable(MEMORY) ? MEMORY : tmpdir(), 'nghisu-powercut-'));
  // A journal is opened from a copy in the system's temporary folder.
  process.env.TMPDIR = fast;
  const dataDir = join(root, 'data');
  let bad = false;
  try {
    const voted = await vote(root, dataDir, options.seats, seededRandom(seed), mutant);
    const acknowledged = voted.receipts.map(({ ballot }) => ballot);
    const { entries } = await verifyFolder(dataDir);
    const { lost: missing, doubled } = compareBallots(acknowledged, await readBallots(dataDir));
    if (missing + doubled > 0)
      throw new Error(`without any power cut ${missing} ballots lack and ${doubled} are twice`);
    const recording = await record(voted, dataDir);
    const began = performance.now();
    const { firstFault, ...figures } = await replay(recording, {
      count: options.states,
      seed,
      scratch: join(fast, 'state'),
      keep: join(root, 'first-bad-state'),
    });
    const seconds = (performance.now() - began) / 1000;
    bad = firstFault !== null;
    return {
      figures: {
        seats: options.seats,
        acknowledged: acknowledged.length,
        ...figures,
        secondsPer1000: rounded((seconds / figures.states) * 1000),
        entries,
        steps: recording.steps.length,
        mutant,
        seed,
      },
      wrong: bad
        ? `${figures.lost} states lack acknowledged ballots, ${figures.unreadable} cannot be read (seed ${seed}); first ${firstFault}; traces and that state are in ${root}`
        : null,
    };
  } finally {
    await rm(fast, { recursive: true, force: true });
    if (!bad) await rm(root, { recursive: true, force: true });
  }
}
