import { describe, expect, test } from 'vitest';
import { type Counted, fewestThatReach, reaches, resultOf, shareOf } from './result.ts';
import type { Majority, Rule, Setup } from './setup.ts';

const HALF: Majority = { kind: 'moreThan', numerator: 1, denominator: 2 };
const TWO_THIRDS: Majority = { kind: 'atLeast', numerator: 2, denominator: 3 };

const RULE: Rule = {
  kind: 'election',
  options: [
    { id: 'for', label: 'Đồng ý', role: 'for', asksText: false },
    { id: 'against', label: 'Không đồng ý', role: 'against', asksText: false },
  ],
  base: 'present',
  majority: HALF,
  thresholds: [],
  ballotForm: 'strike',
  quorum: null,
  decimals: 2,
  conducts: ['electronic'],
  weighted: false,
  proxies: 0,
};

function election(votes: readonly number[], seats: number) {
  const setup: Setup = {
    id: 'p1',
    title: 'Bầu',
    rule: RULE,
    lines: votes.map((_, i) => ({ id: `q${i + 1}`, title: '', personId: null })),
    seats,
    conduct: 'electronic',
    seconds: null,
    changeAllowed: true,
    liveTally: 'nobody',
    names: 'nobody',
    voters: 'officials',
  };
  const counted: Counted = { issued: 10, returned: 10, valid: 10, invalid: 0, lines: votes.map((n) => [n, 10 - n]) };
  return resultOf(setup, { total: 12, summoned: 11, excluded: 0, present: 10 }, counted);
}

describe('V-1, V-2 shares and majorities', () => {
  test.each([
    [448, 473, 9471],
    [437, 473, 9239],
    [8, 473, 169],
    [28, 487, 575],
    [486, 498, 9759],
    [49, 58, 8448],
    [1, 8, 1250],
  ])('%i of %i as it was published', (count, base, share) => {
    expect(shareOf(count, base, 2)).toBe(share);
  });

  test('fewer decimals round once, half up', () => {
    expect(shareOf(1, 8, 1)).toBe(1250);
    expect(shareOf(1, 8, 0)).toBe(1300);
    expect(shareOf(1, 0, 2)).toBeNull();
  });

  test.each([0, 1, 2, 3, 47, 48, 1000])('the fewest votes of %i reach, and one less does not', (base) => {
    for (const majority of [HALF, TWO_THIRDS]) {
      const fewest = fewestThatReach(majority, base);
      expect(reaches(majority, fewest, base)).toBe(base > 0);
      expect(reaches(majority, fewest - 1, base)).toBe(false);
    }
  });
});

describe('V-16 elections', () => {
  test('most votes first, up to the number to elect', () => {
    const { election: elected, lines } = election([6, 9, 5, 8], 2);
    expect(elected).toEqual({ elected: ['q2', 'q4'], tied: [], vacant: 0 });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['notElected', 'elected', 'notElected', 'elected']);
  });

  test('equal votes at the last seat elect nobody there', () => {
    expect(election([7, 9, 7, 6], 2).election).toEqual({ elected: ['q2'], tied: ['q1', 'q3'], vacant: 1 });
    expect(election([7, 7, 7], 3).election).toEqual({ elected: ['q1', 'q2', 'q3'], tied: [], vacant: 0 });
    expect(election([5, 5], 1).election).toEqual({ elected: [], tied: [], vacant: 1 });
  });
});
