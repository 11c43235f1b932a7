import type { StoredFile } from '../../../core/documents/document.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { waitingOf } from './paperStatus.ts';

/** One version of a paper as the desk can open it. */
export interface DeskVersion {
  readonly version: number;
  readonly file: StoredFile;
  /** `current` is what readers have, or will have first. */
  readonly place: 'earlier' | 'current' | 'next';
  /** When readers got it; null while they do not have it. */
  readonly releasedAt: number | null;
}

/** Every version of a paper, oldest first, with the one that waits at the end (D-5). */
export function versionsOfPaper(paper: PaperLine): readonly DeskVersion[] {
  const { version, file, state, at, earlier } = paper;
  const waiting = waitingOf(paper);
  return [
    ...earlier.map((one): DeskVersion => ({ ...one, place: 'earlier' })),
    { version, file, place: 'current', releasedAt: state === 'released' ? at : null },
    ...(waiting?.isNext === true
      ? [{ version: waiting.version, file: waiting.file, place: 'next', releasedAt: null } as const]
      : []),
  ];
}
