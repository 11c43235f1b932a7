import type { LibraryRow } from '../../core/library/library.ts';
import { hasWords } from '../../core/search/about.ts';
import { termsOf } from '../../core/search/termsOf.ts';
import type { LibraryFilter } from './useLibraryRows.ts';

/** Whether a row that is here already fits year and words, letters compared bare: recents and favourites are filtered on the screen. */
export function matchesFilter(row: LibraryRow, { year, query }: Omit<LibraryFilter, 'categoryId'>): boolean {
  if (year !== null && row.date?.startsWith(`${year}-`) !== true) return false;
  const terms = termsOf(query);
  return terms.length === 0 || hasWords(row, terms, false);
}
