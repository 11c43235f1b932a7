import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { BackupFault } from '../../core/views/technicalViews.ts';
import { BackupTrouble } from './BackupTrouble.ts';
import type { Sealed, SealJob } from './sealGeneration.ts';

const SCRIPT = fileURLToPath(new URL('./sealProcess.ts', import.meta.url));
/** Ballots go first. */
const LOW_PRIORITY = 10;

export type SealAnswer =
  | { readonly ok: true; readonly sealed: Sealed }
  | { readonly ok: false; readonly code: BackupFault; readonly message: string };

/** Seals a generation in a process of its own, which ends with the signal. Rejects with BackupTrouble. */
export function sealInChild(job: SealJob, signal: AbortSignal): Promise<Sealed> {
  return new Promise((resolve, reject) => {
    const child = fork(SCRIPT, { signal, killSignal: 'SIGKILL' });
    child.once('spawn', () => {
      if (child.pid === undefined) return;
      try {
        setPriority(child.pid, LOW_PRIORITY);
      } catch {
        // Not every system lets it; then the backup runs like anything else.
      }
    });
    child.once('message', (answer: SealAnswer) => {
      if (answer.ok) resolve(answer.sealed);
      else reject(new BackupTrouble(answer.code, answer.message));
    });
    child.once('error', (error) => reject(new BackupTrouble('failed', error.message, { cause: error })));
    child.once('exit', () => reject(new BackupTrouble('failed', 'The process that verifies the copy has ended.')));
    child.send(job);
  });
}
