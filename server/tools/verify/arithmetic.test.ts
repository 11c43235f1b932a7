import { describe, expect, it } from 'vitest';
import { carries, requiredVotes, share } from '../../../core/voting/tally.ts';
import { countOf, isAdopted, shareOf } from './arithmetic.ts';
import type { MajorityRecord } from './records.ts';

const MAJORITIES: readonly MajorityRecord[] = [
  { kind: 'moreThan', numerator: 1, denominator: 2 },
  { kind: 'atLeast', numerator: 2, denominator: 3 },
  { kind: 'atLeast', numerator: 1, denominator: 1 },
  { kind: 'moreThan', numerator: 3, denominator: 7 },
];

describe('the verifier counts by itself', () => {
  it('V-1 gives two decimals, rounded half up', () => {
    expect([shareOf(85, 92), shareOf(1, 3), shareOf(2, 3), shareOf(1, 800), shareOf(0, 7), shareOf(7, 7)]).toEqual([
      9239, 3333, 6667, 13, 0, 10_000,
    ]);
    expect(shareOf(0, 0)).toBeNull();
  });

  it('V-2 comes to what the room comes to, for every count up to 120', () => {
    for (let base = 0; base <= 120; base += 1) {
      for (let yes = 0; yes <= base; yes += 1) {
        expect(shareOf(yes, base)).toBe(share(yes, base));
        for (const majority of MAJORITIES) expect(isAdopted(majority, yes, base)).toBe(carries(majority, yes, base));
      }
      for (const majority of MAJORITIES) {
        const rule = { options: [{ id: 'for', role: 'for', asksText: false }], base: 'total', majority } as const;
        const figures = { total: base, summoned: 0, excluded: 0, present: 0 };
        expect(countOf({ ...rule, options: [...rule.options] }, figures, []).required).toBe(
          requiredVotes(majority, base),
        );
      }
    }
  });

  it('takes the base that the rule names', () => {
    const figures = { total: 50, summoned: 48, excluded: 3, present: 40 };
    const majority = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
    const options = [{ id: 'for', role: 'for', asksText: false }];
    const bases = (['total', 'summoned', 'present', 'takingPart', 'returned'] as const).map(
      (base) => countOf({ options, base, majority }, figures, ['for', 'for']).baseCount,
    );
    expect(bases).toEqual([50, 45, 40, 2, 2]);
  });
});
