import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import type { Rule } from '../../../core/voting/rule.ts';
import { EXAMPLES, exampleCounts, inequality, judge } from './examples.ts';

const figures = { total: 47, summoned: 47, excluded: 1, present: 45 };
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

describe('the worked examples of a rule', () => {
  it.each(SHIPPED_RULES.map((rule) => [rule.name, rule] as const))('show where "%s" turns (V-2)', (_name, rule) => {
    const verdict = (kind: (typeof EXAMPLES)[number]) =>
      judge(rule, figures, exampleCounts(kind, rule, figures)).verdict;
    expect(verdict('enough')).toBe('adopted');
    expect(verdict('short')).toBe('notAdopted');
    expect(verdict('present')).toBe('adopted');
  });

  it('never give more votes than there are people', () => {
    const any = fc.record({
      rule: fc.constantFrom<Rule>(...SHIPPED_RULES),
      present: fc.nat(60),
      total: fc.nat(60),
      kind: fc.constantFrom(...EXAMPLES),
    });
    fc.assert(
      fc.property(any, ({ rule, present, total, kind }) => {
        const counts = exampleCounts(kind, rule, { total, summoned: total, excluded: 0, present });
        expect(sum(counts)).toBe(present);
        expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);
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
