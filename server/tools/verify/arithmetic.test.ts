import { describe, expect, it } from 'vitest';
import { carries, requiredVotes, share } from '../../../core/voting/tally.ts';
import { isReached, resultOf, shareOf } from './arithmetic.ts';
import type { MajorityRecord, PollSetupRecord } from './records.ts';

const HALF = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
const MAJORITIES: readonly MajorityRecord[] = [
  { kind: 'moreThan', numerator: 1, denominator: 2 },
  { kind: 'atLeast', numerator: 2, denominator: 3 },
  { kind: 'atLeast', numerator: 1, denominator: 1 },
  { kind: 'moreThan', numerator: 3, denominator: 7 },
];

const NOBODY = { issued: 0, returned: 0, valid: 0, invalid: 0, lines: [[0, 0]] };

const question = (base: PollSetupRecord['rule']['base'], majority: MajorityRecord = HALF) => ({
  rule: {
    kind: 'decision' as const,
    options: [
      { id: 'for', label: 'Tán thành', role: 'for', asksText: false },
      { id: 'against', label: 'Không tán thành', role: 'against', asksText: false },
    ],
    base,
    majority,
    thresholds: [],
    ballotForm: null,
    quorum: null,
    decimals: 2,
    conducts: [],
    weighted: false,
    proxies: 0,
  },
  lines: [{ id: 'q', title: '', personId: null }],
  seats: null,
});

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
        for (const majority of MAJORITIES) expect(isReached(majority, yes, base)).toBe(carries(majority, yes, base));
      }
      for (const majority of MAJORITIES) {
        const figures = { total: base, summoned: 0, excluded: 0, present: 0 };
        expect(resultOf(question('total', majority), figures, NOBODY).required).toBe(requiredVotes(majority, base));
      }
    }
  });

  it('takes the base that the rule names', () => {
    const figures = { total: 50, summoned: 48, excluded: 3, present: 40 };
    const two = { ...NOBODY, returned: 3, valid: 2, invalid: 1 };
    const bases = (['total', 'summoned', 'present', 'takingPart', 'returned', 'valid'] as const).map(
      (base) => resultOf(question(base), figures, two).baseCount,
    );
    expect(bases).toEqual([50, 45, 40, 3, 3, 2]);
  });
});
