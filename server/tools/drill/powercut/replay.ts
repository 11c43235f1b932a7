import { join } from 'node:path';
import { JOURNAL_FILE } from '../../../dataFolder.ts';
import { seededRandom } from '../../statistics.ts';
import { crashPoints } from './crashPoints.ts';
import { Disk, type FolderContent, type PendingStep } from './Disk.ts';
import { drawSurvivors, survivorsKey } from './drawSurvivors.ts';
import { entriesLeft } from './entriesLeft.ts';
import { writeFolder } from './folderContent.ts';
import type { PlacedReceipt } from './placeReceipts.ts';
import type { Step } from './Step.ts';

/** The smallest part of a write that can be missing, in bytes. */
const SECTOR = 512;
/** Beyond this many parts, 2^parts states are more than anybody asks for. */
const MANY_PARTS = 30;
/** Draws per wanted state before a crash point is taken to have no more. */
const DRAWS_PER_STATE = 8;
const TELL_EVERY = 10_000;

export interface Recording {
  readonly initial: FolderContent;
  readonly steps: readonly Step[];
  readonly receipts: readonly PlacedReceipt[];
  /** The hashes of the whole journal's entries. */
  readonly hashes: readonly string[];
}

export interface ReplayFigures {
  readonly crashPoints: number;
  readonly states: number;
  /** States in which a ballot is missing whose receipt was out. */
  readonly lost: number;
  /** The most such ballots missing in one state. */
  readonly worst: number;
  /** States whose journal does not open or whose chain does not hold. */
  readonly unreadable: number;
  /** What is wrong with the first bad state; null when there is none. */
  readonly firstFault: string | null;
}

/** How many different states a power cut can leave of these steps, at most. */
function statesOf(pending: readonly PendingStep[]): number {
  const parts = pending.reduce(
    (sum, step) => sum + (step.kind === 'write' ? Math.ceil(step.bytes.length / SECTOR) : 1),
    0,
  );
  return 2 ** Math.min(parts, MANY_PARTS);
}

/** Shares `total` out as evenly as what each can take allows. */
export function shareOut(total: number, capacities: readonly number[]): readonly number[] {
  const shares = capacities.map(() => 0);
  let left = total;
  const ascending = [...capacities.entries()].toSorted(([, a], [, b]) => a - b);
  for (const [rank, [index, capacity]] of ascending.entries()) {
    const share = Math.min(capacity, Math.floor(left / (ascending.length - rank)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

/** Different states of one crash point, up to `count`. */
function* drawStates(pending: readonly PendingStep[], count: number, random: () => number) {
  const seen = new Set<string>();
  for (let draw = 0; seen.size < count && draw < count * DRAWS_PER_STATE; draw += 1) {
    const survivors = drawSurvivors(pending, draw, random);
    const key = survivorsKey(survivors);
    if (seen.has(key)) continue;
    seen.add(key);
    yield survivors;
  }
}

/**
 * Makes up to `count` of the states in which power cuts along a recording can leave the folder, opens the journal of
 * each in `scratch`, and looks for every ballot whose receipt was out. Stops at nothing: it counts what is bad, and
 * leaves the first bad state in `keep`.
 */
export async function replay(
  { initial, steps, receipts, hashes }: Recording,
  { count, seed, scratch, keep }: { count: number; seed: number; scratch: string; keep: string },
): Promise<ReplayFigures> {
  const random = seededRandom(seed);
  const survey = new Disk(initial);
  const capacities = crashPoints(survey, steps, receipts).map(() => statesOf(survey.pending));
  const shares = shareOut(count, [...capacities]);
  const disk = new Disk(initial);
  let [points, states, lost, worst, unreadable] = [0, 0, 0, 0, 0];
  let firstFault: string | null = null;
  for (const { done, acknowledged } of crashPoints(disk, steps, receipts)) {
    const share = shares[done] ?? 0;
    if (share > 0) points += 1;
    for (const survivors of drawStates(disk.pending, share, random)) {
      const content = disk.after(survivors);
      writeFolder(scratch, content);
      let fault: string | null = null;
      try {
        const left = await entriesLeft(join(scratch, JOURNAL_FILE), hashes);
        const missing = receipts.slice(0, acknowledged).filter(({ ballot }) => ballot.entry >= left).length;
        if (missing > 0) fault = `${missing} acknowledged ballots are missing, ${left} entries are left`;
        if (missing > 0) lost += 1;
        worst = Math.max(worst, missing);
      } catch (error) {
        unreadable += 1;
        fault = String(error);
      }
      if (fault !== null && firstFault === null) {
        firstFault = `after step ${done} of ${steps.length}: ${fault}`;
        writeFolder(keep, content);
      }
      states += 1;
      if (states % TELL_EVERY === 0) console.error(`${states} states`);
    }
  }
  return { crashPoints: points, states, lost, worst, unreadable, firstFault };
}
