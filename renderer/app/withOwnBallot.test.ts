import { describe, expect, it } from 'vitest';
import { withOwnBallot } from './withOwnBallot.ts';

const MINE = { person: null, placeLabel: '7', ballots: [] };
const CAST = { kind: 'castBallot', meetingId: 'm', pollId: 'p', optionId: 'for', text: null } as const;
const RECEIPT = { type: 'receipt', id: 'c1', entry: 12, at: 5, code: '7QK4-M2ZP-9XHT' } as const;

describe('withOwnBallot', () => {
  it('[C-1] shows the ballot that the receipt is for, in place of an earlier one', () => {
    const first = withOwnBallot(MINE, CAST, RECEIPT);
    const second = first && withOwnBallot(first, { ...CAST, optionId: 'against' }, { ...RECEIPT, entry: 15 });
    expect(second?.ballots).toEqual([
      {
        pollId: 'p',
        entitled: true,
        ballot: { optionId: 'against', text: null, at: 5, entry: 15, code: RECEIPT.code },
      },
    ]);
  });

  it('leaves the view alone for every other command', () => {
    expect(withOwnBallot(MINE, { kind: 'openMeeting', meetingId: 'm' }, RECEIPT)).toBeNull();
    expect(withOwnBallot(MINE, CAST, { ...RECEIPT, entry: null, code: null })).toBeNull();
  });
});
