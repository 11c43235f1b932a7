import { describe, expect, it } from 'vitest';
import { HASH_BYTES } from './entryHash.ts';
import { LedgerStopped } from './faults.ts';
import { type Committed, GroupCommit } from './groupCommit.ts';
import { EMPTY_HEAD, type NewEntry } from './port.ts';
import { newEntries } from './testing/newEntries.ts';

interface Batch {
  readonly indexes: number[];
  readonly done: (committed: Committed) => void;
  readonly fail: (error: Error) => void;
}

/** A store whose commits end when the test says so. */
function slowStore(): { readonly batches: Batch[]; readonly commits: GroupCommit } {
  const batches: Batch[] = [];
  const commits = new GroupCommit(EMPTY_HEAD, (entries: readonly NewEntry[]) => {
    return new Promise((done, fail) => {
      batches.push({ indexes: entries.map((entry) => entry.index), done, fail });
    });
  });
  return { batches, commits };
}

function committed(batch: Batch | undefined): Committed {
  return { hashes: new Uint8Array((batch?.indexes.length ?? 0) * HASH_BYTES).fill(1), ms: 2 };
}

describe('GroupCommit', () => {
  it('collects while a commit runs and writes all of it in the next one', async () => {
    const { batches, commits } = slowStore();
    const first = commits.append(newEntries(0, 1));
    await expect.poll(() => batches).toHaveLength(1);
    const later = [commits.append(newEntries(1, 2)), commits.append([]), commits.append(newEntries(3, 1))];
    batches[0]?.done(committed(batches[0]));
    expect((await first).index).toBe(0);
    expect(commits.head().index).toBe(0);

    await expect.poll(() => batches).toHaveLength(2);
    expect(batches[1]?.indexes).toEqual([1, 2, 3]);
    batches[1]?.done(committed(batches[1]));
    expect((await Promise.all(later)).map((head) => head.index)).toEqual([2, 2, 3]);
    expect(commits.stats()).toMatchObject({ commits: 2, entries: 4, p50Ms: 2, p99Ms: 2, recent: [2, 2] });
  });

  it('after a failed commit rejects it, all that waited and all that comes with one and the same fault', async () => {
    const { batches, commits } = slowStore();
    const first = commits.append(newEntries(0, 1)).catch((reason: unknown) => reason);
    await expect.poll(() => batches).toHaveLength(1);
    const waiting = commits.append(newEntries(1, 1)).catch((reason: unknown) => reason);
    const fault = new LedgerStopped('SQLITE_FULL', 'database or disk is full');
    batches[0]?.fail(fault);
    expect(await Promise.all([first, waiting])).toEqual([fault, fault]);
    await expect(commits.append(newEntries(0, 1))).rejects.toBe(fault);
    expect(commits.head()).toEqual(EMPTY_HEAD);
    expect(batches).toHaveLength(1);
  });

  it('closes only when the last commit is settled', async () => {
    const { batches, commits } = slowStore();
    const events: string[] = [];
    const pending = commits.append(newEntries(0, 1)).then(() => events.push('durable'));
    const closed = commits.close().then(() => events.push('closed'));
    await expect.poll(() => batches).toHaveLength(1);
    expect(events).toEqual([]);
    batches[0]?.done(committed(batches[0]));
    await Promise.all([pending, closed]);
    expect(events).toEqual(['durable', 'closed']);
  });
});
