import { likeness, type Match, QuoteFinder, type Squeezed, squeeze } from './findQuote.ts';
import type { Anchor, Note } from './note.ts';

/** Letters of a quote that may differ in the new version, as a share. */
const MAX_ERRORS = 0.34;
/** What each part says for a place, and the sum of all. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;
const WHOLE = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;
/** From these on a note is carried, or carried to be confirmed. */
const SURE = 0.8;
const LIKELY = 0.6;
/** What was drawn on a page goes to one whose text is that much like it. */
const SAME_PAGE = 0.9;

/** Where a note belongs in the new version. */
export type Place =
  | { readonly state: 'carried' | 'confirm'; readonly pageIndex: number; readonly range: TextRange | null }
  | { readonly state: 'lost' };

/** A stretch of a page's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** All pages as one squeezed text, with where each begins. */
interface Book {
  readonly text: string;
  readonly pages: readonly Squeezed[];
  readonly begins: readonly number[];
  readonly finder: QuoteFinder;
}

function bookOf(pages: readonly string[]): Book {
  const squeezed = pages.map((page) => squeeze(page.normalize('NFC')));
  const begins: number[] = [];
  let length = 0;
  for (const { text } of squeezed) {
    begins.push(length);
    length += text.length;
  }
  const text = squeezed.map((page) => page.text).join('');
  return { text, pages: squeezed, begins, finder: new QuoteFinder(text) };
}

/**
 * Finds the places of notes in another version of a paper: what lies on words by those words, what is drawn by its page.
 * Texts are those of the pages, in order. Pure; some milliseconds for a note on a hundred pages.
 */
export function createCarrier(before: readonly string[], after: readonly string[]): (note: Note) => Place {
  const old = bookOf(before);
  const book = bookOf(after);
  const pageFor = pageMatcher(before, after);
  return (note) => {
    if (note.anchor !== null) return byWords(note.anchor, note.pageIndex, old, book);
    const pageIndex = pageFor(note.pageIndex);
    return pageIndex === null ? { state: 'lost' } : { state: 'carried', pageIndex, range: null };
  };
}

function byWords(anchor: Anchor, pageIndex: number, old: Book, book: Book): Place {
  const quote = squeeze(anchor.exact.normalize('NFC')).text;
  const prefix = squeeze(anchor.prefix.normalize('NFC')).text;
  const suffix = squeeze(anchor.suffix.normalize('NFC')).text;
  if (quote === '') return { state: 'lost' };
  const expected = whereItWas(prefix, quote, pageIndex, old);
  const score = (match: Match) => {
    const { start, end, errors } = match;
    const here = book.text.length === 0 ? 0 : start / book.text.length;
    const sum =
      WEIGHTS.quote * Math.max(0, 1 - errors / quote.length) +
      WEIGHTS.prefix * likeness(prefix, book.text.slice(Math.max(0, start - prefix.length), start)) +
      WEIGHTS.suffix * likeness(suffix, book.text.slice(end, end + suffix.length)) +
      WEIGHTS.position * (1 - Math.abs(here - expected));
    return sum / WHOLE;
  };
  let best: { readonly match: Match; readonly score: number } | null = null;
  for (const match of book.finder.find(quote, MAX_ERRORS)) {
    const value = score(match);
    if (best === null || value > best.score) best = { match, score: value };
  }
  if (best === null || best.score < LIKELY) return { state: 'lost' };
  return { state: best.score >= SURE ? 'carried' : 'confirm', ...onPage(best.match, book) };
}

/** How far into the old version the note lay, from 0 to 1. */
function whereItWas(prefix: string, quote: string, pageIndex: number, old: Book): number {
  if (old.text.length === 0) return 0;
  const begin = old.begins[pageIndex] ?? 0;
  const page = old.pages[pageIndex]?.text ?? '';
  const found = page.indexOf(prefix + quote);
  return (begin + Math.max(0, found < 0 ? page.indexOf(quote) : found + prefix.length)) / old.text.length;
}

/** A match in the whole text as a stretch of the page it begins on; what runs over its end stays behind. */
function onPage({ start, end }: Match, { begins, pages }: Book): { pageIndex: number; range: TextRange } {
  const pageIndex = begins.findLastIndex((begin, i) => begin <= start && (pages[i]?.text.length ?? 0) > 0);
  const begin = begins[pageIndex] ?? 0;
  const at = pages[pageIndex]?.at ?? [0];
  const last = Math.min(end - begin, at.length - 1);
  return { pageIndex, range: { start: at[start - begin] ?? 0, end: (at[last - 1] ?? 0) + 1 } };
}

/** For a page of the old version the page of the new one that is most like it; null when none is like it enough, as of scans. */
function pageMatcher(before: readonly string[], after: readonly string[]): (pageIndex: number) => number | null {
  const pages = after.map(pairsOf);
  const known = new Map<number, number | null>();
  return (pageIndex) => {
    const cached = known.get(pageIndex);
    if (cached !== undefined) return cached;
    const wanted = pairsOf(before[pageIndex] ?? '');
    let best: { index: number; value: number; away: number } | null = null;
    for (const [index, page] of pages.entries()) {
      const value = overlap(wanted, page);
      const away = Math.abs(index - pageIndex);
      const wins = best === null || value > best.value || (value === best.value && away < best.away);
      if (value >= SAME_PAGE && wins) best = { index, value, away };
    }
    const found = best?.index ?? null;
    known.set(pageIndex, found);
    return found;
  };
}

interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly sum: number;
}

/** How often each pair of neighbouring words occurs. */
function pairsOf(page: string): Pairs {
  const words = page
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const counts = new Map<string, number>();
  for (const [i, word] of words.entries()) {
    const pair = `${word} ${words[i + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, sum: words.length };
}

/** The share of word pairs that two pages have in common (Dice); 0 for pages without text. */
function overlap(a: Pairs, b: Pairs): number {
  if (a.sum === 0 || b.sum === 0) return 0;
  let common = 0;
  for (const [pair, count] of a.counts) common += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * common) / (a.sum + b.sum);
}
