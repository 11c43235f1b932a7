import { describe, expect, it } from 'vitest';
import { moveMember } from './moveMember.ts';

describe('the order of members', () => {
  it('changes by one step and stops at the ends', () => {
    const ids = ['a', 'b', 'c'];
    expect(moveMember(ids, 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moveMember(ids, 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moveMember(ids, 'a', -1)).toBe(ids);
    expect(moveMember(ids, 'c', 1)).toBe(ids);
    expect(moveMember(ids, 'x', 1)).toBe(ids);
  });
});
