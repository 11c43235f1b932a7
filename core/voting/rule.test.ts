import { describe, expect, it } from 'vitest';
import { pollSetup, RULE } from '../testing/hall.ts';
import { PollSetup } from './poll.ts';
import { SHIPPED_RULES } from './presets.ts';
import { Rule } from './rule.ts';

const accepts = (fields: object) => Rule.safeParse({ ...RULE, ...fields }).success;
const [first, second] = RULE.options;

describe('a rule', () => {
  it.each(SHIPPED_RULES.map((rule) => [rule.name, rule] as const))('is shipped whole: %s', (_, rule) => {
    expect(Rule.parse(rule)).toEqual(rule);
  });

  it.each([
    ['one option', { options: [first] }],
    ['two options in favour', { options: [first, { ...first, id: 'too' }] }],
    ['no option in favour', { options: [second, { ...second, id: 'too' }] }],
    ['an option twice', { options: [first, { ...second, id: first?.id }] }],
    ['a majority of more than all', { majority: { kind: 'moreThan', numerator: 1, denominator: 1 } }],
    ['a majority above the whole', { majority: { kind: 'atLeast', numerator: 3, denominator: 2 } }],
    ['a denominator of nothing', { majority: { kind: 'atLeast', numerator: 1, denominator: 0 } }],
    ['a day that does not exist', { effectiveFrom: '2025-02-30' }],
    ['a field nobody knows', { secret: true }],
  ])('is refused with %s', (_, fields) => {
    expect(accepts(fields)).toBe(false);
  });

  it('takes any stated fraction, unanimity included', () => {
    expect(accepts({ majority: { kind: 'atLeast', numerator: 1, denominator: 1 } })).toBe(true);
    expect(accepts({ majority: { kind: 'moreThan', numerator: 3, denominator: 5 } })).toBe(true);
  });
});

describe('a poll', () => {
  it.each([
    [4, false],
    [5, true],
    [3600, true],
    [3601, false],
    [null, true],
  ])('of %s seconds: %s', (seconds, expected) => {
    expect(PollSetup.safeParse(pollSetup('v', { seconds })).success).toBe(expected);
  });
});
