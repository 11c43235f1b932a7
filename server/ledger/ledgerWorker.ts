import { parentPort, type Transferable, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { LedgerStopped } from './faults.ts';
import { isDamage } from './journalRows.ts';
import { type JournalStore, openJournalStore } from './journalStore.ts';
import { migrate } from './migrate.ts';
import { openDb } from './openDb.ts';
import { firstFault } from './openForReading.ts';
import { packBuffers, unpackEntries } from './packEntries.ts';
import { type Answer, type Request, toFailure, type WorkerOptions } from './workerProtocol.ts';

/** A checkpoint waits until nothing was written for this long … */
const IDLE_MS = 1000;

/** … unless the write-ahead log has grown to this: a limit for the disk and for the time a restart takes. */
const MAX_WAL_BYTES = 64 * 1024 * 1024;

type Open = Exclude<Request, { op: 'open' }>;

const options: WorkerOptions = workerData;
const port = parentPort;
if (port === null) throw new Error('The ledger worker runs only as a worker thread.');

let db: Database | null = null;
let store: JournalStore | null = null;
let lastWrite = 0;
let idleTimer: NodeJS.Timeout | null = null;
let brokenBy: unknown = null;

port.on('message', async (request: Request) => {
  try {
    const answer = request.op === 'open' ? await open() : serve(request);
    port.postMessage(answer, transferable(answer));
    if (answer.op === 'append' || answer.op === 'saveSnapshot') afterWrite();
  } catch (error) {
    port.postMessage({ op: 'failed', failure: toFailure(error) } satisfies Answer);
  }
  // Also after a failed opening: the thread has nothing left to do.
  if (db === null) port.close();
});

async function open(): Promise<Answer> {
  try {
    db = openDb(options.file);
    migrate(db);
    store = await openJournalStore(db, options.file);
    return { op: 'open', head: store.head };
  } catch (error) {
    db?.close();
    db = null;
    throw isDamage(error) ? await firstFault(options.file, error.message) : error;
  }
}

function serve(request: Open): Answer {
  if (store === null) throw new LedgerStopped('closed', 'it is not open.');
  switch (request.op) {
    case 'append': {
      if (brokenBy !== null) throw brokenBy;
      const committed = store.commit(unpackEntries(request.batch));
      return { op: 'append', ...committed, ms: committed.ms + delay(options.commitDelayMs) };
    }
    case 'read':
      return { op: 'read', slice: store.read(request.from, request.to) };
    case 'latestSnapshot':
      return { op: 'latestSnapshot', snapshot: store.latestSnapshot() };
    case 'saveSnapshot':
      store.saveSnapshot(request.snapshot);
      return { op: 'saveSnapshot' };
    case 'close':
      close(store);
      return { op: 'close' };
  }
}

function close(open: JournalStore): void {
  if (idleTimer !== null) clearTimeout(idleTimer);
  const closing = db;
  store = null;
  db = null;
  try {
    open.checkpoint();
  } finally {
    // Whatever the checkpoint left in the log is read from there at the next opening.
    closing?.close();
  }
}

function afterWrite(): void {
  lastWrite = performance.now();
  if (store !== null && store.walBytes() > MAX_WAL_BYTES) checkpoint();
  idleTimer ??= setTimeout(whenIdle, IDLE_MS);
}

function whenIdle(): void {
  const left = IDLE_MS - (performance.now() - lastWrite);
  idleTimer = left > 0 ? setTimeout(whenIdle, left) : null;
  if (idleTimer === null) checkpoint();
}

/** A disk that refuses a checkpoint will not be trusted with another ballot: the next append says why. */
function checkpoint(): void {
  try {
    store?.checkpoint();
  } catch (error) {
    brokenBy = error;
  }
}

function delay(ms: number): number {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  return ms;
}

function transferable(answer: Answer): Transferable[] {
  return answer.op === 'read' ? packBuffers(answer.slice) : [];
}
