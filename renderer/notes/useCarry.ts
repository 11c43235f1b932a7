import { useEffect, useRef } from 'react';
import type { StoredFile } from '../../core/documents/document.ts';
import type { Note } from '../../core/notes/note.ts';
import type { PaperLine } from '../../core/views/papersView.ts';
import { documentSource } from '../app/documents.ts';
import { saveNotes } from './notesStore.ts';
import { waitingFor } from './waitingFor.ts';

interface Version {
  readonly version: number;
  readonly file: StoredFile;
}

/** Where each of these notes belongs in the version: moved there, or left and marked as lost. */
async function carried(notes: readonly Note[], paper: PaperLine, to: Version): Promise<readonly Note[]> {
  const [{ createCarrier }, { pageTexts }, { quadsOf }] = await Promise.all([
    import('../../core/notes/carry.ts'),
    import('./pageTexts.ts'),
    import('./quadsOf.ts'),
  ]);
  const texts = await pageTexts(documentSource(to.file));
  const after = texts.map(({ text }) => text);
  const moved: Note[] = [];
  for (const sha256 of new Set(notes.map((note) => note.sha256))) {
    const file = paper.earlier.find((earlier) => earlier.file.sha256 === sha256)?.file;
    // Of a version that was recalled nothing is left to compare pages with: words are found all the same.
    const before = file === undefined ? [] : (await pageTexts(documentSource(file))).map(({ text }) => text);
    const carry = createCarrier(before, after);
    for (const note of notes.filter((one) => one.sha256 === sha256)) {
      const place = carry(note);
      const from = note.version;
      if (place.state === 'lost') {
        moved.push({ ...note, carried: { from, state: 'lost', to: to.version } });
        continue;
      }
      const { state, pageIndex, range } = place;
      const page = texts[pageIndex];
      const quads = range === null || page === undefined ? note.quads : quadsOf(page, range);
      moved.push({
        ...note,
        version: to.version,
        sha256: to.file.sha256,
        pageIndex,
        quads,
        carried: { from, state, to: to.version },
      });
    }
  }
  return moved;
}

/** Carries the notes of earlier versions to the one that is shown, once it is; `onCarried` hears how it went. */
export function useCarry(
  paper: PaperLine,
  shown: Version,
  notes: readonly Note[],
  active: boolean,
  onCarried: (notes: readonly Note[]) => void,
): void {
  const underway = useRef(false);
  const waiting = active ? waitingFor(notes, shown.version) : [];
  const any = waiting.length > 0;
  const latest = useRef({ paper, shown, waiting, onCarried });
  latest.current = { paper, shown, waiting, onCarried };
  useEffect(() => {
    if (!any || underway.current) return;
    underway.current = true;
    const at = latest.current;
    carried(at.waiting, at.paper, at.shown)
      .then(async (moved) => {
        await saveNotes(...moved);
        latest.current.onCarried(moved);
      })
      // A version that cannot be had now is compared when the paper is opened the next time.
      .catch(() => {})
      .finally(() => {
        underway.current = false;
      });
  }, [any]);
}
