import { describe, expect, it } from 'vitest';
import { boardLines, figureRows, isOneQuestion } from './boardRows.ts';
import { sampleLines, samplePoll, sampleTally, shippedRule } from './testing/samplePoll.ts';

describe('figureRows', () => {
  it('lists total, present, taking part with its share of the base', () => {
    const poll = samplePoll({ figures: { total: 473, summoned: 473, excluded: 0, present: 450 } });
    const tally = sampleTally(poll, [[437, 3, 8]], { issued: 450, returned: 448 });
    expect(figureRows(poll, tally)).toEqual([
      { id: 'total', value: 473, share: null, hasShare: false },
      { id: 'present', value: 450, share: null, hasShare: false },
      { id: 'takingPart', value: 448, share: 9471, hasShare: true },
    ]);
  });

  it.each(['paper', 'secretBoard', 'secretServer'] as const)(
    'tells ballots issued, returned, valid, invalid of %s',
    (conduct) => {
      const poll = samplePoll({ conduct });
      const tally = sampleTally(poll, [[40, 2, 1]], { issued: 45, returned: 44, invalid: 1 });
      expect(figureRows(poll, tally).map(({ id, value }) => [id, value])).toEqual([
        ['total', 47],
        ['present', 45],
        ['issued', 45],
        ['returned', 44],
        ['valid', 43],
        ['invalid', 1],
      ]);
    },
  );
});

describe('boardLines', () => {
  const names = ['An', 'Bình', 'Chi', 'Dũng', 'Giang'];

  it('[V-16] lists an election by outcome and votes, equal ones in ballot order', () => {
    const poll = samplePoll({
      rule: shippedRule('councilElection'),
      lines: sampleLines(names),
      seats: 3,
      conduct: 'paper',
    });
    const votes = [
      [20, 0],
      [40, 0],
      [30, 0],
      [44, 0],
      [30, 0],
    ];
    const lines = boardLines(poll, sampleTally(poll, votes, { issued: 45, returned: 45 }));
    expect(lines.map(({ line, tally }) => [line.title, tally.outcome])).toEqual([
      ['Dũng', 'elected'],
      ['Bình', 'elected'],
      ['Chi', 'tied'],
      ['Giang', 'tied'],
      ['An', 'notElected'],
    ]);
    expect(lines.map(({ number }) => number)).toEqual([4, 2, 3, 5, 1]);
  });

  it('keeps everything else in ballot order', () => {
    const poll = samplePoll({ rule: shippedRule('partyRating'), lines: sampleLines(names), conduct: 'paper' });
    const votes = names.map((_, i) => [i, 10 - i, 0]);
    const lines = boardLines(poll, sampleTally(poll, votes, { issued: 45, returned: 45 }));
    expect(lines.map(({ line }) => line.title)).toEqual(names);
  });
});

describe('isOneQuestion', () => {
  it('is the board of options for a decision or a confidence vote on one line', () => {
    expect(isOneQuestion(samplePoll())).toBe(true);
    expect(isOneQuestion(samplePoll({ rule: shippedRule('confidenceVote'), conduct: 'paper' }))).toBe(true);
    expect(isOneQuestion(samplePoll({ rule: shippedRule('partyRating'), conduct: 'paper' }))).toBe(false);
    expect(isOneQuestion(samplePoll({ lines: sampleLines(['a', 'b']) }))).toBe(false);
  });
});
