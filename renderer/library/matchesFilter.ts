import type { LibraryRow } from '../../core/library/library.ts';
import { findSpans } from '../../core/search/findSpans.ts';
import { termsOf } from '../../core/search/termsOf.ts';
import type { LibraryFilter } from './useLibraryRows.ts';

/** Whether a row that is here already fits year and words, letters compared bare: recents and favourites are filtered on the screen. */
export function matchesFilter(row: LibraryRow, { year, query }: Omit<LibraryFilter, 'categoryId'>): boolean {
  if (year !== null && row.date?.startsWith(`${year}-`) !== true) return false;
  const terms = termsOf(query);
  const text = [row.name, row.number, row.issuer, row.abstract].join(' · ');
  return terms.length === 0 || findSpans(text, terms, false).hasAll;
}
