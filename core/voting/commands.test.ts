import { describe, expect, it } from 'vitest';
import { BALLOT_CHARS } from './ballotPayload.ts';
import { CastBallot, ChallengeBallot, OpenPoll, PausePoll, RecordSum } from './commands.ts';

const names = { meetingId: 'm', pollId: 'p' };
const counted = { issued: 5, returned: 5, valid: 5, invalid: 0, lines: [[5, 0]] };
const text = (chars: number) => 'x'.repeat(chars);

describe('commands about votes', () => {
  it.each([OpenPoll, PausePoll])('are told apart by their kind', (schema) => {
    expect(['openPoll', 'pausePoll'].filter((kind) => schema.safeParse({ ...names, kind }).success)).toEqual([
      schema === OpenPoll ? 'openPoll' : 'pausePoll',
    ]);
  });

  it.each([
    [1, false],
    [2, true],
    [BALLOT_CHARS, true],
    [BALLOT_CHARS + 1, false],
  ])('carry a ballot of %i characters: %s', (chars, expected) => {
    const ballot = { ...names, payload: text(chars) };
    const cast = { ...ballot, kind: 'castBallot', signature: 'A'.repeat(86) };
    expect(CastBallot.safeParse(cast).success).toBe(expected);
    expect(ChallengeBallot.safeParse({ ...ballot, kind: 'challengeBallot', opening: '{}' }).success).toBe(expected);
    expect(
      ChallengeBallot.safeParse({ ...names, kind: 'challengeBallot', payload: '{}', opening: text(chars) }).success,
    ).toBe(expected);
  });

  it('carry the opening of a sum of 200,000 characters at most', () => {
    const record = (chars: number) =>
      RecordSum.safeParse({ ...names, kind: 'recordSum', counted, opening: text(chars) });
    expect([2, 200_000, 200_001].map((chars) => record(chars).success)).toEqual([true, true, false]);
  });
});
