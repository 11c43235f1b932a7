import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import { formOf, moved, type RuleForm, ruleFaults, ruleOf } from './ruleForm.ts';

const [shipped] = SHIPPED_RULES;
if (shipped === undefined) throw new Error('no shipped rules');
const form = formOf(shipped);
const faults = (change: Partial<RuleForm>) => [...ruleFaults({ ...form, ...change })];
const option = (id: string, label: string, role: 'for' | 'against') => ({ id, label, role, asksText: false });

describe('a rule as it is edited', () => {
  it('comes back unchanged as the next version', () => {
    for (const rule of SHIPPED_RULES) expect(ruleOf(formOf(rule), rule.ruleSetId, 2)).toEqual({ ...rule, version: 2 });
  });

  it('finds what is wrong', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ name: '  ' })).toEqual(['name']);
    expect(faults({ effectiveFrom: '' })).toEqual(['day']);
    expect(faults({ options: [option('a', 'Có', 'for'), option('b', ' ', 'against')] })).toEqual(['label']);
    expect(faults({ options: [option('a', 'Có', 'for'), option('b', 'Có ', 'against')] })).toEqual(['sameLabel']);
    expect(faults({ options: [option('a', 'Có', 'against'), option('b', 'Không', 'against')] })).toEqual(['oneFor']);
    expect(faults({ options: [option('a', 'Có', 'for')] })).toEqual(['count']);
    expect(faults({ numerator: null })).toEqual(['majority']);
    expect(faults({ compare: 'moreThan', numerator: 1, denominator: 1 })).toEqual(['majority']);
    expect(faults({ compare: 'atLeast', numerator: 1, denominator: 1 })).toEqual([]);
    expect(faults({ legalBasis: [{ id: 'x', text: '', clause: '', date: '', confirmed: false }] })).toEqual(['legal']);
    expect(ruleOf({ ...form, name: '' }, 'r', 1)).toBeNull();
  });

  it('moves an option by one step and stops at the ends', () => {
    expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });
});
