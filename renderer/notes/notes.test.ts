import { describe, expect, it } from 'vitest';
import { NOTE_LIMITS, type Note } from '../../core/notes/note.ts';
import { erased } from './hitNote.ts';
import { movedTo } from './movedTo.ts';
import { onWords } from './onWords.ts';
import { quadsOf } from './quadsOf.ts';
import { waitingFor } from './waitingFor.ts';

const note = (fields: Partial<Note>): Note => ({
  id: 'n',
  meetingId: 'm',
  paperId: 'p',
  version: 1,
  sha256: '0'.repeat(64),
  pageIndex: 0,
  kind: 'ink',
  colour: 'blue',
  quads: [],
  strokes: [],
  text: '',
  anchor: null,
  carried: null,
  rev: 1,
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  ...fields,
});

describe('the eraser', () => {
  const line = (y: number) => ({ width: 16, points: [0, y * 10, 1000, y * 10] });

  it('takes whole strokes, and the note with the last of them', () => {
    const two = note({ strokes: [line(10), line(100)] });
    expect(erased(two, 50, 12)).toEqual({ ...two, strokes: [line(100)] });
    expect(erased({ ...two, strokes: [line(10)] }, 50, 12)).toBeNull();
    expect(erased(two, 50, 50)).toBe(two);
  });

  it('takes marks where they lie, and leaves bookmarks', () => {
    const marked = note({ kind: 'highlight', quads: [[10, 30, 60, 30, 10, 20, 60, 20]] });
    expect(erased(marked, 30, 25)).toBeNull();
    expect(erased(marked, 30, 60)).toBe(marked);
    const bookmark = note({ kind: 'bookmark' });
    expect(erased(bookmark, 0, 0)).toBe(bookmark);
  });
});

describe('[N-5] notes of an earlier version', () => {
  it('wait to be carried once, and again to the next version', () => {
    const lost = (to: number) => note({ carried: { from: 1, state: 'lost', to } });
    expect(waitingFor([note({}), lost(2), note({ version: 2 })], 2)).toEqual([note({})]);
    expect(waitingFor([lost(2)], 3)).toHaveLength(1);
    expect(waitingFor([note({ version: 2 })], 1)).toEqual([]);
  });

  it('get the boxes of the words that they belong to', () => {
    const piece = { start: 0, length: 10, x: 100, y: 500, along: [100, 0], up: [0, 10] } as const;
    const [quad] = quadsOf({ text: '0123456789', pieces: [piece] }, { start: 5, end: 7 });
    expect(quad?.map(Math.round)).toEqual([150, 509, 170, 509, 150, 498, 170, 498]);
    expect(quadsOf({ text: '0123456789', pieces: [piece] }, { start: 10, end: 12 })).toEqual([]);
  });
});

describe('a note that finds no place', () => {
  const shown = { version: 3, file: { sha256: '3'.repeat(64), size: 1, pages: 9 } };

  it('is put to a spot of the new version, drawings as a whole', () => {
    const drawing = note({ strokes: [{ width: 16, points: [100, 200, 150, 260] }], anchor: null, pageIndex: 4 });
    expect(movedTo(drawing, shown, 2, 50, 70)).toMatchObject({
      ...{ version: 3, sha256: shown.file.sha256, pageIndex: 1, quads: [] },
      strokes: [{ width: 16, points: [500, 700, 550, 760] }],
    });
    const sticky = note({ kind: 'note', text: 'hỏi lại', quads: [[1, 2, 1, 2, 1, 2, 1, 2]] });
    expect(movedTo(sticky, shown, 1, 5, 6)).toMatchObject({ text: 'hỏi lại', quads: [[5, 6, 5, 6, 5, 6, 5, 6]] });
  });

  it('stands on new words with no more of them than a note may keep', () => {
    const { quads, quote, around } = NOTE_LIMITS;
    const box = [0, 1, 2, 3, 4, 5, 6, 7];
    const words = { page: 1, quads: Array(quads + 1).fill(box), exact: 'a'.repeat(quote + 1), prefix: '', suffix: '' };
    const kept = onWords({ ...words, prefix: `x${'p'.repeat(around)}`, suffix: `${'s'.repeat(around)}x` });
    expect(kept.quads).toHaveLength(quads);
    expect(kept.anchor).toEqual({
      exact: 'a'.repeat(quote),
      prefix: 'p'.repeat(around),
      suffix: 's'.repeat(around),
    });
  });
});
