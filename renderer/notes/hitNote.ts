import type { Note } from '../../core/notes/note.ts';
import { touches } from '../../core/notes/simplify.ts';

/** How near the eraser must come, points; a sticky note is as large as its sign. */
const REACH = 8;
const SIGN = 14;

/** What is left of a note when the eraser passes a spot (PDF points): the same note, a note with fewer strokes, or null. */
export function erased(note: Note, x: number, y: number): Note | null {
  if (note.kind === 'bookmark') return note;
  if (note.kind === 'ink') {
    const strokes = note.strokes.filter((stroke) => !touches(stroke, x, y, REACH));
    if (strokes.length === note.strokes.length) return note;
    return strokes.length === 0 ? null : { ...note, strokes };
  }
  const reach = note.kind === 'note' ? SIGN : 2;
  const hit = note.quads.some((quad) => {
    const xs = quad.filter((_, i) => i % 2 === 0);
    const ys = quad.filter((_, i) => i % 2 === 1);
    const inX = x >= Math.min(...xs) - reach && x <= Math.max(...xs) + reach;
    return inX && y >= Math.min(...ys) - reach && y <= Math.max(...ys) + reach;
  });
  return hit ? null : note;
}
