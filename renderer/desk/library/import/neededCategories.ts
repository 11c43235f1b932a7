import { foldVietnamese } from '../../../../core/base/foldVietnamese.ts';
import { LEVEL } from '../../../../core/library/categoryPath.ts';
import type { LibraryCategory } from '../../../../core/library/library.ts';

export interface NeededCategories {
  /** All of them: those that are there, then the new ones. */
  readonly categories: readonly LibraryCategory[];
  readonly isChanged: boolean;
  /** The id of a path; null for none. */
  readonly idOf: (path: string | null) => string | null;
}

/** The categories that paths of an index sheet need; names are compared without case and marks, new ones are written as they came first. */
export function neededCategories(
  known: readonly LibraryCategory[],
  paths: readonly (string | null)[],
  newId: () => string,
): NeededCategories {
  const categories = [...known];
  const find = (name: string, parentId: string | null) =>
    categories.find((one) => one.parentId === parentId && foldVietnamese(one.name) === foldVietnamese(name));
  const ids = new Map<string, string>();
  for (const path of paths) {
    if (path === null || ids.has(path)) continue;
    let parentId: string | null = null;
    for (const name of path.split(LEVEL)) {
      let category = find(name, parentId);
      if (category === undefined) {
        category = { id: newId(), name, parentId };
        categories.push(category);
      }
      parentId = category.id;
    }
    if (parentId !== null) ids.set(path, parentId);
  }
  return {
    categories,
    isChanged: categories.length > known.length,
    idOf: (path) => (path === null ? null : (ids.get(path) ?? null)),
  };
}
