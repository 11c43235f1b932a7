import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';
import { PollRecord } from './PollRecord.ts';
import type { DelegateRecord, PollSetupRecord, RollEntryRecord } from './records.ts';
import { sha256Of } from './signatures.ts';
import { ABSENT, meetingOf, rollOf, setupOf } from './testing/plainRecords.ts';

describe('A-2 A-3 the verifier’s delegates', () => {
  it.each<readonly [string, Partial<DelegateRecord>, boolean, boolean]>([
    ['a delegate in the room', {}, false, true],
    ['a delegate who is away', { attendance: ABSENT }, false, false],
    ['one who was never there', { exclusion: 'absentThroughout', attendance: ABSENT }, true, false],
    ['one who left the body', { exclusion: 'transferred', attendance: ABSENT }, true, false],
    ['one who left the body and is in the room', { exclusion: 'transferred' }, true, false],
    ['one who is suspended and in the room', { exclusion: 'suspended' }, true, false],
    ['one who is let off and away', { exclusion: 'exempted', attendance: ABSENT }, true, false],
    ['one who is let off and comes', { exclusion: 'exempted' }, false, true],
  ])('%s', (_who, change, isExcluded, votes) => {
    const meeting = meetingOf([{}, change]);
    expect(meeting.heads()).toEqual({ total: 2, summoned: 2, excluded: isExcluded ? 1 : 0, present: votes ? 2 : 1 });
    const right = votes ? rollOf(0, 1) : rollOf(0);
    const wrong = votes ? rollOf(0) : rollOf(0, 1);
    expect(() => meeting.checkRoll(setupOf('electronic'), right)).not.toThrow();
    expect(() => meeting.checkRoll(setupOf('electronic'), wrong)).toThrow('not that of the delegates entitled');
  });

  it('do not count guests', () => {
    const meeting = meetingOf([{}, { standing: 'invited' }]);
    expect(meeting.heads()).toEqual({ total: 2, summoned: 1, excluded: 0, present: 1 });
    expect(() => meeting.checkRoll(setupOf('electronic'), rollOf(0, 1))).toThrow('p1 may not vote');
  });
});

describe('V-11 the verifier’s proxies', () => {
  const rule = { ...setupOf('electronic').rule, proxies: 1 };
  const setup = { ...setupOf('electronic'), rule };
  const away = { attendance: ABSENT, proxyTo: 'p0' };
  const byFirst: RollEntryRecord = { personId: 'p1', name: '', weight: 1000, castBy: 'p0' };

  it('vote by the hand of a delegate in the room', () => {
    const meeting = meetingOf([{}, away]);
    expect(() => meeting.checkRoll(setup, [...rollOf(0), byFirst])).not.toThrow();
    expect(() => meeting.checkRoll(setup, rollOf(0))).toThrow('p1 is left out');
    expect(() => meeting.checkRoll(setup, rollOf(0, 1))).toThrow('p1 may not vote by p1');
    expect(meeting.figures(setup, [...rollOf(0), byFirst]).present).toBe(2);
  });

  it.each<readonly [string, readonly Partial<DelegateRecord>[], readonly number[]]>([
    ['where the rule knows none', [{}, away], [0]],
    ['of a holder who is away', [{ attendance: ABSENT }, away, {}], [2]],
    ['of a holder who is excluded', [{ exclusion: 'suspended' }, away, {}], [2]],
    ['of somebody who is no delegate', [{}, { ...away, proxyTo: 'px' }], [0]],
    ['of nobody', [{}, { ...away, proxyTo: null }], [0]],
    ['for a guest', [{}, { ...away, standing: 'invited' }], [0]],
    ['for somebody excluded', [{}, { ...away, exclusion: 'transferred' }], [0]],
    ['for somebody in the room, who votes alone', [{}, { proxyTo: 'p0' }], [0, 1]],
  ])('do not vote %s', (what, delegates, seats) => {
    const meeting = meetingOf(delegates);
    const poll = what === 'where the rule knows none' ? setupOf('electronic') : setup;
    expect(() => meeting.checkRoll(poll, rollOf(...seats))).not.toThrow();
    const others = rollOf(...seats.filter((seat) => seat !== 1));
    expect(() => meeting.checkRoll(poll, [...others, byFirst])).toThrow('p1 may not vote by p0');
  });

  it('are no more than the rule lets one delegate hold', () => {
    const meeting = meetingOf([{}, away, away]);
    const bySame = { ...byFirst, personId: 'p2' };
    expect(() => meeting.checkRoll(setup, [...rollOf(0), byFirst, bySame])).toThrow('p0 holds 2 proxies');
    expect(() => meeting.checkRoll(setup, [...rollOf(0), bySame])).not.toThrow();
    expect(() => meeting.checkRoll(setup, rollOf(0))).toThrow('is left out');
  });
});

/** A poll of everybody in a meeting of such a size, opened at the instant 0. */
function open(setup: PollSetupRecord, size: number): PollRecord {
  const meeting = meetingOf(Array.from({ length: size }, () => ({})));
  const poll = new PollRecord(meeting, setup, null);
  const roll = rollOf(...Array.from({ length: size }, (_, i) => i));
  const said = { meetingId: 'm', figures: meeting.figures(setup, roll), roll, key: null };
  const hash = sha256Of(canonicalText({ ...said, setup }) ?? '');
  const endsAt = setup.seconds === null ? null : setup.seconds * 1000;
  poll.open({ ...said, type: 'pollOpened', pollId: 'p', endsAt, hash }, 0);
  return poll;
}

describe('V-15 a poll opens', () => {
  it('in the open for as many as there are', () => {
    for (const size of [1, 4, 5, 1024]) expect(open(setupOf('electronic'), size).state).toBe('open');
  });

  it('in secret for no fewer than five and no more than 1023', () => {
    for (const size of [1, 4, 1024]) {
      expect(() => open(setupOf('secretBoard'), size)).toThrow(`opens for ${size} delegates`);
    }
    // Of that size it only wants its key.
    for (const size of [5, 1023]) expect(() => open(setupOf('secretBoard'), size)).toThrow('opens without a key');
  });
});

describe('V-7 a poll that is paused', () => {
  const names = { meetingId: 'm', pollId: 'p' };

  it('without a deadline goes on without one', () => {
    const poll = open(setupOf('electronic'), 2);
    poll.pause({ type: 'pollPaused', ...names, left: null }, 10);
    poll.resume({ type: 'pollResumed', ...names, endsAt: null }, 50);
    poll.pause({ type: 'pollPaused', ...names, left: null }, 60);
    expect(() => poll.resume({ type: 'pollResumed', ...names, endsAt: 90 }, 90)).toThrow('another time left');
  });

  it('with one goes on for the time that was left', () => {
    const poll = open({ ...setupOf('electronic'), seconds: 60 }, 2);
    expect(() => poll.pause({ type: 'pollPaused', ...names, left: null }, 10)).toThrow('another time left');
    poll.pause({ type: 'pollPaused', ...names, left: 59_990 }, 10);
    expect(() => poll.resume({ type: 'pollResumed', ...names, endsAt: null }, 50)).toThrow('another time left');
    poll.resume({ type: 'pollResumed', ...names, endsAt: 60_040 }, 50);
  });
});
