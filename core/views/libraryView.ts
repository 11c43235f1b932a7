import { z } from 'zod';
import { Count, Instant } from '../base/fields.ts';
import { branchOf, yearOf } from '../library/findEntries.ts';
import { LibraryCategory } from '../library/library.ts';
import type { Sight } from './sight.ts';

/** How the library is divided, and that it has changed: its entries are asked for. */
export const LibraryView = z.strictObject({
  categories: z.array(
    z.strictObject({
      ...LibraryCategory.shape,
      /** Entries in it; of a top one also those in the categories below it. */
      count: Count,
    }),
  ),
  total: Count,
  /** In which entries were issued, the newest first. */
  years: z.array(Count),
  /** Another one after every change. */
  changedAt: Instant,
});
export type LibraryView = z.infer<typeof LibraryView>;

export function libraryView({ state: { library } }: Pick<Sight, 'state'>): LibraryView {
  const entries = Object.values(library.entries);
  const inCategory = new Map<string, number>();
  for (const { categoryId } of entries) {
    if (categoryId !== null) inCategory.set(categoryId, (inCategory.get(categoryId) ?? 0) + 1);
  }
  const count = (categoryId: string) =>
    [...branchOf(library.categories, categoryId)].reduce((sum, id) => sum + (inCategory.get(id) ?? 0), 0);
  const years = new Set(entries.flatMap((entry) => yearOf(entry) ?? []));
  return {
    categories: library.categories.map((category) => ({ ...category, count: count(category.id) })),
    total: entries.length,
    years: [...years].toSorted((a, b) => b - a),
    changedAt: library.changedAt,
  };
}
