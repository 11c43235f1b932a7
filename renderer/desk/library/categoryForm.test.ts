import { describe, expect, it } from 'vitest';
import { addedCategory, movedCategory, namedTwice, removedCategory } from './categoryForm.ts';

const category = (id: string, parentId: string | null = null, name = id) => ({ id, name, parentId });
const TREE = [category('a'), category('a1', 'a'), category('a2', 'a'), category('b'), category('c')];
const ids = (categories: readonly { id: string; parentId: string | null }[] | null) =>
  categories?.map(({ id, parentId }) => (parentId === null ? id : `${parentId}.${id}`));

describe('the categories of the library', () => {
  it('move with what is below them', () => {
    expect(ids(movedCategory(TREE, 'b', 'up'))).toEqual(['b', 'a', 'a.a1', 'a.a2', 'c']);
    expect(ids(movedCategory(TREE, 'a1', 'down'))).toEqual(['a', 'a.a2', 'a.a1', 'b', 'c']);
    expect(ids(movedCategory(TREE, 'b', 'inward'))).toEqual(['a', 'a.a1', 'a.a2', 'a.b', 'c']);
    expect(ids(movedCategory(TREE, 'a1', 'outward'))).toEqual(['a', 'a.a2', 'a1', 'b', 'c']);
  });

  it('do not leave the two levels', () => {
    for (const [id, move] of [
      ['a', 'up'],
      ['c', 'down'],
      ['a', 'inward'],
      ['b', 'outward'],
      ['a1', 'inward'],
      ['a1', 'up'],
    ] as const) {
      expect(movedCategory(TREE, id, move), `${id} ${move}`).toBeNull();
    }
    const full = [category('x'), category('y'), category('y1', 'y')];
    expect(movedCategory(full, 'y', 'inward')).toBeNull();
  });

  it('are added behind their level and removed with those below', () => {
    expect(ids(addedCategory(TREE, category('a3', 'a')))).toEqual(['a', 'a.a1', 'a.a2', 'a.a3', 'b', 'c']);
    expect(ids(removedCategory(TREE, 'a'))).toEqual(['b', 'c']);
  });

  it('have names of their own where they stand', () => {
    const twice = namedTwice([category('1', null, 'Luật'), category('2', null, ' luật'), category('3', '1', 'Luật')]);
    expect([...twice]).toEqual(['2']);
  });
});
