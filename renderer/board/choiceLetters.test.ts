import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from '../../core/voting/presets.ts';
import { choiceLetters } from './choiceLetters.ts';
import { shippedRule } from './testing/samplePoll.ts';

const lettersOf = (ruleSetId: string) => [...choiceLetters(shippedRule(ruleSetId).options).values()].join('');

describe('choiceLetters', () => {
  it('takes the first initial that is free', () => {
    expect(lettersOf('partyCommitteeResolution')).toBe('TKB');
    expect(lettersOf('partyCommitteeWithOther')).toBe('TKÝB');
    expect(lettersOf('councilOlderWording')).toBe('ĐKP');
  });

  it.each(SHIPPED_RULES.map((rule) => [rule.ruleSetId, rule.options] as const))(
    'are all different in %s',
    (_, options) => {
      expect(new Set(choiceLetters(options).values()).size).toBe(options.length);
    },
  );

  it('falls back to the number of the option', () => {
    const options = ['A', 'A', 'A'].map((label, i) => ({ id: `${i}`, label, role: 'other' as const, asksText: false }));
    expect([...choiceLetters(options).values()]).toEqual(['A', '2', '3']);
  });
});
