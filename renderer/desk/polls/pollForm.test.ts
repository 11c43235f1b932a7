import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../../core/voting/presets.ts';
import { conductsOf } from './conductsOf.ts';
import {
  emptyLine,
  emptyPoll,
  fieldsOfOtherRule,
  fieldsOfPreset,
  fieldsOfRule,
  formOfPoll,
  isAdjusted,
  linesFault,
  namesWithin,
  type PollForm,
  seatsFit,
  setupOfPoll,
} from './pollForm.ts';
import { rulesInEffect } from './rulesInEffect.ts';

const [plain, withOther] = SHIPPED_RULES;
if (plain === undefined || withOther === undefined) throw new Error('the shipped rules are missing');
const form: PollForm = { ...emptyPoll('i1', plain, 'l1'), title: 'Thông qua nghị quyết' };

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
    expect(setupOfPoll('p1', { ...emptyPoll(null, null, 'l1'), title: 'x' })).toBeNull();
    expect(setupOfPoll('p1', { ...form, without: ['against', 'abstain'] })).toBeNull();
    expect(setupOfPoll('p1', { ...form, voters: 'named', named: [] })).toBeNull();
    expect(setupOfPoll('p1', { ...form, seconds: 4 })).toBeNull();
    expect(setupOfPoll('p1', { ...form, seconds: null })).toBeNull();
    expect(setupOfPoll('p1', { ...form, seconds: null, limited: false })?.seconds).toBeNull();
  });
});

describe('a ballot of several lines', () => {
  const ruleOf = (id: string) => {
    const rule = SHIPPED_RULES.find(({ ruleSetId }) => ruleSetId === id);
    if (rule === undefined) throw new Error(`no rule ${id}`);
    return rule;
  };
  const person = (id: string) => ({ id, title: `Người ${id}`, note: '', personId: null });
  const persons = ['a', 'b', 'c'].map(person);
  const started = (id: string): PollForm => ({ ...emptyPoll(null, ruleOf(id), 'l1'), title: 'x', lines: persons });

  it('has titles where there is more than one question, and persons always', () => {
    const two = [emptyLine('l1'), emptyLine('l2')];
    expect(linesFault({ ...form, lines: two })).toBe('untitled');
    expect(setupOfPoll('p1', { ...form, lines: two.map((line) => ({ ...line, title: 'y' })) })?.lines).toHaveLength(2);
    expect(linesFault({ ...started('partyRating'), lines: [emptyLine('l1')] })).toBe('untitled');
    expect(linesFault({ ...started('partyRating'), lines: [] })).toBe('none');
    expect(linesFault({ ...form, lines: Array.from({ length: 51 }, (_, n) => person(`${n}`)) })).toBe('many');
  });

  it('[V-16] elects as many as there are persons at most', () => {
    const election = started('councilElection');
    expect(setupOfPoll('p1', { ...election, seats: 2 })).toMatchObject({ seats: 2, conduct: 'secretBoard' });
    expect(setupOfPoll('p1', { ...election, seats: 4 })).toBeNull();
    expect(seatsFit({ ...election, seats: null })).toBe(false);
  });

  it('[V-17] is held as the rule allows: paper elections have no deadline and no record by name', () => {
    const paper = started('partyElectionWithSurplus');
    expect(setupOfPoll('p1', { ...paper, seats: 2 })).toMatchObject({
      conduct: 'paper',
      seconds: null,
      names: 'nobody',
    });
    expect(setupOfPoll('p1', { ...paper, seats: 2, conduct: 'electronic' })).toBeNull();
  });

  it('[V-15] shows nothing of a secret ballot, whatever was set before', () => {
    const secret = { ...started('partyRating'), liveTally: 'everyone', names: 'everyone' } as const;
    expect(setupOfPoll('p1', secret)).toMatchObject({ conduct: 'secretBoard', liveTally: 'nobody', names: 'nobody' });
  });

  it('[R-2] offers names no wider than the rule', () => {
    expect(namesWithin({ names: 'chairAndDesk' })).toEqual(['nobody', 'chairAndDesk']);
    expect(namesWithin({ names: 'nobody' })).toEqual(['nobody']);
  });

  it('keeps persons from one rule of persons to the next, and none for a question', () => {
    const rating = started('partyRating');
    expect(fieldsOfOtherRule(rating, ruleOf('confidenceVote'), 'n').lines).toEqual(persons);
    expect(fieldsOfOtherRule(rating, plain, 'n').lines).toEqual([emptyLine('n')]);
    expect(fieldsOfOtherRule(form, ruleOf('councilElection'), 'n')).toMatchObject({ lines: [], seats: 1 });
  });
});

describe('ways of holding a vote', () => {
  const why = (rule: Parameters<typeof conductsOf>[0], conduct: string) =>
    conductsOf(rule).find((choice) => choice.conduct === conduct)?.why;

  it('[V-17] are refused with a reason', () => {
    expect(why(plain, 'electronic')).toBeNull();
    expect(why({ ...plain, conducts: ['paper'] }, 'electronic')).toBe('rule');
    expect(why(withOther, 'secretBoard')).toBe('words');
    expect(why({ ...plain, weighted: true }, 'hand')).toBe('weights');
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
