import { describe, expect, it } from 'vitest';
import type { PollRecord } from './PollRecord.ts';
import type { TallyRecord } from './records.ts';
import { pollLines } from './report.ts';

const OPTIONS = [
  { id: 'for', label: 'Tán thành' },
  { id: 'against', label: 'Không tán thành' },
];
const LINES = [
  { id: 'l0', title: 'Bà An' },
  { id: 'l1', title: 'Ông Bình' },
];
const line = (lineId: string, first: number, outcome: string, consequence: string | null = null, unmarked = 0) => ({
  lineId,
  counts: [
    { optionId: 'for', count: first, share: 6667 },
    { optionId: 'against', count: 1, share: null },
  ],
  unmarked,
  outcome,
  consequence,
});

function linesOf(tally: object | null, { lines = LINES, ...counts }: Partial<PollRecord> & { lines?: object[] } = {}) {
  const setup = { id: 'p', title: 'Bầu', conduct: 'paper', lines, rule: { options: OPTIONS } };
  const poll = {
    setup,
    state: 'closed',
    tally: tally as TallyRecord | null,
    cast: 3,
    roll: 4,
    unvouched: 0,
    voided: 0,
  };
  return pollLines({ ...poll, ...counts } as unknown as PollRecord);
}

describe('what a recount says of a poll', () => {
  it('is its counts, their shares in percent and what follows', () => {
    const lines = [line('l0', 2, 'rated'), line('l1', 0, 'rated', 'overHalf', 3)];
    expect(linesOf({ lines, election: null, baseCount: 3 })).toEqual([
      'p · Bầu · paper · closed · 3 of 4 ballots',
      '  Bà An: Tán thành 2 (66.67 %), Không tán thành 1 (–), rated',
      '  Ông Bình: Tán thành 0 (66.67 %), Không tán thành 1 (–), unmarked 3, rated, overHalf',
      '  counted on 3',
    ]);
  });

  it('names who is elected and who is tied', () => {
    const lines = [line('l0', 2, 'elected'), line('l1', 0, 'tied')];
    const said = (elected: string[], tied: string[]) =>
      linesOf({ lines, baseCount: 3, election: { elected, tied, vacant: 1 } }).at(-1);
    expect(said(['l0'], ['l1'])).toBe('  counted on 3; elected: Bà An; tied: Ông Bình; vacant: 1');
    expect(said([], ['l1', 'l0'])).toBe('  counted on 3; elected: nobody; tied: Ông Bình, Bà An; vacant: 1');
  });

  it('says what is peculiar about the ballots, and that there is no result', () => {
    expect(linesOf(null, { unvouched: 2, voided: 1 })).toEqual([
      'p · Bầu · paper · closed · 3 of 4 ballots (2 by keys that nobody vouched for, 1 void)',
      '  no result',
    ]);
    expect(linesOf(null, { unvouched: 1 })[0]).toContain('(1 by keys that nobody vouched for)');
    expect(linesOf(null, { voided: 1 })[0]).toContain('(1 void)');
  });

  it('leaves out a title that a single question does not have', () => {
    const [, only] = linesOf(
      { lines: [line('l0', 2, 'adopted')], election: null, baseCount: 3 },
      { lines: [{ id: 'l0', title: '' }] },
    );
    expect(only).toBe('  Tán thành 2 (66.67 %), Không tán thành 1 (–), adopted');
  });
});
