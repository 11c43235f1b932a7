import { tidy } from '../../../core/base/fields.ts';
import type { LibraryCategory } from '../../../core/library/library.ts';
import { branchesOf } from '../../library/categoryTree.ts';

type Categories = readonly LibraryCategory[];

/** One step that a category can be moved; null where it cannot. */
export type CategoryMove = 'up' | 'down' | 'inward' | 'outward';

const ofBranches = (branches: ReturnType<typeof branchesOf<LibraryCategory>>): Categories =>
  branches.flatMap(({ top, below }) => [top, ...below]);

/** Every top category with those below it right behind it. */
export const inTreeOrder = (categories: Categories): Categories => ofBranches(branchesOf(categories));

function swapped<T>(list: readonly T[], at: number, other: number): readonly T[] | null {
  const [a, b] = [list[at], list[other]];
  return a === undefined || b === undefined ? null : list.with(at, b).with(other, a);
}

/** The categories with one of them moved a step, with what is below it; null: it cannot go there. */
export function movedCategory(categories: Categories, id: string, move: CategoryMove): Categories | null {
  const branches = branchesOf(categories);
  const at = branches.findIndex(({ top, below }) => top.id === id || below.some((one) => one.id === id));
  const branch = branches[at];
  if (branch === undefined) return null;
  const step = move === 'up' ? -1 : 1;
  const inside = branch.below.findIndex((one) => one.id === id);
  const one = branch.below[inside];
  if (one === undefined) {
    if (move === 'outward') return null;
    if (move === 'inward') {
      const above = branches[at - 1];
      if (above === undefined || branch.below.length > 0) return null;
      const into = { ...above, below: [...above.below, { ...branch.top, parentId: above.top.id }] };
      return ofBranches([...branches.slice(0, at - 1), into, ...branches.slice(at + 1)]);
    }
    const next = swapped(branches, at, at + step);
    return next === null ? null : ofBranches(next);
  }
  if (move === 'inward') return null;
  if (move === 'outward') {
    const left = { ...branch, below: branch.below.filter((other) => other !== one) };
    const out = { top: { ...one, parentId: null }, below: [] };
    return ofBranches([...branches.slice(0, at), left, out, ...branches.slice(at + 1)]);
  }
  const below = swapped(branch.below, inside, inside + step);
  return below === null ? null : ofBranches(branches.with(at, { ...branch, below }));
}

/** Behind the last of its level. */
export function addedCategory(categories: Categories, category: LibraryCategory): Categories {
  return inTreeOrder([...categories, category]);
}

/** With what is below it. */
export const removedCategory = (categories: Categories, id: string): Categories =>
  categories.filter((one) => one.id !== id && one.parentId !== id);

/** Categories that bear a name of one before them in the same place. */
export function namedTwice(categories: Categories): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id, name, parentId } of categories) {
    const key = `${parentId ?? ''}\n${tidy(name).toLocaleLowerCase('vi')}`;
    if (seen.has(key)) twice.add(id);
    seen.add(key);
  }
  return twice;
}
