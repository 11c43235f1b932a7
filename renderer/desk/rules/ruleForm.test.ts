import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import { RuleKind } from '../../../core/voting/rule.ts';
import { fieldsOfKind, newRule } from './kindDefaults.ts';
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
    expect(faults({ conducts: [] })).toEqual(['conducts']);
    expect(faults({ quorum: { numerator: 3, denominator: 2, base: 'total' } })).toEqual(['quorum']);
    expect(faults({ weighted: true })).toEqual(['weightsSecret']);
    expect(faults({ weighted: true, proxies: 2, conducts: ['electronic'] })).toEqual([]);
    const threshold = { id: 't', optionId: 'against', compare: 'moreThan', numerator: 1, denominator: 2 } as const;
    expect(faults({ thresholds: [{ ...threshold, consequence: '' }] })).toEqual(['threshold']);
    expect(faults({ thresholds: [{ ...threshold, optionId: 'gone', consequence: 'x' }] })).toEqual(['threshold']);
    expect(faults({ thresholds: [{ ...threshold, consequence: 'x' }] })).toEqual([]);
    expect(ruleOf({ ...form, name: '' }, 'r', 1)).toBeNull();
  });

  it('starts every kind from a rule that can be saved', () => {
    for (const kind of RuleKind.options) {
      expect(faults(fieldsOfKind(kind))).toEqual([]);
      expect(ruleOf({ ...newRule(kind), name: 'x', effectiveFrom: '2026-01-01' }, 'r', 1)?.kind).toBe(kind);
    }
  });

  it('moves an option by one step and stops at the ends', () => {
    expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });
});
