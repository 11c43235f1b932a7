import { describe, expect, it } from 'vitest';
import { alignWords } from './alignWords.ts';
import { type Comparison, comparePapers, withoutPageNumber } from './comparePapers.ts';

const words = (text: string) => text.split(' ').filter(Boolean);
const changesOf = (comparison: Comparison) =>
  comparison.kind === 'scan'
    ? []
    : comparison.changes.map(({ kind, textBefore, textAfter }) => [kind, textBefore, textAfter]);
const compared = (before: string, after: string) => changesOf(comparePapers([words(before)], [words(after)]));

/** A seeded sequence of numbers below `n`. */
function dice(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * n);
  };
}

describe('two versions of a paper', () => {
  it('are the same, or differ in words that came, went or gave way', () => {
    expect(compared('Tổng vốn là 18.000 tỷ đồng', 'Tổng vốn là 18.000 tỷ đồng')).toEqual([]);
    expect(compared('Tổng vốn là 18.000 tỷ đồng', 'Tổng vốn là 20.000 tỷ đồng')).toEqual([
      ['replaced', '18.000', '20.000'],
    ]);
    expect(compared('Giao Sở Xây dựng chủ trì', 'Giao Sở Xây dựng khẩn trương chủ trì')).toEqual([
      ['inserted', '', 'khẩn trương'],
    ]);
    expect(compared('một hai ba bốn năm', 'một hai năm')).toEqual([['deleted', 'ba bốn', '']]);
    expect(compared('a b', 'x a b y')).toEqual([
      ['inserted', '', 'x'],
      ['inserted', '', 'y'],
    ]);
  });

  it('have one change where hardly a word stayed between two', () => {
    expect(compared('giao cho sở và ban ngay', 'giao cho cục và phòng ngay')).toEqual([
      ['replaced', 'sở và ban', 'cục và phòng'],
    ]);
  });

  it('are compared across pages: what only moved to the next page has not changed', () => {
    const text = words('một hai ba bốn năm sáu bảy tám chín mười');
    const before = [text.slice(0, 5), text.slice(5)];
    const after = [['không', ...text.slice(0, 3)], text.slice(3, 8), [...text.slice(8), 'hết']];
    const result = comparePapers(before, after);
    expect(result).toMatchObject({
      changes: [
        { kind: 'inserted', pageBefore: 1, pageAfter: 1, after: { first: 0, end: 1 } },
        { kind: 'inserted', pageAfter: 3, after: { first: 11, end: 12 } },
      ],
    });
  });

  it('are not compared by words where one is a scan', () => {
    expect(comparePapers([[], []], [words('a b')])).toEqual({ kind: 'scan' });
    expect(comparePapers([words('a'), []], [words('a'), []])).toEqual({ kind: 'compared', changes: [] });
  });

  it('have numbers of pages that are no words of theirs', () => {
    const left = (text: string) =>
      withoutPageNumber(
        words(text).map((word) => ({ text: word })),
        2,
      ).map((word) => word.text);
    expect(left('2 Điều 3')).toEqual(['Điều', '3']);
    expect(left('hết – –2–')).toEqual(['hết', '–']);
    expect(left('3 năm')).toEqual(['3', 'năm']);
  });

  it('give each other when changes are made: runs ascend and are the same words, whatever the texts', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const roll = dice(seed);
      const a = Array.from({ length: roll(60) }, () => `w${roll(seed % 2 === 0 ? 5 : 40)}`);
      const b = a.flatMap((word) => (roll(6) === 0 ? [] : roll(6) === 0 ? [`w${roll(40)}`, word] : [word]));
      let [endA, endB] = [0, 0];
      for (const run of alignWords(a, b)) {
        expect(run.a).toBeGreaterThanOrEqual(endA);
        expect(run.b).toBeGreaterThanOrEqual(endB);
        expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
        endA = run.a + run.length;
        endB = run.b + run.length;
      }
      expect(endA).toBeLessThanOrEqual(a.length);
      expect(endB).toBeLessThanOrEqual(b.length);
    }
  });

  it('may have a hundred pages, of which one in ten words changed', () => {
    const roll = dice(7);
    const page = () => Array.from({ length: 350 }, () => `từ${roll(3000)}`);
    const before = Array.from({ length: 100 }, page);
    const after = before.map((of) => of.map((word) => (roll(10) === 0 ? `mới${roll(3000)}` : word)));
    const result = comparePapers(before, after);
    expect(changesOf(result).length).toBeGreaterThan(2000);
    const changed = result.kind === 'scan' ? [] : result.changes;
    expect(changed.every(({ before: was, after: is }) => was.end - was.first < 20 && is.end - is.first < 20)).toBe(
      true,
    );
  });
});
