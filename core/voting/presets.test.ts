import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from './presets.ts';
import type { Rule } from './rule.ts';

const share = ({ kind, numerator, denominator }: Rule['majority']) =>
  `${kind === 'moreThan' ? '>' : '≥'} ${numerator}/${denominator}`;

const SECRET = 'secretBoard secretServer paper';
const ANY = 'electronic secretBoard secretServer hand card paper';
const OPEN = 'for against abstain';
const LOW = 'low > 1/2, low ≥ 2/3';

/** What DOMAIN 1.1 to 1.3 and 2 say of each: since when, base, majority, options, how it is held, what follows from a count. */
const RULES: readonly (readonly string[])[] = [
  ['partyCommitteeResolution', '2025-01-20', 'total', '> 1/2', OPEN, ANY, ''],
  ['partyCommitteeWithOther', '2025-01-20', 'total', '> 1/2', 'for against other abstain', ANY, ''],
  ['congressResolution', '2025-01-20', 'summoned', '> 1/2', OPEN, ANY, ''],
  ['councilResolution', '2025-03-01', 'total', '> 1/2', OPEN, ANY, ''],
  ['councilTwoThirds', '2025-03-01', 'total', '≥ 2/3', OPEN, ANY, ''],
  ['procedural', '2025-01-20', 'present', '> 1/2', OPEN, ANY, ''],
  ['unanimous', '2025-01-20', 'takingPart', '≥ 1/1', OPEN, ANY, ''],
  ['councilOlderWording', '2016-01-01', 'total', '> 1/2', OPEN, ANY, ''],
  ['partyRating', '2023-02-02', 'returned', '> 1/2', 'high middle low', SECRET, LOW],
  ['councilRating', '2023-07-01', 'returned', '> 1/2', 'high middle low', SECRET, LOW],
  ['councilRatingBefore2023', '2015-01-01', 'total', '> 1/2', 'high middle low', SECRET, LOW],
  ['confidenceVote', '2023-07-01', 'total', '> 1/2', 'confidence noConfidence', SECRET, 'noConfidence > 1/2'],
  ['partyElectionWithSurplus', '2024-10-10', 'summoned', '> 1/2', 'keep strike', 'paper', ''],
  ['partyElectionWithoutSurplus', '2024-10-10', 'summoned', '> 1/2', 'for against', 'paper', ''],
  ['councilElection', '2025-03-01', 'total', '> 1/2', 'for against', SECRET, ''],
  ['meetingElection', '2024-10-10', 'present', '> 1/2', OPEN, 'electronic hand card', ''],
];

describe('the shipped rules', () => {
  it('[V-17] say what the domain says', () => {
    const said = SHIPPED_RULES.map(({ ruleSetId, effectiveFrom, base, majority, options, conducts, thresholds }) => [
      ruleSetId,
      effectiveFrom,
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

  it('say of nothing that it was held against the text, but for these', () => {
    const confirmed = SHIPPED_RULES.flatMap(({ legalBasis }) => legalBasis.filter((basis) => basis.confirmed));
    expect(new Set(confirmed.map(({ text, clause, date }) => `${text} ${clause}, ${date ?? 'undated'}`))).toEqual(
      new Set([
        'Điều lệ Đảng Điều 9, undated',
        'Luật Tổ chức chính quyền địa phương 2015 Điều 91(3), 2016-01-01',
        'Quyết định 190-QĐ/TW Điều 3, Điều 30, 2024-10-10',
        'Quyết định 190-QĐ/TW Điều 3, 2024-10-10',
      ]),
    );
  });
});
