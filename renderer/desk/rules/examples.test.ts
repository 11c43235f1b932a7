import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import type { Rule } from '../../../core/voting/rule.ts';
import { EXAMPLES, type ExampleKind, exampleOf, inequality, judge } from './examples.ts';

const figures = { total: 47, summoned: 47, excluded: 1, present: 45 };
const sum = (line: readonly number[]) => line.reduce((a, b) => a + b, 0);
const tallyOf = (kind: ExampleKind, rule: Rule) => judge(rule, exampleOf(kind, rule, figures));
const ofKind = (...kinds: readonly Rule['kind'][]) =>
  SHIPPED_RULES.filter(({ kind }) => kinds.includes(kind)).map((rule) => [rule.name, rule] as const);

describe('the worked examples of a rule', () => {
  it.each(ofKind('decision', 'confidence'))('[V-2] show where "%s" turns', (_name, rule) => {
    const [enough, short, edge] = EXAMPLES.map((kind) => tallyOf(kind, rule));
    expect(enough?.lines[0]?.outcome).toBe('adopted');
    expect(short?.lines[0]?.outcome).toBe('notAdopted');
    // Exactly the share: enough for "at least", not for "more than".
    const { numerator, denominator, kind } = rule.majority;
    expect((edge?.lines[0]?.inFavour ?? 0) * denominator).toBe((edge?.baseCount ?? 0) * numerator);
    expect(edge?.lines[0]?.outcome).toBe(kind === 'atLeast' ? 'adopted' : 'notAdopted');
  });

  it.each(ofKind('rating'))('[T4] show the thresholds of "%s"', (_name, rule) => {
    const reached = EXAMPLES.map((kind) => tallyOf(kind, rule).lines[0]?.consequence);
    expect(reached).toEqual([null, 'overHalf', 'twoThirds']);
  });

  it.each(ofKind('election'))(
    '[V-16] show who is elected, who fails by one vote, and a tie under "%s"',
    (_name, rule) => {
      const [enough, short, tie] = EXAMPLES.map((kind) => tallyOf(kind, rule).election);
      expect(enough).toMatchObject({ elected: ['example-0', 'example-1'], tied: [], vacant: 0 });
      expect(short).toMatchObject({ elected: ['example-0'], tied: [], vacant: 1 });
      expect(tie).toMatchObject({ elected: ['example-0'], tied: ['example-1', 'example-2'], vacant: 1 });
    },
  );

  it('never give more votes than there are people', () => {
    const any = fc.record({
      rule: fc.constantFrom<Rule>(...SHIPPED_RULES),
      present: fc.nat(60),
      total: fc.nat(60),
      kind: fc.constantFrom(...EXAMPLES),
    });
    fc.assert(
      fc.property(any, ({ rule, present, total, kind }) => {
        const { lines } = exampleOf(kind, rule, { total, summoned: total, excluded: 0, present });
        for (const line of lines) {
          expect(sum(line)).toBeLessThanOrEqual(present);
          expect(Math.min(...line)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('write the verdict as integers', () => {
    expect(inequality({ kind: 'moreThan', numerator: 1, denominator: 2 }, 24, 47)).toBe('2 × 24 = 48 > 47');
    expect(inequality({ kind: 'moreThan', numerator: 1, denominator: 2 }, 23, 46)).toBe('2 × 23 = 46 ≤ 46');
    expect(inequality({ kind: 'atLeast', numerator: 2, denominator: 3 }, 31, 47)).toBe('3 × 31 = 93 < 2 × 47 = 94');
    expect(inequality({ kind: 'atLeast', numerator: 1, denominator: 1 }, 40, 40)).toBe('40 ≥ 40');
  });
});
