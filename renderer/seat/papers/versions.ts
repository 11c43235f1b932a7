import type { StoredFile } from '../../../core/documents/document.ts';
import type { Paper } from './paperGroups.ts';

/** One version of a paper, as a reader shows it. */
export interface ShownVersion {
  readonly version: number;
  readonly file: StoredFile;
}

/** What of a paper a reader shows, and the newer version it may go to. */
export interface Shown {
  readonly shown: ShownVersion;
  readonly newer: ShownVersion | null;
}

/**
 * A reader stays with the version it was opened with, until the delegate goes to the newer one (D-5). A version that is
 * not to be read any more, because the paper was recalled in between, gives way at once.
 */
export function versionsOf({ version, file, earlier }: Paper, held: ShownVersion): Shown {
  const newest = { version, file };
  if (held.file.sha256 === file.sha256) return { shown: newest, newer: null };
  const stays = earlier.some((one) => one.file.sha256 === held.file.sha256);
  return stays ? { shown: held, newer: newest } : { shown: newest, newer: null };
}
