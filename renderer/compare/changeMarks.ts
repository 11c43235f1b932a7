import type { Change, WordRange } from '../../core/compare/comparePapers.ts';
import type { Place } from '../reader/position.ts';
import type { PlacedWord, WordBox } from './pageWords.ts';

type Pages = readonly (readonly PlacedWord[])[];

/** Changed words of one change on one page. */
export interface ChangeMark {
  /** Which change, from 0. */
  readonly change: number;
  readonly boxes: readonly WordBox[];
}

/** Points above a change that are shown with it. */
const CONTEXT_PT = 90;

/** Boxes of words that follow each other on a line, as one. */
function joined(boxes: readonly WordBox[]): readonly WordBox[] {
  const lines: WordBox[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const follows =
      last !== undefined &&
      Math.abs(last.y - box.y) < box.height / 2 &&
      box.x >= last.x &&
      box.x - (last.x + last.width) < box.height * 1.5;
    if (!follows) lines.push(box);
    else {
      const y = Math.min(last.y, box.y);
      const top = Math.max(last.y + last.height, box.y + box.height);
      lines[lines.length - 1] = { x: last.x, y, width: box.x + box.width - last.x, height: top - y };
    }
  }
  return lines;
}

/** What is marked on each page of one of the two papers, by the page's number from 1. */
export function marksOf(pages: Pages, ranges: readonly WordRange[]): ReadonlyMap<number, readonly ChangeMark[]> {
  const marks = new Map<number, ChangeMark[]>();
  let start = 0;
  pages.forEach((words, index) => {
    const end = start + words.length;
    const here: ChangeMark[] = [];
    ranges.forEach((range, change) => {
      const some = words.slice(Math.max(range.first, start) - start, Math.max(Math.min(range.end, end) - start, 0));
      if (range.first < end && range.end > start && some.length > 0) {
        here.push({ change, boxes: joined(some.flatMap(({ boxes }) => boxes)) });
      }
    });
    if (here.length > 0) marks.set(index + 1, here);
    start = end;
  });
  return marks;
}

/** Where one of the two papers shows a change: at its first word, or where that word would stand. */
export function placeOfChange(pages: Pages, { first, end }: WordRange): Place {
  const wanted = first === end ? Math.max(first - 1, 0) : first;
  let start = 0;
  for (const [index, words] of pages.entries()) {
    const box = words[wanted - start]?.boxes[0];
    if (box !== undefined) return { page: index + 1, topPt: box.y + box.height + CONTEXT_PT };
    start += words.length;
  }
  return { page: 1, topPt: null };
}

export const rangesOf = (changes: readonly Change[], side: 'before' | 'after'): readonly WordRange[] =>
  changes.map((change) => change[side]);
