import { onceFor } from '../base/onceFor.ts';
import { hasWords } from '../search/about.ts';
import { termsOf } from '../search/termsOf.ts';
import type { LibraryAsk } from './asks.ts';
import type { Library, LibraryCategory, LibraryEntry, LibraryRow } from './library.ts';

/** A category and, of a top one, those below it. */
export function branchOf(categories: readonly LibraryCategory[], categoryId: string): ReadonlySet<string> {
  const below = categories.filter(({ parentId }) => parentId === categoryId);
  return new Set([categoryId, ...below.map(({ id }) => id)]);
}

/** Of issue; null where the day is not known. */
export const yearOf = ({ date }: Pick<LibraryEntry, 'date'>): number | null =>
  date === null ? null : Number(date.slice(0, 4));

const names = new Intl.Collator('vi');

/** The newest first, those of no day last; the order does not depend on when they came. */
function byDate(a: LibraryEntry, b: LibraryEntry): number {
  const [day, other] = [a.date ?? '', b.date ?? ''];
  if (day !== other) return day < other ? 1 : -1;
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

/** All entries in the order of lists; found once for as long as they stay the same. */
export const entriesInOrder = onceFor((entries: Library['entries']): readonly LibraryEntry[] =>
  Object.values(entries).sort(byDate),
);

/** All entries that a question is about, the newest first. Marks count where they were typed, unless nothing stands so (K-2). */
export function findEntries(
  library: Library,
  { categoryId, year, query }: Pick<LibraryAsk, 'categoryId' | 'year' | 'query'>,
): readonly LibraryEntry[] {
  const branch = categoryId === null ? null : branchOf(library.categories, categoryId);
  const terms = termsOf(query);
  const there = entriesInOrder(library.entries).filter(
    (entry) =>
      (branch === null || (entry.categoryId !== null && branch.has(entry.categoryId))) &&
      (year === null || yearOf(entry) === year),
  );
  if (terms.length === 0) return there;
  const having = (exact: boolean) => there.filter((entry) => hasWords(entry, terms, exact));
  const found = having(true);
  return found.length > 0 ? found : having(false);
}

/** What a list shows of an entry; others than the desk get no earlier files and not what it was made from. */
export function rowOf(entry: LibraryEntry, forDesk: boolean): LibraryRow {
  const { id, categoryId, name, number, date, issuer, abstract, version, file, addedAt, changedAt } = entry;
  return {
    ...{ id, categoryId, name, number, date, issuer, abstract, version, file, addedAt, changedAt },
    source: forDesk ? entry.source : null,
    warnings: forDesk ? [...entry.warnings] : [],
    earlier: forDesk ? [...entry.earlier] : [],
  };
}
