/** Words `a` to `aEnd` of the first text are the same as `b` to `bEnd` of the second, which are as many. */
export interface SameRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words in a row that are looked for as one: of so many, most occur only once in a paper. */
const ANCHOR_WORDS = 4;
/** Largest table of a word-by-word comparison, cells; larger stretches without a word in common are said to be replaced. */
const TABLE_CELLS = 4_000_000;

interface Range {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Each different word as a number, so that words are compared at once. */
function numbered(first: readonly string[], second: readonly string[]): readonly [Int32Array, Int32Array] {
  const known = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
  return [Int32Array.from(first, numberOf), Int32Array.from(second, numberOf)];
}

/** Where each stretch of `length` words stands that occurs once in the range; -1 for one that occurs again. */
function once(words: Int32Array, from: number, to: number, length: number): Map<string, number> {
  const at = new Map<string, number>();
  for (let i = from; i + length <= to; i += 1) {
    const key = words.subarray(i, i + length).join(' ');
    at.set(key, at.has(key) ? -1 : i);
  }
  return at;
}

/** The longest row of pairs that stand in the same order in both texts; `pairs` ascend in `a`. */
function inOrder(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = i;
  });
  const row: (readonly [number, number])[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair !== undefined) row.push(pair);
  }
  return row.reverse();
}

/** Pairs of words that the longest common row of a small range goes through. */
function byTable(a: Int32Array, b: Int32Array, range: Range): readonly (readonly [number, number])[] {
  const [rows, columns] = [range.aEnd - range.a, range.bEnd - range.b];
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const same = a[range.a + row] === b[range.b + column];
      table[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[range.a + row] === b[range.b + column]) pairs.push([range.a + row++, range.b + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/**
 * What two texts have in common, in order: stretches of words that occur once in both come first, as paragraphs do that
 * nobody touched, wherever lines and pages break; only what lies between them is compared word by word.
 */
export function alignWords(first: readonly string[], second: readonly string[]): readonly SameRun[] {
  const [a, b] = numbered(first, second);
  const runs: { a: number; b: number; length: number }[] = [];
  const same = (atA: number, atB: number) => {
    const last = runs.at(-1);
    if (last !== undefined && last.a + last.length === atA && last.b + last.length === atB) last.length += 1;
    else runs.push({ a: atA, b: atB, length: 1 });
  };
  const compare = (whole: Range, anchor: number) => {
    let { a: fromA, aEnd, b: fromB, bEnd } = whole;
    while (fromA < aEnd && fromB < bEnd && a[fromA] === b[fromB]) same(fromA++, fromB++);
    let tail = 0;
    while (fromA < aEnd && fromB < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
      aEnd -= 1;
      bEnd -= 1;
      tail += 1;
    }
    const range = { a: fromA, aEnd, b: fromB, bEnd };
    if (fromA < aEnd && fromB < bEnd) between(range, anchor);
    for (let i = 0; i < tail; i += 1) same(aEnd + i, bEnd + i);
  };
  const between = (range: Range, anchor: number) => {
    const [inA, inB] = [once(a, range.a, range.aEnd, anchor), once(b, range.b, range.bEnd, anchor)];
    const pairs: (readonly [number, number])[] = [];
    for (const [key, atA] of inA) {
      const atB = inB.get(key) ?? -1;
      if (atA >= 0 && atB >= 0) pairs.push([atA, atB]);
    }
    const anchors = inOrder(pairs);
    if (anchors.length === 0) {
      const cells = (range.aEnd - range.a + 1) * (range.bEnd - range.b + 1);
      if (anchor > 1) between(range, 1);
      else if (cells <= TABLE_CELLS) for (const [atA, atB] of byTable(a, b, range)) same(atA, atB);
      return;
    }
    let { a: fromA, b: fromB } = range;
    for (const [atA, atB] of anchors) {
      // Stretches overlap: what the one before it had is said already.
      if (atA < fromA || atB < fromB) continue;
      compare({ a: fromA, aEnd: atA, b: fromB, bEnd: atB }, anchor === 1 ? 1 : anchor);
      for (let i = 0; i < anchor; i += 1) same(atA + i, atB + i);
      fromA = atA + anchor;
      fromB = atB + anchor;
    }
    compare({ a: fromA, aEnd: range.aEnd, b: fromB, bEnd: range.bEnd }, anchor);
  };
  compare({ a: 0, aEnd: a.length, b: 0, bEnd: b.length }, ANCHOR_WORDS);
  return runs;
}
