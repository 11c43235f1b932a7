import { describe, expect, it } from 'vitest';
import { canMakeKey, headed, toggled } from './boardChoice.ts';

const choose = (...people: readonly string[]) =>
  people.reduce<ReturnType<typeof toggled>>((members, personId) => toggled(members, personId), []);
const headOf = (members: ReturnType<typeof toggled>) =>
  members.filter(({ isHead }) => isHead).map(({ personId }) => personId);

describe('choosing the counting board', () => {
  it('always has exactly one head', () => {
    expect(headOf(choose('a', 'b', 'c'))).toEqual(['a']);
    expect(headOf(toggled(choose('a', 'b', 'c'), 'a'))).toEqual(['b']);
    expect(headOf(toggled(headed(choose('a', 'b', 'c'), 'c'), 'a'))).toEqual(['c']);
    expect(toggled(choose('a'), 'a')).toEqual([]);
  });

  it('makes a key with three, five or seven', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].filter(canMakeKey)).toEqual([3, 5, 7]);
  });
});
