import { describe, expect, it } from 'vitest';
import { PollRecord } from './PollRecord.ts';
import type { PollSetupRecord, TallyRecord } from './records.ts';
import { checkRound } from './rounds.ts';
import { meetingOf, setupOf } from './testing/plainRecords.ts';

const setupWith = (lines: readonly string[], seats: number | null): PollSetupRecord => ({
  ...setupOf('electronic'),
  id: 'round',
  lines: lines.map((id) => ({ id, title: '', personId: id })),
  seats,
});

/** An election of three persons for two seats that has elected the first. */
function before(election: TallyRecord['election']): PollRecord {
  const poll = new PollRecord(meetingOf([{}]), setupWith(['a', 'b', 'c'], 2), null);
  const counts = { unit: 1, issued: 9, returned: 9, valid: 9, invalid: 0, takingPart: 9, takingPartShare: null };
  poll.tally = { ...counts, baseCount: 9, required: 5, lines: [], election };
  return poll;
}
const first = before({ elected: ['a'], tied: [], vacant: 1 });

describe('V-16 a further round', () => {
  it('is for the seats left, among those who are not elected', () => {
    expect(() => checkRound(setupWith(['b', 'c'], 1), first)).not.toThrow();
    expect(() => checkRound(setupWith(['c'], 1), first)).not.toThrow();
  });

  it.each<readonly [string, string, PollSetupRecord, PollRecord | undefined]>([
    ['of no election', 'an election that there is not', setupWith(['b'], 1), undefined],
    ['of a decision', 'has elected nobody yet', setupWith(['b'], 1), before(null)],
    ['with somebody new', '"d", who did not stand', setupWith(['b', 'd'], 1), first],
    ['with somebody elected', '"a", who is elected already', setupWith(['a', 'b'], 1), first],
    ['for more seats than were left', 'more seats than the round before left', setupWith(['b', 'c'], 2), first],
    ['for no seats', 'more seats than the round before left', setupWith(['b'], null), first],
  ])('is none %s', (_what, says, setup, earlier) => {
    expect(() => checkRound(setup, earlier)).toThrow(says);
  });

  it('is none before the election is counted', () => {
    const open = new PollRecord(meetingOf([{}]), setupWith(['a', 'b'], 1), null);
    expect(() => checkRound(setupWith(['b'], 1), open)).toThrow('has elected nobody yet');
  });
});
