import { GroupCommit } from './groupCommit.ts';
import { packBuffers, packEntries, unpackSlice } from './packEntries.ts';
import type { Ledger } from './port.ts';
import { WorkerCalls } from './workerCalls.ts';

export interface SqliteLedgerOptions {
  /** Makes every commit this much slower, as a slow disk would; only the "slow disk" benchmark sets it. */
  readonly commitDelayMs?: number;
}

/**
 * Opens or creates the journal `file` in an existing folder and checks all of it. A thread of its own hashes and writes,
 * so that a slow disk never stops the room. Rejects with LedgerFault (damaged), LedgerInUse (another server holds it)
 * or LedgerStopped (cannot be written safely here).
 */
export async function openSqliteLedger(file: string, options: SqliteLedgerOptions = {}): Promise<Ledger> {
  const worker = new WorkerCalls({ file, commitDelayMs: options.commitDelayMs ?? 0 });
  const opened = await worker.call({ op: 'open' });
  const commits = new GroupCommit(opened.head, (entries) => {
    const batch = packEntries(entries);
    return worker.call({ op: 'append', batch }, packBuffers(batch));
  });
  let closing: Promise<void> | null = null;

  return {
    head: () => commits.head(),
    append: (entries) => commits.append(entries),
    async *read(from, last = Number.POSITIVE_INFINITY) {
      const to = Math.min(last, commits.head().index);
      for (let next = from; next <= to; ) {
        const { slice } = await worker.call({ op: 'read', from: next, to });
        const entries = unpackSlice(slice);
        next += entries.length;
        yield entries;
      }
    },
    async latestSnapshot() {
      return (await worker.call({ op: 'latestSnapshot' })).snapshot;
    },
    async saveSnapshot(snapshot) {
      await worker.call({ op: 'saveSnapshot', snapshot });
    },
    stats: () => commits.stats(),
    close() {
      closing ??= close(commits, worker);
      return closing;
    },
  };
}

async function close(commits: GroupCommit, worker: WorkerCalls): Promise<void> {
  await commits.close();
  try {
    await worker.call({ op: 'close' });
  } finally {
    await worker.exited();
  }
}
