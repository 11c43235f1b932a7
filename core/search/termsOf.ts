import { foldVietnamese } from '../base/foldVietnamese.ts';
import { SEARCH_LIMITS } from './search.ts';

/** A word that is looked for. */
export interface Term {
  /** In lower case, as typed. */
  readonly text: string;
  readonly folded: string;
  /** It was typed with marks, which then count. */
  readonly isMarked: boolean;
}

/** What a word is made of, here and in the index. */
export const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a question; the last may be the beginning of one. */
export function termsOf(query: string): readonly Term[] {
  const words = query.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.slice(0, SEARCH_LIMITS.terms).map((text) => {
    const folded = foldVietnamese(text);
    return { text, folded, isMarked: text !== folded };
  });
}
