import type { StoredFile } from '../../core/documents/document.ts';
import type { Note } from '../../core/notes/note.ts';

/** A version of a paper, as a reader shows it. */
export interface ShownVersion {
  readonly version: number;
  readonly file: StoredFile;
}

/**
 * A note put to a spot of the version that is shown, in points from the page's lower left corner; what was drawn moves as a
 * whole, its first point to the spot. It stands on no words any more.
 */
export function movedTo(note: Note, shown: ShownVersion, page: number, x: number, y: number): Note {
  const [first] = note.strokes;
  const [dx, dy] = [Math.round(x * 10) - (first?.points[0] ?? 0), Math.round(y * 10) - (first?.points[1] ?? 0)];
  return {
    ...note,
    version: shown.version,
    sha256: shown.file.sha256,
    pageIndex: page - 1,
    quads: note.quads.length === 0 ? [] : [[x, y, x, y, x, y, x, y]],
    strokes: note.strokes.map((stroke) => ({
      ...stroke,
      points: stroke.points.map((value, i) => value + (i % 2 === 0 ? dx : dy)),
    })),
    anchor: null,
    carried: null,
  };
}
