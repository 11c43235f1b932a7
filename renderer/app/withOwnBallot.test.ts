import { describe, expect, it } from 'vitest';
import { payloadText } from '../../core/voting/ballotPayload.ts';
import { hashOfText } from './keys/hashOfText.ts';
import { withOwnBallot } from './withOwnBallot.ts';

const person = { id: 'an', name: 'An', position: '', unit: '', standing: 'official' };
const MINE = { person, placeLabel: '7', vouchedKeys: [], ballots: [] };
const RECEIPT = { type: 'receipt', id: 'c1', entry: 12, at: 5, code: '7QK4-M2ZP-9XHT' } as const;
const names = { v: 1, m: 'm', p: 'p', qh: '0'.repeat(64), k: '0'.repeat(16) } as const;

const cast = (n: number, what: { d?: string; c?: string } = {}) => {
  const { d = 'an', c } = what;
  const common = { ...names, d, n, prev: n === 1 ? null : 'f'.repeat(64) };
  const payload = payloadText(c === undefined ? { ...common, ct: { ct: [] } } : { ...common, c: [c], w: [null] });
  return { kind: 'castBallot', meetingId: 'm', pollId: 'p', payload, signature: 'A'.repeat(86) } as const;
};

describe('withOwnBallot', () => {
  it('[C-1] shows the ballot that the receipt is for, in place of an earlier one', () => {
    const again = cast(2, { c: 'against' });
    const first = withOwnBallot(MINE, cast(1, { c: 'for' }), RECEIPT);
    const second = first && withOwnBallot(first, again, { ...RECEIPT, entry: 15 });
    expect(second?.ballots).toEqual([
      {
        pollId: 'p',
        personId: 'an',
        name: 'An',
        entitled: true,
        ballot: {
          choices: ['against'],
          words: [null],
          at: 5,
          entry: 15,
          hash: hashOfText(again.payload),
          key: names.k,
          n: 2,
          code: RECEIPT.code,
          isVoid: false,
        },
      },
    ]);
  });

  it('knows nothing of what a secret ballot holds', () => {
    expect(withOwnBallot(MINE, cast(1), RECEIPT)?.ballots[0]?.ballot).toMatchObject({
      choices: null,
      words: null,
      n: 1,
    });
  });

  it('[V-11] keeps the ballots of absent members apart from the own one', () => {
    const held = { pollId: 'p', personId: 'binh', name: 'Bình', entitled: true, ballot: null };
    const own = { ...held, personId: 'an', name: 'An' };
    const after = withOwnBallot({ ...MINE, ballots: [own, held] }, cast(1, { d: 'binh', c: 'for' }), RECEIPT);
    expect(after?.ballots).toMatchObject([
      { personId: 'an', ballot: null },
      { name: 'Bình', ballot: { n: 1 } },
    ]);
  });

  it('leaves the view alone for every other command', () => {
    expect(withOwnBallot(MINE, { kind: 'openMeeting', meetingId: 'm' }, RECEIPT)).toBeNull();
    expect(withOwnBallot(MINE, cast(1, { c: 'for' }), { ...RECEIPT, entry: null, code: null })).toBeNull();
  });
});
