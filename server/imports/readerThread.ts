import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefused } from './ImportRefused.ts';
import type { ReaderAnswer } from './readerProtocol.ts';
import { readSheet } from './readSheet.ts';

/** Reads one sheet away from the room's loop, says what came of it, and ends. */
async function answer(): Promise<ReaderAnswer> {
  if (!(workerData instanceof Uint8Array)) throw new TypeError('the reading thread needs the bytes of a file');
  try {
    return { kind: 'read', sheet: await readSheet(Buffer.from(workerData.buffer)) };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}

parentPort?.postMessage(await answer());
