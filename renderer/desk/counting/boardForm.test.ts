import { describe, expect, it } from 'vitest';
import { canMakeKey, withHead, withMore, without } from './boardForm.ts';

const two = withMore([], ['a', 'b']);

describe('the members of a counting board', () => {
  it('have one head at every step', () => {
    expect(two).toEqual([
      { personId: 'a', isHead: true },
      { personId: 'b', isHead: false },
    ]);
    expect(withMore(two, ['c'])[2]).toEqual({ personId: 'c', isHead: false });
    expect(withHead(two, 'b').map(({ isHead }) => isHead)).toEqual([false, true]);
    expect(without(two, 'a')).toEqual([{ personId: 'b', isHead: true }]);
    expect(without(without(two, 'a'), 'b')).toEqual([]);
  });

  it('can make a key as three, five or seven', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 9].filter(canMakeKey)).toEqual([3, 5, 7]);
  });
});
