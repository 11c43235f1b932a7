import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShare } from '../i18n/format.ts';
import { RULE } from '../testing/hall.ts';
import type { BaseKind, Figures, Majority, Rule } from './rule.ts';
import { baseCount, carries, requiredVotes, share, tally } from './tally.ts';

/** The outcome of one question with these ballots: the result and its only line. */
function countOf(rule: Rule, figuresThen: Figures, ids: readonly string[]) {
  const lines = [{ id: 'q', title: '', note: '', personId: null }];
  const ballots = ids.map((id) => ({ choices: [id], weight: 1000 }));
  const result = tally({ rule, lines, seats: null }, figuresThen, ballots, ids.length);
  const [line] = result.lines;
  if (line === undefined) throw new Error('no line');
  return { ...line, ...result, verdict: line.outcome };
}

const figures = (fields: Partial<Figures> = {}): Figures => ({
  total: 473,
  summoned: 460,
  excluded: 4,
  present: 450,
  ...fields,
});
const choices = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([id, count]) => Array.from({ length: count }, () => id));
const ruleOn = (base: BaseKind, majority: Majority = RULE.majority): Rule => ({ ...RULE, base, majority });

describe('[V-1] shares', () => {
  it.each([
    [448, 473, '94,71%'],
    [437, 473, '92,39%'],
    [3, 473, '0,63%'],
    [8, 473, '1,69%'],
    [443, 473, '93,66%'],
    [438, 473, '92,60%'],
    [2, 473, '0,42%'],
    [432, 494, '87,45%'],
    [423, 494, '85,63%'],
    [8, 494, '1,62%'],
    [1, 494, '0,20%'],
    [423, 487, '86,86%'],
    [15, 487, '3,08%'],
    [28, 487, '5,75%'],
    [444, 485, '91,55%'],
    [486, 498, '97,59%'],
    [49, 58, '84,48%'],
    [4, 58, '6,90%'],
    [0, 473, '0,00%'],
    [473, 473, '100,00%'],
  ])('%i of %i is published as %s', (count, base, published) => {
    expect(formatShare(share(count, base), 'vi')).toBe(published);
  });

  it('leaves parts that do not add up as they are: 92,60 + 0,63 + 0,42 beside 93,66', () => {
    const result = countOf(ruleOn('total'), figures(), choices({ for: 438, against: 3, abstain: 2 }));
    expect(result.takingPartShare).toBe(9366);
    expect(result.counts.map((entry) => entry.share)).toEqual([9260, 63, 42, 0]);
    expect(result.counts.reduce((sum, entry) => sum + (entry.share ?? 0), 0)).toBe(9365);
  });

  it('rounds half up, exactly at the half: 1 of 20 000 is 0,01%, and a hair less is 0,00%', () => {
    expect(share(1, 20_000)).toBe(1);
    expect(share(1, 20_001)).toBe(0);
  });

  it('has no share of an empty base', () => {
    expect(share(0, 0)).toBeNull();
    expect(formatShare(null, 'vi')).toBe('–');
  });

  it('is half up by exact arithmetic, for any count and base', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 1_000_000 }), (part, base) => {
        const [p, b] = [BigInt(part), BigInt(base)];
        const whole = (p * 10_000n) / b;
        const isHalfOrMore = 2n * ((p * 10_000n) % b) >= b;
        expect(BigInt(share(part, base) ?? -1)).toBe(isHalfOrMore ? whole + 1n : whole);
      }),
    );
  });
});

describe('[V-1] the base of every kind of rule', () => {
  it.each([
    ['total', 473],
    ['summoned', 456],
    ['present', 450],
    ['takingPart', 448],
    ['returned', 448],
    ['valid', 440],
  ] as const)('%s', (base, expected) => {
    expect(baseCount({ base }, figures(), { returned: 448, valid: 440 })).toBe(expected);
  });

  it('puts every percentage of a result on that base', () => {
    const result = countOf(ruleOn('present'), figures({ present: 400 }), choices({ for: 300, against: 50 }));
    expect(result).toMatchObject({ baseCount: 400, takingPart: 350, takingPartShare: 8750 });
    expect(result.counts.map((entry) => entry.share)).toEqual([7500, 1250, 0, 0]);
  });
});

describe('[V-2] verdict', () => {
  const half: Majority = { kind: 'moreThan', numerator: 1, denominator: 2 };
  const twoThirds: Majority = { kind: 'atLeast', numerator: 2, denominator: 3 };
  const all: Majority = { kind: 'atLeast', numerator: 1, denominator: 1 };
  const threeFifths: Majority = { kind: 'moreThan', numerator: 3, denominator: 5 };

  it.each([
    ['exactly half is not more than half', half, 25, 50, false],
    ['one more than half', half, 26, 50, true],
    ['half of an odd base', half, 25, 49, true],
    ['the whole below half of an odd base', half, 24, 49, false],
    ['exactly two thirds', twoThirds, 32, 48, true],
    ['one below two thirds', twoThirds, 31, 48, false],
    ['66,67% that is not two thirds', twoThirds, 6666, 10_000, false],
    ['two thirds rounded up', twoThirds, 34, 50, true],
    ['one below two thirds rounded up', twoThirds, 33, 50, false],
    ['unanimous', all, 51, 51, true],
    ['one vote missing', all, 50, 51, false],
    ['exactly a stated fraction that must be passed', threeFifths, 30, 50, false],
    ['one above it', threeFifths, 31, 50, true],
    ['nobody of an empty base', all, 0, 0, false],
    ['somebody of an empty base', half, 1, 0, false],
  ])('%s', (_, majority, yes, base, expected) => {
    expect(carries(majority, yes, base)).toBe(expected);
  });

  it('depends on the base: 486 in favour of 498 members, of whom 488 took part', () => {
    const votes = choices({ for: 486, against: 2 });
    const all100 = { kind: 'atLeast', numerator: 486, denominator: 488 } as const;
    expect(countOf(ruleOn('total', all100), figures({ total: 498 }), votes).verdict).toBe('notAdopted');
    expect(countOf(ruleOn('takingPart', all100), figures({ total: 498 }), votes).verdict).toBe('adopted');
  });

  const majorities = fc
    .tuple(
      fc.constantFrom('moreThan' as const, 'atLeast' as const),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 1000 }),
    )
    .filter(([kind, n, d]) => (kind === 'atLeast' ? n <= d : n < d))
    .map(([kind, numerator, denominator]): Majority => ({ kind, numerator, denominator }));

  it('is carried exactly by those who reach the required votes, and reachable by everybody', () => {
    fc.assert(
      fc.property(
        majorities,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        (majority, yes, base) => {
          const required = requiredVotes(majority, base);
          expect(carries(majority, yes, base)).toBe(base > 0 && yes >= required);
          if (base > 0) expect(required).toBeLessThanOrEqual(base);
        },
      ),
    );
  });
});

describe('[V-3] tally', () => {
  it('counts a pressed "Không biểu quyết" among those taking part, and silence nowhere', () => {
    const result = countOf(ruleOn('total'), figures({ total: 10, present: 10 }), choices({ for: 4, abstain: 3 }));
    expect(result).toMatchObject({ takingPart: 7, inFavour: 4, required: 6, verdict: 'notAdopted' });
  });

  it('is notAdopted when nobody voted, on every base', () => {
    for (const base of ['total', 'summoned', 'present', 'takingPart', 'returned'] as const) {
      expect(countOf(ruleOn(base), figures(), []).verdict).toBe('notAdopted');
    }
  });

  it('refuses to count a choice that the rule does not have', () => {
    expect(() => countOf(RULE, figures(), ['for', 'nonsense'])).toThrow(RangeError);
  });

  const votes = fc.array(fc.constantFrom('for', 'against', 'abstain', 'other'), { maxLength: 200 });

  it('does not depend on the order of ballots, and its counts sum to those taking part', () => {
    fc.assert(
      fc.property(
        votes.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
        ),
        fc.constantFrom('total' as const, 'takingPart' as const),
        ([list, shuffled], base) => {
          const result = countOf(ruleOn(base), figures(), list);
          expect(countOf(ruleOn(base), figures(), shuffled)).toEqual(result);
          expect(result.counts.reduce((sum, entry) => sum + entry.count, 0)).toBe(result.takingPart);
          expect(result.takingPart).toBe(list.length);
        },
      ),
    );
  });
});
