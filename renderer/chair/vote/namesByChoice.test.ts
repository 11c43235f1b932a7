import { describe, expect, it } from 'vitest';
import { shippedRule } from '../../board/testing/samplePoll.ts';
import { namesByChoice } from './namesByChoice.ts';

const entry = (personId: string, choices: (string | null)[] | null) => ({
  personId,
  name: personId,
  place: null,
  choices,
});

describe('namesByChoice', () => {
  it('puts everybody in one group, in the order of the roll, the silent ones last', () => {
    const entries = [
      entry('a', ['for', 'against']),
      entry('b', null),
      entry('c', ['for', null]),
      entry('d', ['abstain', 'for']),
    ];
    const groups = (at: number) =>
      namesByChoice(shippedRule('partyCommitteeResolution').options, entries, at).map(({ option, entries: of }) => [
        option?.id ?? 'silent',
        of.map(({ personId }) => personId).join(''),
      ]);
    expect(groups(0)).toEqual([
      ['for', 'ac'],
      ['against', ''],
      ['abstain', 'd'],
      ['silent', 'b'],
    ]);
    expect(groups(1)).toEqual([
      ['for', 'd'],
      ['against', 'a'],
      ['abstain', ''],
      ['silent', 'bc'],
    ]);
  });
});
