import type { Note } from '../../core/notes/note.ts';
import { createWaker } from '../reader/fetchPatiently.ts';
import { openDocument, type ReaderSource } from '../reader/openDocument.ts';
import { pdfjs } from '../reader/pdfjs.ts';
import { NOTE_COLOURS } from './colours.ts';

const { INK, HIGHLIGHT } = pdfjs.AnnotationEditorType;
/** An underline is a thin highlight: its share of the line's height. */
const UNDERLINE = 0.09;
/** A sticky note's sign in the copy, points. */
const SIGN = 12;
const NO = Number.NaN;

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function rectOf(points: readonly number[], around: number): number[] {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs) - around, Math.min(...ys) - around, Math.max(...xs) + around, Math.max(...ys) + around];
}

/** The box of words as it is painted: a highlight covers it, an underline its foot. */
function painted(note: Note, quad: readonly number[]): readonly number[] {
  if (note.kind !== 'underline') return quad;
  const mix = (top: number, bottom: number) => bottom + (top - bottom) * UNDERLINE;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] = quad;
  return [mix(x1, x3), mix(y1, y3), mix(x2, x4), mix(y2, y4), x3, y3, x4, y4];
}

/** A sticky note without words below it gets a sign of its own. */
function boxesOf(note: Note): readonly (readonly number[])[] {
  if (note.kind !== 'note' || note.anchor !== null) return note.quads.map((quad) => painted(note, quad));
  return note.quads.map(([x = 0, y = 0]) => [x, y + SIGN, x + SIGN, y + SIGN, x, y, x + SIGN, y]);
}

/** What pdf.js writes as a real annotation: ink or highlight, with a pop-up where there are words. */
function annotationOf(note: Note): Record<string, unknown> | null {
  const color = rgb(NOTE_COLOURS[note.colour]);
  const shared = { pageIndex: note.pageIndex, rotation: 0, color, structTreeParentId: null };
  if (note.kind === 'ink') {
    const strokes = note.strokes.map(({ points }) => points.map((value) => value / 10));
    const thickness = Math.max(...note.strokes.map(({ width }) => width / 10), 0.1);
    if (strokes.length === 0) return null;
    const lines = strokes.map((points) =>
      points.flatMap((x, i) => (i % 2 === 0 ? [NO, NO, NO, NO, x, points[i + 1] ?? 0] : [])),
    );
    const rect = rectOf(strokes.flat(), thickness);
    return { ...shared, annotationType: INK, opacity: 1, thickness, rect, paths: { lines, points: strokes } };
  }
  const boxes = boxesOf(note);
  if (boxes.length === 0) return null;
  const outlines = boxes.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0]) => [
    x1,
    y1,
    x2,
    y2,
    x4,
    y4,
    x3,
    y3,
  ]);
  return {
    ...shared,
    annotationType: HIGHLIGHT,
    opacity: note.kind === 'highlight' ? 0.4 : 1,
    quadPoints: boxes.flat(),
    outlines,
    rect: rectOf(boxes.flat(), 1),
    ...(note.text === '' ? {} : { popup: { contents: note.text, rect: rectOf(boxes.flat(), SIGN) } }),
  };
}

/** A copy of a paper in which these notes are written; made here, so that nobody else sees them. Rejects when the paper cannot be read. */
export async function bakeCopy(source: ReaderSource, notes: readonly Note[]): Promise<Uint8Array> {
  const opening = openDocument({
    source,
    waker: createWaker(),
    onWaiting: () => {},
    onFailure: () => opening.close(),
  });
  try {
    const document = await opening.document;
    for (const [i, note] of notes.entries()) {
      const annotation = annotationOf(note);
      if (annotation !== null) document.annotationStorage.setValue(`pdfjs_internal_editor_${i}`, annotation);
    }
    return await document.saveDocument();
  } finally {
    opening.close();
  }
}

/** Hands bytes to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
