import { describe, expect, it } from 'vitest';
import { ownStanding } from './ownStanding.ts';

const person = { id: 'p', name: 'An', position: '', unit: '', standing: 'official' };
const line = { pollId: 'v', entitled: false, ballot: null };

describe('the own standing in a poll', () => {
  it('is entitled for an official delegate of whom nothing is said', () => {
    expect(ownStanding({ person, placeLabel: null, ballots: [] }, 'v')).toEqual({ ...line, entitled: true });
  });

  it('[V-4] is what the server says where it says something', () => {
    expect(ownStanding({ person, placeLabel: null, ballots: [line] }, 'v')).toEqual(line);
  });

  it('is not known for a guest before the server has said it, nor for anybody before the own view', () => {
    expect(ownStanding({ person: { ...person, standing: 'invited' }, placeLabel: null, ballots: [] }, 'v')).toBeNull();
    expect(ownStanding(null, 'v')).toBeNull();
  });
});
