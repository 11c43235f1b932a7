import { alignWords } from './alignWords.ts';

/** The words of a paper, page by page; a scan has none. */
export type PaperWords = readonly (readonly string[])[];

/** Words of one paper, counted over all its pages from 0: `first` is the first one, `end` the one after the last. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** Words of the earlier version that give way to words of the later one; one of the two ranges may be empty. */
export interface Change {
  readonly kind: 'inserted' | 'deleted' | 'replaced';
  readonly before: WordRange;
  readonly after: WordRange;
  /** Pages on which the change begins, from 1. */
  readonly pageBefore: number;
  readonly pageAfter: number;
  /** What is read of it in a list, cut short. */
  readonly textBefore: string;
  readonly textAfter: string;
}

/** `scan`: one of them has no words to compare. */
export type Comparison = { readonly kind: 'compared'; readonly changes: readonly Change[] } | { readonly kind: 'scan' };

/** Changes with fewer words in common between them than this are read as one. */
const APART = 2;
/** Words of a change in the list. */
const QUOTED = 24;

/** On how many pages in a hundred there have to be words for a comparison to say anything. */
const WITH_WORDS = 0.5;

const isScan = (pages: PaperWords) => pages.filter((words) => words.length > 0).length < pages.length * WITH_WORDS;

/** A number alone at a page's first or last place is the page's, and moves with every line above it. */
export function withoutPageNumber<W extends { readonly text: string }>(
  words: readonly W[],
  page: number,
): readonly W[] {
  const number = new RegExp(`^[-–]?${page}[-–]?$`, 'u');
  if (number.test(words[0]?.text ?? '')) return words.slice(1);
  return number.test(words.at(-1)?.text ?? '') ? words.slice(0, -1) : words;
}

function pageOf(starts: readonly number[], word: number): number {
  let page = 0;
  while (page + 1 < starts.length && (starts[page + 1] ?? 0) <= word) page += 1;
  return page + 1;
}

function startsOf(pages: PaperWords): readonly number[] {
  let at = 0;
  return pages.map((words) => {
    at += words.length;
    return at - words.length;
  });
}

function quote(words: readonly string[], { first, end }: WordRange): string {
  const said = words.slice(first, Math.min(end, first + QUOTED)).join(' ');
  return end - first > QUOTED ? `${said} …` : said;
}

/** What changed from one version of a paper to another, in the order of the later one. */
export function comparePapers(before: PaperWords, after: PaperWords): Comparison {
  if (isScan(before) || isScan(after)) return { kind: 'scan' };
  const [a, b] = [before.flat(), after.flat()];
  const [startsA, startsB] = [startsOf(before), startsOf(after)];
  const ranges: { before: WordRange; after: WordRange }[] = [];
  let [fromA, fromB] = [0, 0];
  for (const run of [...alignWords(a, b), { a: a.length, b: b.length, length: 0 }]) {
    if (run.a > fromA || run.b > fromB) {
      const last = ranges.at(-1);
      const joins = last !== undefined && fromA - last.before.end < APART;
      if (joins) ranges.pop();
      ranges.push({
        before: { first: joins ? last.before.first : fromA, end: run.a },
        after: { first: joins ? last.after.first : fromB, end: run.b },
      });
    }
    fromA = run.a + run.length;
    fromB = run.b + run.length;
  }
  const changes = ranges.map((range): Change => {
    const isNew = range.before.first === range.before.end;
    const isGone = range.after.first === range.after.end;
    return {
      ...range,
      kind: isNew ? 'inserted' : isGone ? 'deleted' : 'replaced',
      pageBefore: pageOf(startsA, range.before.first),
      pageAfter: pageOf(startsB, range.after.first),
      textBefore: quote(a, range.before),
      textAfter: quote(b, range.after),
    };
  });
  return { kind: 'compared', changes };
}
