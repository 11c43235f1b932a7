import { z } from 'zod';
import type { BackupFault } from '../../core/views/technicalViews.ts';

/** A backup that was not made or cannot be used; the console translates the code, the tools print the message. */
export class BackupTrouble extends Error {
  override readonly name = 'BackupTrouble';
  readonly code: BackupFault;

  constructor(code: BackupFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The system's and SQLite's codes; what is not listed is 'failed'. */
const CODES: Readonly<Record<string, BackupFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  SQLITE_FULL: 'full',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  SQLITE_READONLY: 'readOnly',
};
const Coded = z.object({ code: z.string() });

/** What any error of an attempt means. */
export function asBackupTrouble(error: unknown): BackupTrouble {
  if (error instanceof BackupTrouble) return error;
  const coded = Coded.safeParse(error);
  const code = coded.success ? CODES[coded.data.code] : undefined;
  return new BackupTrouble(code ?? 'failed', error instanceof Error ? error.message : String(error), { cause: error });
}
