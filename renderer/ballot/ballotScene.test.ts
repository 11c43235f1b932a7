import { describe, expect, it } from 'vitest';
import { ballotScene, NO_DRAFT, newest, type Poll, type SceneFacts } from './ballotScene.ts';

const poll: Poll = {
  id: 'v',
  meetingId: 'm',
  itemId: null,
  itemNumber: '',
  title: 'Thông qua',
  rule: {
    ruleSetId: 'r',
    version: 1,
    name: 'r',
    effectiveFrom: '2026-01-01',
    options: [
      { id: 'for', label: 'Tán thành', role: 'for', asksText: false },
      { id: 'other', label: 'Ý kiến khác', role: 'other', asksText: true },
    ],
    base: 'total',
    majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
    legalBasis: [],
  },
  revote: false,
  changeAllowed: true,
  liveTally: 'nobody',
  seconds: 60,
  state: 'open',
  openedAt: 0,
  endsAt: 60_000,
  closedAt: null,
  closedBy: null,
  figures: { total: 3, summoned: 3, excluded: 0, present: 3 },
  roll: 3,
  required: 2,
  tally: null,
};
const ballot = { optionId: 'for', text: null, at: 100, entry: 7, code: '7QK4-M2ZP-9XHT' };
const own = { pollId: 'v', entitled: true, ballot: null };
const cast = { kind: 'castBallot' as const, meetingId: 'm', pollId: 'v', optionId: 'for', text: null };
const facts = (over: Partial<SceneFacts>): SceneFacts => ({
  poll,
  own,
  last: null,
  draft: NO_DRAFT,
  pending: null,
  away: false,
  timeUp: false,
  ...over,
});
const kind = (over: Partial<SceneFacts>) => ballotScene(facts(over)).kind;

describe('the scene of a vote', () => {
  it('goes from choosing to confirming to sent', () => {
    expect(kind({})).toBe('choose');
    expect(kind({ draft: { ...NO_DRAFT, optionId: 'for' } })).toBe('confirm');
    expect(kind({ draft: { ...NO_DRAFT, optionId: 'for' }, pending: cast })).toBe('sent');
  });

  it('[C-1] says "recorded" only by the receipt or the own view, never for a ballot on its way', () => {
    expect(kind({ pending: cast, away: true })).toBe('sent');
    expect(kind({ last: ballot })).toBe('recorded');
    expect(kind({ own: { ...own, ballot } })).toBe('recorded');
  });

  it('keeps a half-made choice although a ballot stands', () => {
    const draft = { optionId: 'other', text: 'Đề nghị bổ sung', again: true };
    expect(ballotScene(facts({ own: { ...own, ballot }, draft }))).toMatchObject({
      kind: 'confirm',
      option: { id: 'other' },
      before: { code: ballot.code },
    });
  });

  it('is recorded again when the same choice is taken, and ignores a draft that was sent before a reload', () => {
    const stands = { ...own, ballot };
    expect(kind({ own: stands, draft: { optionId: 'for', text: '', again: true } })).toBe('recorded');
    expect(kind({ own: stands, draft: { optionId: 'other', text: '', again: false } })).toBe('recorded');
  });

  it('[V-6] offers no change where the poll allows none', () => {
    const fixed = { ...poll, changeAllowed: false };
    const scene = ballotScene(
      facts({ poll: fixed, own: { ...own, ballot }, draft: { optionId: 'other', text: '', again: true } }),
    );
    expect(scene).toMatchObject({ kind: 'recorded', mayChange: false });
  });

  it('[V-4] lets those who are not on the roll follow without choosing', () => {
    expect(kind({ own: { ...own, entitled: false } })).toBe('watch');
    expect(kind({ own: null })).toBe('loading');
  });

  it('[V-7] takes no choice after the deadline, also before the close has arrived', () => {
    expect(kind({ timeUp: true })).toBe('closed');
    expect(kind({ poll: { ...poll, state: 'closed' }, draft: { ...NO_DRAFT, optionId: 'for' } })).toBe('closed');
  });

  it('shows a ballot that waits for the server as waiting, also past the deadline', () => {
    expect(ballotScene(facts({ pending: cast, away: true, timeUp: true }))).toMatchObject({ kind: 'sent', late: true });
  });

  it('takes the newer of the receipt and the own view', () => {
    const later = { ...ballot, optionId: 'other', at: 200 };
    expect(newest({ ...own, ballot }, later)?.optionId).toBe('other');
    expect(newest({ ...own, ballot: { ...later, entry: 9 } }, ballot)?.optionId).toBe('other');
    expect(newest(own, null)).toBeNull();
  });
});
