import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JOURNAL_FILE } from '../../../dataFolder.ts';
import { openSqliteLedger } from '../../../ledger/sqliteLedger.ts';
import { journalHashes } from './entriesLeft.ts';
import { readFolder } from './folderContent.ts';
import { type Recording, replay, shareOut } from './replay.ts';
import type { Step } from './Step.ts';

const BALLOTS = 4;
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nghisu-replay-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A journal that grew by one ballot after the other, as a trace would tell it; each receipt follows its flush. */
async function recording(flushes: boolean): Promise<Recording> {
  const dataDir = join(root, 'data');
  await mkdir(dataDir);
  const file = join(dataDir, JOURNAL_FILE);
  const ledger = await openSqliteLedger(file);
  await ledger.append([{ index: 0, at: 0, body: Buffer.from('{"opened":true}') }]);
  const initial = readFolder(dataDir);
  const log = [...initial].filter(([, content]) => content !== null).findIndex(([path]) => path.endsWith('-wal'));
  const steps: Step[] = [];
  const receipts: Recording['receipts'][number][] = [];
  let place = 0;
  for (let i = 1; i <= BALLOTS; i += 1) {
    const before = readFileSync(`${file}-wal`).length;
    await ledger.append([{ index: i, at: i, body: Buffer.from(`{"ballot":${i}}`) }]);
    const bytes = readFileSync(`${file}-wal`).subarray(before);
    place += 1;
    steps.push({ kind: 'write', file: log, offset: before, bytes, start: place, end: place });
    place += 1;
    if (flushes) steps.push({ kind: 'sync', file: log, start: place, end: place });
    place += 1;
    const ballot = { pollId: 'p', personId: `${i}`, hash: 'aa', command: `c${i}`, entry: i };
    receipts.push({ ballot, from: place });
  }
  await ledger.close();
  return { initial, steps, receipts, hashes: await journalHashes(file) };
}

const replayed = (told: Recording) =>
  replay(told, { count: 200, seed: 1, scratch: join(root, 'state'), keep: join(root, 'bad') });

describe('replay', () => {
  it('C-1 finds every acknowledged ballot of a journal that was flushed before each receipt', async () => {
    const figures = await replayed(await recording(true));
    expect(figures).toMatchObject({ lost: 0, worst: 0, unreadable: 0, firstFault: null });
    expect(figures.crashPoints).toBe(2 * BALLOTS + 1);
    expect(figures.states).toBeGreaterThan(50);
  });

  it('C-1 finds the loss where a receipt went out before the flush', async () => {
    const figures = await replayed(await recording(false));
    expect(figures).toMatchObject({ worst: BALLOTS, unreadable: 0 });
    expect(figures.lost).toBeGreaterThan(0);
    expect(figures.firstFault).toContain('acknowledged ballots are missing');
    expect(readFolder(join(root, 'bad')).has(JOURNAL_FILE)).toBe(true);
  });
});

describe('shareOut', () => {
  it('gives everybody as much as they can take, and to the others what is left', () => {
    expect(shareOut(10, [1, 100, 2, 100])).toEqual([1, 3, 2, 4]);
    expect(shareOut(10, [1, 2])).toEqual([1, 2]);
    expect(shareOut(1, [5, 5])).toEqual([0, 1]);
  });
});
