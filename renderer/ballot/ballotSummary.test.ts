import { describe, expect, it } from 'vitest';
import { countsLine, markGroups } from './ballotSummary.ts';
import { testPoll } from './testing/testPoll.ts';

describe('a ballot in words', () => {
  it('names the lines of each mark in ballot order, and what is left unmarked', () => {
    const poll = testPoll('partyRating', ['An', 'Bình', 'Chi', 'Dũng']);
    const groups = markGroups(poll, ['low', 'high', null, 'high']);
    expect(groups.map(({ option, lines }) => [option?.label ?? null, lines.map(({ title }) => title)])).toEqual([
      ['Tín nhiệm cao', ['Bình', 'Dũng']],
      ['Tín nhiệm thấp', ['An']],
      [null, ['Chi']],
    ]);
    expect(groups[0]?.lines[1]?.number).toBe(4);
    expect(countsLine(poll, ['low', 'high', null, 'high'], 'Để trống')).toBe(
      'Tín nhiệm cao 2 · Tín nhiệm thấp 1 · Để trống 1',
    );
  });

  it('calls the only question by the title of the poll', () => {
    const poll = testPoll('partyCommitteeResolution', ['']);
    expect(markGroups(poll, ['for'])[0]?.lines).toEqual([{ number: 1, title: 'Thông qua' }]);
  });
});
