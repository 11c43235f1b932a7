import { describe, expect, it } from 'vitest';
import type { Named } from '../board/pollTypes.ts';
import { sampleLines, samplePoll, sampleTally, shippedRule } from '../board/testing/samplePoll.ts';
import { resultPages } from './resultPages.ts';

const ballots = { issued: 45, returned: 45 };
const people = (count: number): Named => ({
  pollId: 'p',
  entries: Array.from({ length: count }, (_, i) => ({
    personId: `${i}`,
    name: `${i}`,
    place: `${i}`,
    choices: ['for'],
  })),
});

describe('the pictures of a result', () => {
  it('are one board for one question', () => {
    const poll = samplePoll();
    expect(resultPages(poll, sampleTally(poll, [[40, 3, 2]], ballots), null)).toEqual([{ kind: 'board' }]);
  });

  it('are even pages of at most eight persons, with the rows of the fullest', () => {
    const names = Array.from({ length: 50 }, (_, i) => `Đồng chí ${i + 1}`);
    const poll = samplePoll({ rule: shippedRule('partyRating'), lines: sampleLines(names), conduct: 'paper' });
    const pages = resultPages(
      poll,
      sampleTally(
        poll,
        names.map(() => [40, 3, 2]),
        ballots,
      ),
      null,
    );
    expect(pages.map((page) => (page.kind === 'lines' ? [page.lines.length, page.rows] : page.kind))).toEqual([
      [8, 8],
      ...Array.from({ length: 6 }, () => [7, 8]),
    ]);
    expect(pages.flatMap((page) => (page.kind === 'lines' ? page.lines.map(({ line }) => line.title) : []))).toEqual(
      names,
    );
  });

  it('have room for the consequences of the fullest page', () => {
    const names = ['An', 'Bình', 'Chi'];
    const poll = samplePoll({ rule: shippedRule('partyRating'), lines: sampleLines(names), conduct: 'paper' });
    const [page] = resultPages(
      poll,
      sampleTally(
        poll,
        [
          [40, 3, 2],
          [5, 10, 30],
          [5, 15, 25],
        ],
        ballots,
      ),
      null,
    );
    expect(page).toMatchObject({ rows: 3 + 2 * 0.55 });
  });

  it('end with who chose what, only where the view has it and for this poll', () => {
    const poll = samplePoll({ names: 'everyone' });
    const tally = sampleTally(poll, [[40, 3, 2]], ballots);
    expect(resultPages(poll, tally, people(46)).map(({ kind }) => kind)).toEqual(['board', 'names', 'names']);
    expect(resultPages(poll, tally, { ...people(45), pollId: 'another' })).toHaveLength(1);
  });
});
