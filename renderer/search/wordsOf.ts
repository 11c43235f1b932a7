import type { SearchHit } from '../../core/search/search.ts';

/** The words of a hit as they stand on its page, to be found there again; null for a hit that is on no page. */
export function wordsOf({ page, snippet, spans }: SearchHit): string | null {
  const [first] = spans;
  return page === null || first === undefined ? null : snippet.slice(...first);
}
