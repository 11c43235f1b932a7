import { expect, test } from 'vitest';
import { G, ORDER } from './group.ts';
import { FixedBase, SharedBase } from './multiply.ts';
import { lagrange } from './opening.ts';

const SCALARS = [0n, 1n, 31n, 32n, 33n, 63n, 64n, 2n ** 252n, ORDER - 1n, (ORDER * 5n) / 7n];

test('both ways to multiply give what adding up gives', () => {
  const base = G.multiplyUnsafe(123_456_789n);
  const fixed = new FixedBase(base);
  const shared = new SharedBase(base);
  for (const scalar of SCALARS) {
    const expected = base.multiplyUnsafe(scalar);
    expect(fixed.times(scalar).equals(expected)).toBe(true);
    expect(shared.times(scalar).equals(expected)).toBe(true);
  }
});

test('Lagrange’s factors give a polynomial’s value at zero', () => {
  const at = (x: number) => 5n + 3n * BigInt(x) + 7n * BigInt(x * x);
  const set = [1, 4, 6];
  const value = set.reduce((sum, i) => sum + at(i) * lagrange(i, set), 0n) % ORDER;
  expect(value).toBe(5n);
});
