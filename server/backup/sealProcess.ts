import { asBackupTrouble } from './BackupTrouble.ts';
import { type SealJob, sealGeneration } from './sealGeneration.ts';
import type { SealAnswer } from './sealInChild.ts';

// The process that reads papers and recounts votes, so that the room's own does not.
process.on('message', (job: SealJob) => {
  sealGeneration(job).then(
    (sealed) => answer({ ok: true, sealed }),
    (error: unknown) => {
      const { code, message } = asBackupTrouble(error);
      answer({ ok: false, code, message });
    },
  );
});
// Without the room there is nobody to tell; the next attempt clears what is left.
process.on('disconnect', () => process.exit(1));

function answer(word: SealAnswer): void {
  process.send?.(word, () => process.exit(0));
}
