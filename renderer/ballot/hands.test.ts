import { describe, expect, it } from 'vitest';
import { handsIn } from './hands.ts';

const person = { id: 'an', name: 'An', position: '', unit: '', standing: 'official' };
const line = { pollId: 'v', personId: 'an', name: 'An', entitled: false, ballot: null };

describe('the ballots that a person casts', () => {
  it('is the own one for an official delegate of whom nothing is said', () => {
    expect(handsIn({ person, placeLabel: null, vouchedKeys: [], ballots: [] }, 'v')).toEqual([
      { ...line, entitled: true },
    ]);
  });

  it('[V-4] is what the server says where it says something', () => {
    expect(
      handsIn({ person, placeLabel: null, vouchedKeys: [], ballots: [line, { ...line, pollId: 'w' }] }, 'v'),
    ).toEqual([line]);
  });

  it('[V-11] has those of absent members behind the own one', () => {
    const held = { ...line, personId: 'binh', name: 'Bình', entitled: true };
    const own = { ...line, entitled: true };
    expect(handsIn({ person, placeLabel: null, vouchedKeys: [], ballots: [held, own] }, 'v')).toEqual([own, held]);
  });

  it('is not known for a guest before the server has said it, nor for anybody before the own view', () => {
    expect(
      handsIn({ person: { ...person, standing: 'invited' }, placeLabel: null, vouchedKeys: [], ballots: [] }, 'v'),
    ).toBeNull();
    expect(handsIn(null, 'v')).toBeNull();
  });
});
