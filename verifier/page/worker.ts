import { readRecord, type SoundFile } from '../file/record.ts';
import { foresee } from '../recount/foresee.ts';
import { nameOf, runHeavy } from '../recount/heavy.ts';
import { count, judge } from '../verify.ts';
import type { FromWorker, ToWorker } from './messages.ts';

// Runs in a Worker made from this script's own text, so that the page answers while thousands of proofs are checked.

let file: SoundFile | null = null;

const answer = (message: FromWorker) => postMessage(message);

function read(bytes: Uint8Array): FromWorker {
  const read = judge(() => readRecord(bytes));
  if (!('found' in read)) return { kind: 'verdict', verdict: read };
  file = read.found;
  return { kind: 'foreseen', checks: foresee(file) };
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'read':
      return answer(read(data.bytes));
    case 'check':
      return answer({ kind: 'checked', found: data.checks.map((check) => [nameOf(check), runHeavy(check)] as const) });
    case 'count':
      if (file !== null) answer({ kind: 'verdict', verdict: count(file, new Map(data.found)) });
  }
});
