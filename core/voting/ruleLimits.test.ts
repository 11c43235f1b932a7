import { describe, expect, it } from 'vitest';
import { RULE } from '../testing/hall.ts';
import { BaseKind, growsWithBallots, Rule } from './rule.ts';

const accepts = (fields: object) => Rule.safeParse({ ...RULE, ...fields }).success;
const atLeast = (numerator: number, denominator: number) => ({
  majority: { kind: 'atLeast', numerator, denominator },
});

describe('the limits of a rule', () => {
  it.each([
    [atLeast(0, 1), false],
    [atLeast(1, 1000), true],
    [atLeast(1000, 1000), true],
    [atLeast(1, 1001), false],
    [{ decimals: -1 }, false],
    [{ decimals: 0 }, true],
    [{ decimals: 2 }, true],
    [{ decimals: 3 }, false],
    [{ version: 0 }, false],
    [{ version: 10_000 }, true],
    [{ version: 10_001 }, false],
    [{ base: 'abstain' }, false],
  ])('%j: %s', (fields, expected) => {
    expect(accepts(fields)).toBe(expected);
  });

  it('[V-1] are six bases, three of which grow with the ballots', () => {
    const bases = ['total', 'summoned', 'present', 'takingPart', 'returned', 'valid'] as const;
    expect(BaseKind.options).toEqual(bases);
    for (const base of bases) expect(accepts({ base })).toBe(true);
    expect(bases.filter(growsWithBallots)).toEqual(['takingPart', 'returned', 'valid']);
  });
});
