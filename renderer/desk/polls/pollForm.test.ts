import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import {
  emptyPoll,
  fieldsOfPreset,
  fieldsOfRule,
  formOfPoll,
  isAdjusted,
  type PollForm,
  setupOfPoll,
} from './pollForm.ts';
import { rulesInEffect } from './rulesInEffect.ts';

const [plain, withOther] = SHIPPED_RULES;
if (plain === undefined || withOther === undefined) throw new Error('the shipped rules are missing');
const form: PollForm = { ...emptyPoll('i1', plain), title: 'Thông qua nghị quyết' };

describe('a prepared vote', () => {
  it('[V-5] carries its own copy of the chosen rule', () => {
    const setup = setupOfPoll('p1', form);
    expect(setup?.rule).toEqual(plain);
    expect(setup).toMatchObject({ seconds: 60, voters: 'officials', itemId: 'i1' });
  });

  it('comes back from storage as it was prepared', () => {
    const prepared: PollForm = {
      ...form,
      ...fieldsOfRule(withOther),
      base: 'present',
      without: ['other'],
      limited: false,
    };
    const setup = setupOfPoll('p1', prepared);
    if (setup === null) throw new Error('not sent');
    expect(formOfPoll(setup, withOther)).toEqual(prepared);
    expect(isAdjusted(setup.rule, withOther)).toBe(true);
    expect(isAdjusted(withOther, withOther)).toBe(false);
  });

  it('takes a fraction the secretary states, and no impossible one', () => {
    const stated = { ...form, ...fieldsOfPreset('other'), compare: 'atLeast', numerator: 3, denominator: 5 } as const;
    expect(setupOfPoll('p1', stated)?.rule.majority).toEqual({ kind: 'atLeast', numerator: 3, denominator: 5 });
    expect(setupOfPoll('p1', { ...stated, numerator: 6 })).toBeNull();
    expect(setupOfPoll('p1', { ...stated, compare: 'moreThan', numerator: 5 })).toBeNull();
    expect(setupOfPoll('p1', { ...stated, numerator: null })).toBeNull();
  });

  it('is not sent without a question, a rule, two choices, voters or a possible time', () => {
    expect(setupOfPoll('p1', { ...form, title: '' })).toBeNull();
    expect(setupOfPoll('p1', { ...emptyPoll(null, null), title: 'x' })).toBeNull();
    expect(setupOfPoll('p1', { ...form, without: ['against', 'abstain'] })).toBeNull();
    expect(setupOfPoll('p1', { ...form, voters: 'named', named: [] })).toBeNull();
    expect(setupOfPoll('p1', { ...form, seconds: 4 })).toBeNull();
    expect(setupOfPoll('p1', { ...form, seconds: null })).toBeNull();
    expect(setupOfPoll('p1', { ...form, seconds: null, limited: false })?.seconds).toBeNull();
  });
});

describe('rules in effect', () => {
  it('offers the last version in effect on the day of the meeting', () => {
    const later = { ...plain, version: 2, effectiveFrom: '2027-01-01' };
    expect(rulesInEffect([[plain, later]], '2026-12-31')).toEqual([plain]);
    expect(rulesInEffect([[plain, later]], '2027-01-01')).toEqual([later]);
    expect(rulesInEffect([[later]], '2026-01-01')).toEqual([]);
  });
});
