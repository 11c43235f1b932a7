import { Worker } from 'node:worker_threads';
import { ImportRefused } from './ImportRefused.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { ReaderAnswer } from './readerProtocol.ts';
import type { ReadSheet } from './readSheet.ts';

/** Reads sheets one after another, each in a thread of its own with bounded memory and time. */
export class SheetReader {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects with ImportRefused; `busy` when too many wait already. */
  async read(bytes: Buffer): Promise<ReadSheet> {
    if (this.#waiting > IMPORT_LIMITS.waiting) throw new ImportRefused('busy');
    this.#waiting += 1;
    const turn = this.#last.then(() => readInThread(bytes));
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function readInThread(bytes: Buffer): Promise<ReadSheet> {
  const thread = new Worker(new URL('./readerThread.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: IMPORT_LIMITS.readerHeapMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReaderAnswer>();
  const timer = setTimeout(() => reject(new ImportRefused('tooSlow')), IMPORT_LIMITS.readMs);
  thread.once('message', resolve);
  thread.once('error', (error) => {
    const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(new ImportRefused(full ? 'tooBig' : 'damaged', String(error)));
  });
  thread.once('exit', () => reject(new ImportRefused('damaged', 'the reading thread ended without an answer')));
  try {
    const answer = await promise;
    if (answer.kind === 'refused') throw new ImportRefused(answer.code, answer.message);
    return answer.sheet;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
