import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefused } from './ImportRefused.ts';
import type { ReaderAnswer, ReaderWork } from './readerProtocol.ts';
import { readSheet } from './readSheet.ts';

/** Reads one sheet away from the room's loop, says what came of it, and ends. */
async function answer(): Promise<ReaderAnswer> {
  const { bytes, of }: ReaderWork = workerData;
  try {
    return { kind: 'read', sheet: await readSheet(Buffer.from(bytes.buffer), of) };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}

parentPort?.postMessage(await answer());
