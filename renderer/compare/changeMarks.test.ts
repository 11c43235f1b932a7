import { describe, expect, it } from 'vitest';
import { marksOf, placeOfChange } from './changeMarks.ts';
import { pageWords, type TextPiece } from './pageWords.ts';

const piece = (str: string, fields: Partial<TextPiece> = {}): TextPiece => ({
  str,
  transform: [10, 0, 0, 10, 100, 700],
  width: str.length * 5,
  height: 10,
  hasEOL: false,
  ...fields,
});

describe('the words of a page', () => {
  it('end at blanks and at the ends of lines, not where the letters of a word are drawn piece by piece', () => {
    const pieces = [
      piece('Ủy ban nh'),
      piece('a\u0302n'),
      piece(' '),
      piece('dân', { hasEOL: true }),
      piece('tỉnh'),
      piece('', { hasEOL: true }),
      piece('họp'),
    ];
    expect(pageWords(pieces).map(({ text }) => text)).toEqual(['Ủy', 'ban', 'nhân', 'dân', 'tỉnh', 'họp']);
  });

  it('stand where they are drawn, also upwards', () => {
    const [, second] = pageWords([piece('hai từ')]);
    expect(second?.boxes[0]).toMatchObject({ x: 120, width: 10 });
    expect(second?.boxes[0]?.y).toBeCloseTo(697.8);
    const [up] = pageWords([piece('từ', { transform: [0, 10, -10, 0, 50, 60] })]);
    expect(up?.boxes[0]?.height).toBeCloseTo(10);
    expect(up?.boxes[0]?.y).toBeCloseTo(60);
  });
});

describe('the marks of changes', () => {
  const pages = [pageWords([piece('một hai ba')]), pageWords([piece('bốn năm')])];

  it('cover the changed words of a line as one, on every page that has some of them', () => {
    const marks = marksOf(pages, [
      { first: 1, end: 4 },
      { first: 2, end: 2 },
    ]);
    expect([...marks.keys()]).toEqual([1, 2]);
    expect(marks.get(1)).toMatchObject([{ change: 0, boxes: [{ x: 120, width: 30 }] }]);
    expect(marks.get(2)).toMatchObject([{ change: 0, boxes: [{ x: 100, width: 15 }] }]);
  });

  it('are gone to, also where the words are missing', () => {
    expect(placeOfChange(pages, { first: 3, end: 5 }).page).toBe(2);
    expect(placeOfChange(pages, { first: 3, end: 3 }).page).toBe(1);
    expect(placeOfChange(pages, { first: 0, end: 0 }).page).toBe(1);
    expect(placeOfChange([], { first: 0, end: 0 })).toEqual({ page: 1, topPt: null });
  });
});
