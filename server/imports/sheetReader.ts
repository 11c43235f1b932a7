import { Worker } from 'node:worker_threads';
import { ImportRefused } from './ImportRefused.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { ReaderAnswer, ReaderWork } from './readerProtocol.ts';
import type { ReadSheet, SheetOf } from './readSheet.ts';

type SheetAs<K extends SheetOf> = Extract<ReadSheet, { of: K }>;
const isOf = <K extends SheetOf>(sheet: ReadSheet, of: K): sheet is SheetAs<K> => sheet.of === of;

/** Reads sheets one after another, each in a thread of its own with bounded memory and time. */
export class SheetReader {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects with ImportRefused; `busy` when too many wait already. */
  async read<K extends SheetOf>(bytes: Buffer, of: K): Promise<SheetAs<K>> {
    if (this.#waiting > IMPORT_LIMITS.waiting) throw new ImportRefused('busy');
    this.#waiting += 1;
    const turn = this.#last.then(() => readInThread(bytes, of));
    this.#last = turn.catch(() => undefined);
    try {
      const sheet = await turn;
      if (!isOf(sheet, of)) throw new TypeError(`the sheet was read as one of ${sheet.of}`);
      return sheet;
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function readInThread(bytes: Buffer, of: SheetOf): Promise<ReadSheet> {
  const workerData: ReaderWork = { bytes: new Uint8Array(bytes), of };
  const thread = new Worker(new URL('./readerThread.ts', import.meta.url), {
    workerData,
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
