import { describe, expect, it } from 'vitest';
import { readAnyPayload } from '../../core/voting/ballotPayload.ts';
import { mark, newDraft } from './ballotDraft.ts';
import { openPayload } from './ballotPayloads.ts';
import { ballotScene, type SceneFacts } from './ballotScene.ts';
import { testPoll } from './testing/testPoll.ts';

const poll = { ...testPoll('partyCommitteeResolution', ['']), conduct: 'electronic' } as const;
const hand = { pollId: 'v', personId: 'an', name: 'An', entitled: true, ballot: null };
const ballot = {
  choices: ['for'],
  words: [null],
  at: 100,
  entry: 7,
  hash: 'b'.repeat(64),
  key: '0'.repeat(16),
  n: 1,
  code: '7QK4-M2ZP-9XHT',
  isVoid: false,
};
const stands = { ...hand, ballot };
const chosen = mark(poll, newDraft(poll), 0, 'for');
const pending = readAnyPayload(openPayload(poll, hand, chosen, '0'.repeat(16)));
const facts = (over: Partial<SceneFacts>): SceneFacts => ({
  poll,
  hand,
  draft: newDraft(poll),
  spoiled: null,
  pending: null,
  away: false,
  timeUp: false,
  ...over,
});
const kind = (over: Partial<SceneFacts>) => ballotScene(facts(over)).kind;

describe('the scene of a vote', () => {
  it('goes from choosing to confirming to sent', () => {
    expect(kind({})).toBe('choose');
    expect(kind({ draft: chosen })).toBe('confirm');
    expect(ballotScene(facts({ draft: chosen, pending }))).toMatchObject({ kind: 'sent', choices: ['for'] });
  });

  it('[C-1] says "recorded" only by the server’s word, never for a ballot on its way', () => {
    expect(kind({ pending, away: true })).toBe('sent');
    expect(kind({ hand: stands })).toBe('recorded');
  });

  it('keeps a half-made ballot although one stands', () => {
    const draft = mark(poll, newDraft(poll, 1), 0, 'against');
    expect(ballotScene(facts({ hand: stands, draft }))).toMatchObject({
      kind: 'confirm',
      before: { code: ballot.code },
    });
  });

  it('is recorded when the draft was sent before a reload: it is of the past', () => {
    expect(kind({ hand: stands, draft: chosen })).toBe('recorded');
  });

  it('[V-6] offers no change where the poll allows none', () => {
    const fixed = { ...poll, changeAllowed: false };
    expect(ballotScene(facts({ poll: fixed, hand: stands, draft: newDraft(poll, 1) }))).toMatchObject({
      kind: 'recorded',
      mayChange: false,
    });
  });

  it('[V-4] lets those who are not on the roll follow without choosing', () => {
    expect(kind({ hand: { ...hand, entitled: false } })).toBe('watch');
    expect(kind({ hand: null })).toBe('loading');
  });

  it('[V-7] takes no choice after the deadline, also before the close has arrived', () => {
    expect(kind({ timeUp: true })).toBe('closed');
    expect(kind({ poll: { ...poll, state: 'closed' }, draft: chosen })).toBe('closed');
  });

  it('[V-15] says that a ballot whose proofs do not hold counts for nothing, and lets another be cast', () => {
    const spoilt = { ...hand, ballot: { ...ballot, choices: null, words: null, isVoid: true } };
    const fixed = { ...poll, changeAllowed: false };
    expect(kind({ poll: fixed, hand: spoilt })).toBe('void');
    expect(kind({ poll: fixed, hand: spoilt, draft: newDraft(poll, 1) })).toBe('choose');
  });

  it('[V-18] takes no ballot while the poll is paused, and leaves a recorded one as it is', () => {
    const paused = { ...poll, pausedAt: 50, endsAt: null };
    expect(kind({ poll: paused, draft: chosen })).toBe('paused');
    expect(ballotScene(facts({ poll: paused, hand: stands }))).toMatchObject({ kind: 'recorded', mayChange: false });
  });

  it('[V-14] has nothing to press where hands are counted', () => {
    expect(ballotScene(facts({ poll: { ...poll, conduct: 'card' }, hand: null }))).toEqual({
      kind: 'byHand',
      conduct: 'card',
    });
  });

  it('[V-15] says that a closed secret poll is being counted', () => {
    const counting = { ...poll, conduct: 'secretBoard', state: 'counting' } as const;
    expect(ballotScene(facts({ poll: counting }))).toMatchObject({ kind: 'closed', counting: true });
  });

  it('shows a challenged ballot as spoiled until another is begun', () => {
    expect(kind({ draft: chosen, spoiled: ballot.code })).toBe('spoiled');
  });

  it('shows a ballot that waits for the server as waiting, also past the deadline', () => {
    expect(ballotScene(facts({ pending, away: true, timeUp: true }))).toMatchObject({ kind: 'sent', late: true });
  });
});
