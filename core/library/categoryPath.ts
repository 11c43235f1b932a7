import type { LibraryCategory } from './library.ts';

/** Between a category and one below it, as people and index sheets write it. */
export const LEVEL = ' / ';

/** Where a category stands: "Nghị quyết", or "Nghị quyết / Trung ương"; null for one that is not there. */
export function pathOf(categories: readonly LibraryCategory[], categoryId: string | null): string | null {
  const category = categories.find(({ id }) => id === categoryId);
  if (category === undefined) return null;
  const above = categories.find(({ id }) => id === category.parentId);
  return above === undefined ? category.name : `${above.name}${LEVEL}${category.name}`;
}
