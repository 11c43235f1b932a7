import { useRef } from 'react';
import { NOTE_LIMITS, type Note, type NoteColour } from '../../core/notes/note.ts';
import { simplify } from '../../core/notes/simplify.ts';
import { erased } from './hitNote.ts';
import { INK_WIDTH } from './PageNotes.tsx';
import type { Change, NoteHistory } from './useNoteHistory.ts';

/** Strokes that follow each other this closely on a page are one note: a word is not a heap of letters, ms. */
const SAME_NOTE_MS = 3_000;

export interface InkOptions {
  /** The notes of the version that is shown. */
  readonly here: readonly Note[];
  readonly colour: NoteColour;
  readonly history: NoteHistory;
  /** A new note of such strokes; null where there can be no more. */
  readonly fresh: (page: number, strokes: Note['strokes']) => Note | null;
}

/** What a pen and an eraser do to the notes; pages count from 1, points are those of `PageActs`. */
export function useInk({ here, colour, history, fresh }: InkOptions) {
  const lastInk = useRef<{ id: string; at: number } | null>(null);
  const draw = (page: number, points: readonly number[]) => {
    const stroke = simplify(points, INK_WIDTH);
    const now = Date.now();
    const last = lastInk.current;
    const before = last !== null && now - last.at < SAME_NOTE_MS ? here.find(({ id }) => id === last.id) : undefined;
    const joins =
      before !== undefined &&
      before.pageIndex === page - 1 &&
      before.colour === colour &&
      before.strokes.length < NOTE_LIMITS.strokes &&
      before.strokes.reduce((sum, one) => sum + one.points.length, stroke.points.length) <= NOTE_LIMITS.points * 2;
    const after = joins ? { ...before, strokes: [...before.strokes, stroke] } : fresh(page, [stroke]);
    if (after === null) return;
    lastInk.current = { id: after.id, at: now };
    history.act([{ before: joins ? before : null, after }]);
  };
  const erase = (page: number, x: number, y: number, first: boolean) => {
    const changes = here.flatMap((before): Change[] => {
      if (before.pageIndex !== page - 1) return [];
      const after = erased(before, x, y);
      return after === before ? [] : [{ before, after }];
    });
    if (changes.length === 0) return;
    if (first) history.act(changes);
    else history.goOn(changes);
  };
  return { draw, erase };
}
