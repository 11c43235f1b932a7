import type { HeavyCheck } from '../recount/heavy.ts';
import type { Verdict } from '../verify.ts';
import type { Found, FromWorker, ToWorker } from './messages.ts';

/** How far a verification is. */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'counting';
  readonly done: number;
  readonly total: number;
}

const MOST_WORKERS = 8;
/** Small enough that progress moves and no worker waits for the last one long. */
const CHECKS_AT_ONCE = 8;

function ask<Kind extends FromWorker['kind']>(
  worker: Worker,
  message: ToWorker,
  kinds: readonly Kind[],
): Promise<Extract<FromWorker, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (kinds.some((kind) => kind === data.kind)) resolve(data as Extract<FromWorker, { kind: Kind }>);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
}

/** Verifies one record in several workers; the caller's thread only passes messages on. */
export async function verifyInWorkers(
  source: string,
  bytes: Uint8Array,
  onProgress: (progress: Progress) => void,
): Promise<Verdict> {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const count = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1));
  const reader = new Worker(url);
  const workers = [reader];
  try {
    onProgress({ stage: 'reading', done: 0, total: 1 });
    const read = await ask(reader, { kind: 'read', bytes }, ['foreseen', 'verdict']);
    if (read.kind === 'verdict') return read.verdict;
    while (workers.length < count) workers.push(new Worker(url));
    const found = await checkAll(workers, read.checks, onProgress);
    onProgress({ stage: 'counting', done: 1, total: 1 });
    return (await ask(reader, { kind: 'count', found }, ['verdict'])).verdict;
  } finally {
    for (const worker of workers) worker.terminate();
    URL.revokeObjectURL(url);
  }
}

async function checkAll(
  workers: readonly Worker[],
  checks: readonly HeavyCheck[],
  onProgress: (progress: Progress) => void,
): Promise<Found> {
  const found: [string, string | null][] = [];
  let next = 0;
  const work = async (worker: Worker) => {
    while (next < checks.length) {
      const some = checks.slice(next, next + CHECKS_AT_ONCE);
      next += some.length;
      const answer = await ask(worker, { kind: 'check', checks: some }, ['checked']);
      for (const [name, reason] of answer.found) found.push([name, reason]);
      onProgress({ stage: 'checking', done: found.length, total: checks.length });
    }
  };
  await Promise.all(workers.map(work));
  return found;
}
