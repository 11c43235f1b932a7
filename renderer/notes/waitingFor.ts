import type { Note } from '../../core/notes/note.ts';

/** Notes of earlier versions about whose place in this one nothing was said yet. */
export function waitingFor(notes: readonly Note[], version: number): readonly Note[] {
  return notes.filter(
    (note) => note.version < version && !(note.carried?.state === 'lost' && note.carried.to === version),
  );
}
