import { describe, expect, it } from 'vitest';
import { pollSetup, RULE } from '../testing/hall.ts';
import { MAX_LINES, PollSetup } from './poll.ts';
import { type Conduct, isSecret } from './rule.ts';

const ELECTION = {
  ...RULE,
  kind: 'election' as const,
  ballotForm: 'boxes' as const,
  options: RULE.options.slice(0, 2),
};
const lines = (count: number, title = 'Đồng chí') =>
  Array.from({ length: count }, (_, i) => ({ id: `l${i}`, title, note: '', personId: null }));
const stands = (setup: object) => PollSetup.safeParse({ ...pollSetup('v'), ...setup }).success;

describe('what a poll asks for', () => {
  it.each([
    [0, false],
    [1, true],
    [2, true],
    [MAX_LINES, true],
    [MAX_LINES + 1, false],
  ])('%i to elect of so many: %s', (count, expected) => {
    expect(stands({ rule: ELECTION, lines: lines(count), seats: count })).toBe(expected);
  });

  it('never elects more than there are, and fills seats in elections alone', () => {
    expect(stands({ rule: ELECTION, lines: lines(2), seats: 3 })).toBe(false);
    expect(stands({ rule: ELECTION, lines: lines(2), seats: 0 })).toBe(false);
    expect(stands({ rule: ELECTION, lines: lines(2), seats: null })).toBe(false);
    expect(stands({ seats: 1 })).toBe(false);
  });

  it('has lines that are told apart', () => {
    expect(stands({ lines: [...lines(1), ...lines(1)] })).toBe(false);
    expect(stands({ lines: lines(2, '') })).toBe(false);
    expect(stands({ lines: lines(1, '') })).toBe(true);
  });

  it.each([
    ['officials', true],
    ['everybody', false],
    [[], false],
    [['p1'], true],
    [['p1', 'p2'], true],
  ])('voters %j: %s', (voters, expected) => {
    expect(stands({ voters })).toBe(expected);
  });

  it('names 5,000 voters at most', () => {
    const ids = Array.from({ length: 5001 }, (_, i) => `p${i}`);
    expect(stands({ voters: ids.slice(1) })).toBe(true);
    expect(stands({ voters: ids })).toBe(false);
  });

  it('counted by hand shows no names and has no deadline', () => {
    const hand = { rule: { ...RULE, conducts: ['hand'] }, conduct: 'hand', names: 'nobody', seconds: null };
    expect(stands(hand)).toBe(true);
    expect(stands({ ...hand, names: 'chairAndDesk' })).toBe(false);
    expect(stands({ ...hand, seconds: 60 })).toBe(false);
  });

  it('[R-3] shows nothing of a secret ballot before its sum', () => {
    const plain = RULE.options.map((option) => ({ ...option, asksText: false }));
    const conducts: Conduct[] = ['electronic', 'secretBoard', 'secretServer'];
    for (const conduct of conducts) {
      const setup = { rule: { ...RULE, options: plain, conducts }, conduct, names: 'nobody', liveTally: 'nobody' };
      expect(stands(setup)).toBe(true);
      expect(stands({ ...setup, liveTally: 'chair' })).toBe(!isSecret(conduct));
      expect(stands({ ...setup, names: 'chairAndDesk' })).toBe(!isSecret(conduct));
      expect(stands({ ...setup, rule: { ...setup.rule, conducts: ['hand'] } })).toBe(false);
    }
  });
});
