import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from './presets.ts';
import type { Rule } from './rule.ts';

const share = ({ kind, numerator, denominator }: Rule['majority']) =>
  `${kind === 'moreThan' ? '>' : '≥'} ${numerator}/${denominator}`;

const SECRET = 'secretBoard secretServer paper';
const ANY = 'electronic secretBoard secretServer hand card paper';
const OPEN = 'for against abstain';
const LOW = 'low > 1/2, low ≥ 2/3';

/** What DOMAIN 1.1 to 1.3 and 2 say of each: base, majority, options, how it is held, what follows from a count. */
const RULES: readonly (readonly string[])[] = [
  ['partyCommitteeResolution', 'total', '> 1/2', OPEN, ANY, ''],
  ['partyCommitteeWithOther', 'total', '> 1/2', 'for against other abstain', ANY, ''],
  ['congressResolution', 'summoned', '> 1/2', OPEN, ANY, ''],
  ['councilResolution', 'total', '> 1/2', OPEN, ANY, ''],
  ['councilTwoThirds', 'total', '≥ 2/3', OPEN, ANY, ''],
  ['procedural', 'present', '> 1/2', OPEN, ANY, ''],
  ['unanimous', 'takingPart', '≥ 1/1', OPEN, ANY, ''],
  ['councilOlderWording', 'total', '> 1/2', OPEN, ANY, ''],
  ['partyRating', 'returned', '> 1/2', 'high middle low', SECRET, LOW],
  ['councilRating', 'returned', '> 1/2', 'high middle low', SECRET, LOW],
  ['councilRatingBefore2023', 'total', '> 1/2', 'high middle low', SECRET, LOW],
  ['confidenceVote', 'total', '> 1/2', 'confidence noConfidence', SECRET, 'noConfidence > 1/2'],
  ['partyElectionWithSurplus', 'summoned', '> 1/2', 'keep strike', 'paper', ''],
  ['partyElectionWithoutSurplus', 'summoned', '> 1/2', 'for against', 'paper', ''],
  ['councilElection', 'total', '> 1/2', 'for against', SECRET, ''],
  ['meetingElection', 'present', '> 1/2', OPEN, 'electronic hand card', ''],
];

describe('the shipped rules', () => {
  it('[V-17] say what the domain says', () => {
    const said = SHIPPED_RULES.map(({ ruleSetId, base, majority, options, conducts, thresholds }) => [
      ruleSetId,
      base,
      share(majority),
      options.map(({ id }) => id).join(' '),
      conducts.join(' '),
      thresholds.map((one) => `${one.optionId} ${share(one.majority)}`).join(', '),
    ]);
    expect(said).toEqual(RULES);
  });

  it.each(SHIPPED_RULES)(
    '$name asks for words with another opinion only, has one option in favour, weighs nothing',
    (rule) => {
      for (const { id, asksText } of rule.options) expect(asksText).toBe(id === 'other');
      expect(rule.options.filter(({ role }) => role === 'for')).toHaveLength(1);
      expect(rule.options.at(0)?.role).toBe('for');
      expect(rule).toMatchObject({ version: 1, decimals: 2, weighted: false, proxies: 0 });
      expect(rule.names).toBe(rule.kind === 'decision' ? 'chairAndDesk' : 'nobody');
      const needsQuorum = ['partyRating', 'councilRating'].includes(rule.ruleSetId);
      expect(rule.quorum).toEqual(needsQuorum ? { numerator: 2, denominator: 3, base: 'summoned' } : null);
      expect(rule.conductsWhy === '').toBe(rule.conducts.length === 6);
    },
  );
});
