import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../sign/sodium.ts';
import { makeDecoder } from './decode.ts';
import { COUNT_BASE, MAX_BALLOTS } from './form.ts';
import { mulBase, type Point, scalarOf } from './group.ts';
import { Refused } from './Refused.ts';

beforeAll(() => ready());

const digits = (count: number) => Array.from({ length: count }, (_, i) => COUNT_BASE ** BigInt(i));

function sumOf(values: readonly bigint[], counts: readonly number[]): Point {
  return mulBase(scalarOf(values.reduce((sum, value, i) => sum + value * BigInt(counts[i] ?? 0), 0n)));
}

describe('makeDecoder', () => {
  it('finds any counts of two to four messages', () => {
    const counts = fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(counts, (all) => {
        const values = digits(all.length);
        const ballots = all.reduce((sum, count) => sum + count, 0);
        expect(makeDecoder(values, ballots)(sumOf(values, all))).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the counts of the most ballots there can be, whoever they all chose', () => {
    const values = digits(4);
    const decode = makeDecoder(values, MAX_BALLOTS);
    for (const all of values.map((_, i) => values.map((_, j) => (i === j ? MAX_BALLOTS : 0)))) {
      expect(decode(sumOf(values, all))).toEqual(all);
    }
  });

  it('finds bits', () => {
    expect(makeDecoder([0n, 1n], 7)(sumOf([0n, 1n], [2, 5]))).toEqual([2, 5]);
  });

  it.each([
    ['one ballot too many', [4, 3, 0]],
    ['one ballot too few', [2, 2, 1]],
    ['more of one than there are ballots', [0, 7, 0]],
  ])('refuses a sum with %s', (_name, counts) => {
    const values = digits(3);
    const decode = makeDecoder(values, 6);
    expect(() => decode(sumOf(values, counts))).toThrow(Refused);
  });
});
