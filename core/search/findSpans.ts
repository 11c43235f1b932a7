import { foldInPlace } from './foldInPlace.ts';
import type { Span } from './search.ts';
import { type Term, WORD } from './termsOf.ts';

interface Word {
  readonly folded: string;
  readonly lower: string;
  readonly at: number;
}

/** Where words stand in an NFC text. `exact`: marks count where they were typed. */
export interface Found {
  readonly spans: readonly Span[];
  /** All of the words are there. */
  readonly hasAll: boolean;
}

/** Looks words up in a text: one after the other as they were asked, or else each of them; the last may be a beginning. */
export function findSpans(text: string, terms: readonly Term[], exact: boolean): Found {
  if (terms.length === 0) return { spans: [], hasAll: false };
  const words = wordsOf(text);
  const fits = (word: Word | undefined, term: Term, isLast: boolean) => {
    if (word === undefined) return false;
    const [here, asked] = exact && term.isMarked ? [word.lower, term.text] : [word.folded, term.folded];
    return isLast ? here.startsWith(asked) : here === asked;
  };
  const last = terms.length - 1;
  const inOrder: Span[] = [];
  for (const [i, first] of words.entries()) {
    if (!terms.every((term, n) => fits(words[i + n], term, n === last))) continue;
    const end = words[i + last] ?? first;
    inOrder.push([first.at, end.at + (terms[last]?.text.length ?? 0)]);
  }
  if (inOrder.length > 0) return { spans: inOrder, hasAll: true };
  const seen = new Set<number>();
  const spans = words.flatMap((word): Span[] => {
    const n = terms.findIndex((term, at) => fits(word, term, at === last));
    for (const [at, term] of terms.entries()) if (fits(word, term, at === last)) seen.add(at);
    return n < 0 ? [] : [[word.at, word.at + (terms[n]?.text.length ?? 0)]];
  });
  return { spans, hasAll: seen.size === terms.length };
}

function wordsOf(text: string): readonly Word[] {
  const folded = foldInPlace(text);
  const lower = text.toLowerCase();
  return [...text.matchAll(WORD)].map(({ 0: word, index: at }) => ({
    folded: folded.slice(at, at + word.length),
    lower: lower.length === text.length ? lower.slice(at, at + word.length) : word.toLowerCase(),
    at,
  }));
}
