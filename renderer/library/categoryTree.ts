/** As much of a category as its place in the tree needs. */
interface Node {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** A top category with those below it, in their order. */
export interface Branch<C extends Node> {
  readonly top: C;
  readonly below: readonly C[];
}

/** The two levels of the tree. */
export function branchesOf<C extends Node>(categories: readonly C[]): readonly Branch<C>[] {
  return categories
    .filter(({ parentId }) => parentId === null)
    .map((top) => ({ top, below: categories.filter(({ parentId }) => parentId === top.id) }));
}
