import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { act, people, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { actor, MEETING, ROOM, seat, type World } from '../testing/world.ts';
import { tallyOf } from './close.ts';
import type { Counted } from './counted.ts';
import { NO_REASONS } from './invalidReasons.ts';
import { SHIPPED_RULES } from './presets.ts';
import type { Rule } from './rule.ts';

const KEY = {
  y: 'Y'.repeat(43),
  threshold: 1,
  trustees: [{ personId: null, verifyKey: 'Y'.repeat(43) }],
  words: ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy'],
};
const SECRET_RULE = { ...RULE, options: RULE.options.filter(({ asksText }) => !asksText) };

const opened = (fields: Parameters<typeof pollSetup>[1], count = 7): World => {
  const world = sittingHall(count);
  world.do('chair', act.adHoc(pollSetup('v', fields)));
  return world;
};
const counted = (fields: Partial<Counted> = {}): Counted => ({
  issued: 5,
  returned: 5,
  valid: 5,
  invalid: 0,
  lines: [[3, 1, 1, 0]],
  ...fields,
});
const enter = (value: Counted = counted(), pollId = 'v') =>
  ({ kind: 'enterCount', meetingId: MEETING, pollId, counted: value }) as const;
const desk = { ...actor('secretary'), accountId: 'desk' };
const chair = { ...actor('chair'), accountId: 'chair' };
const other = { ...actor('secretary'), accountId: 'other' };
const counts = (world: World) => {
  const { state } = world.poll('v');
  return state.kind === 'prepared' ? [] : state.counts;
};

describe('[V-14] entering a count', () => {
  it.each(['hand', 'card'] as const)('of a %s vote is for one person, who may correct it', (conduct) => {
    const world = opened({ conduct });
    expect(tallyOf(world.poll('v'))).toBeNull();
    world.do(desk, enter());
    world.do(desk, enter(counted({ lines: [[4, 1, 0, 0]] })));
    expect(counts(world)).toMatchObject([{ by: 'desk', counted: { lines: [[4, 1, 0, 0]] } }]);
    expect(tallyOf(world.poll('v'))).toMatchObject({ issued: 5, returned: 5, lines: [{ inFavour: 4 }] });
    expect(world.answer(chair, enter())).toBe('countedByOthers');
    expect(world.answer('chair', act.closePoll('v'))).toBe('accepted');
  });

  it('of paper is for two people, newest last, and for no third', () => {
    const world = opened({ conduct: 'paper' });
    world.do(desk, enter());
    world.do(chair, enter());
    world.now += 7;
    world.do(desk, enter(counted({ issued: 6 })));
    expect(counts(world)).toMatchObject([
      { by: 'chair', at: world.now - 7 },
      { by: 'desk', at: world.now, counted: { issued: 6 } },
    ]);
    expect(world.answer(other, enter())).toBe('countedByOthers');
    expect(world.answer('chair', act.closePoll('v'))).toBe('countsDiffer');
  });

  it('of paper says why ballots were invalid, in the result, too', () => {
    const world = opened({ conduct: 'paper' });
    const one = { valid: 4, invalid: 1, lines: [[3, 1, 0, 0]] };
    const reasons = { ...NO_REASONS, marked: 1 };
    expect(world.answer(desk, enter(counted(one)))).toBe('countImpossible');
    world.do(desk, enter(counted({ ...one, reasons })));
    world.do(chair, enter(counted({ ...one, reasons: { ...NO_REASONS, other: 1 } })));
    expect(world.answer('chair', act.closePoll('v'))).toBe('countsDiffer');
    world.do(chair, enter(counted({ ...one, reasons })));
    world.do('chair', act.closePoll('v'));
    expect(tallyOf(world.poll('v'))).toMatchObject({ invalid: 1, reasons });
    expect(opened({ conduct: 'hand' }).answer(desk, enter(counted(one)))).toBe('accepted');
  });

  it('names who counted: a person before an account, and nobody else', () => {
    const world = sittingHall(7);
    world.do('setup', {
      kind: 'saveAccount',
      account: { id: 'desk', role: 'secretary', name: 'Thư ký', roomId: ROOM, personId: null },
    });
    const members = people(3).map((personId, i) => ({ personId, isHead: i === 0 }));
    world.do('secretary', { kind: 'setBoard', meetingId: MEETING, members });
    world.do('chair', act.adHoc(pollSetup('v', { conduct: 'paper' })));
    expect(world.answer('secretary', enter())).toBe('notAllowed');
    world.do(desk, enter());
    world.do({ ...seat('p2'), accountId: 'desk' }, enter());
    expect(counts(world)).toMatchObject([
      { by: 'desk', name: 'Thư ký' },
      { by: 'p2', name: 'Ông p2' },
    ]);
  });

  it('is for the desk and the chair, at seats for the counting board alone', () => {
    const world = opened({ conduct: 'paper' });
    expect(world.answer(seat('p1'), enter())).toBe('notACounter');
    world.do('secretary', {
      kind: 'setBoard',
      meetingId: MEETING,
      members: people(3).map((personId, i) => ({ personId, isHead: i === 0 })),
    });
    expect(world.answer(seat('p1'), enter())).toBe('accepted');
    expect(world.answer(seat('p4'), enter())).toBe('notACounter');
    expect(world.answer({ ...actor('chair', 'p4'), sessionId: 's' }, enter())).toBe('accepted');
    expect(world.answer(desk, enter())).toBe('accepted');
  });

  it('[V-19] of an election is not for whoever stands in it, of a decision it is', () => {
    const shipped = SHIPPED_RULES.find(({ kind }) => kind === 'election') ?? RULE;
    const rule: Rule = { ...shipped, ballotForm: 'boxes', conducts: ['hand'] };
    const lines = [{ id: 'c', title: '', note: '', personId: 'p5' }];
    const by = (world: World, personId: string, cells: number[]) =>
      world.answer({ ...actor('chair', personId), sessionId: 's' }, enter(counted({ lines: [cells] })));
    const election = opened({ conduct: 'hand', rule, lines, seats: 1 });
    expect([by(election, 'p5', [3, 2]), by(election, 'p4', [3, 2])]).toEqual(['counterOnBallot', 'accepted']);
    expect(by(opened({ conduct: 'hand', lines }), 'p5', [3, 1, 1, 0])).toBe('accepted');
  });

  it('is for what is counted by hand, while it is open', () => {
    const world = opened({});
    world.do('secretary', act.savePoll(pollSetup('later', { conduct: 'hand' })));
    expect(world.answer(desk, enter())).toBe('notCountedByHand');
    expect(world.answer(desk, enter(counted(), 'later'))).toBe('pollNotOpen');
    expect(world.answer(desk, enter(counted(), 'none'))).toBe('unknownPoll');
    const closed = opened({ conduct: 'hand' });
    closed.do(desk, enter());
    closed.do('chair', act.closePoll('v'));
    expect(closed.answer(desk, enter())).toBe('pollClosed');
  });

  it('is bounded by the roll: heads, or the weights on it where the rule weighs (V-11)', () => {
    const whole = (issued: number) => enter(counted({ issued }));
    expect(opened({ conduct: 'hand' }).answer(desk, whole(7))).toBe('accepted');
    expect(opened({ conduct: 'hand' }).answer(desk, whole(8))).toBe('countImpossible');
    const world = sittingHall(3);
    world.do('secretary', {
      kind: 'setVotingRights',
      meetingId: MEETING,
      personId: 'p1',
      weight: 2500,
      proxyTo: null,
    });
    const rule = { ...RULE, weighted: true, conducts: ['hand' as const] };
    world.do('chair', act.adHoc(pollSetup('v', { conduct: 'hand', rule })));
    expect(world.answer(desk, whole(4500))).toBe('accepted');
    expect(world.answer(desk, whole(4501))).toBe('countImpossible');
  });
});

describe('[V-15] the sum of a secret poll', () => {
  const record = (fields: Partial<Counted> = {}): CommandOf<'recordSum'> => ({
    kind: 'recordSum',
    meetingId: MEETING,
    pollId: 'v',
    counted: { issued: 7, returned: 6, valid: 6, invalid: 0, lines: [[4, 1, 1]], ...fields },
    opening: '{}',
  });
  const giveUp = { kind: 'giveUpSum', meetingId: MEETING, pollId: 'v' } as const;
  const secret = (): World => {
    const world = sittingHall(7);
    world.do('teller', { kind: 'noteServerKey', meetingId: MEETING, key: KEY });
    world.do('chair', act.adHoc(pollSetup('v', { conduct: 'secretServer', rule: SECRET_RULE })));
    return world;
  };
  const closed = (world = secret()): World => {
    world.do('chair', act.closePoll('v'));
    return world;
  };

  it('is recorded once, after the close, and is the result', () => {
    const world = secret();
    expect(tallyOf(world.poll('v'))).toBeNull();
    expect(world.answer('teller', record())).toBe('pollNotClosed');
    closed(world);
    expect(tallyOf(world.poll('v'))).toBeNull();
    expect(world.answer('chair', act.announce('v'))).toBe('sumNotOpened');
    world.do('teller', record());
    expect(tallyOf(world.poll('v'))).toMatchObject({ issued: 7, returned: 6, lines: [{ inFavour: 4 }] });
    expect(world.answer('teller', record())).toBe('alreadyOpened');
    expect(world.answer('chair', giveUp)).toBe('alreadyOpened');
    expect(world.answer('chair', act.announce('v'))).toBe('accepted');
  });

  it('must be possible', () => {
    expect(closed().answer('teller', record({ issued: 8 }))).toBe('countImpossible');
    expect(closed().answer('teller', record({ lines: [[4, 1, 1, 0]] }))).toBe('countImpossible');
  });

  it('is neither recorded nor given up where ballots are open', () => {
    const world = closed(opened({}));
    expect(world.answer('teller', record())).toBe('alreadyOpened');
    expect(world.answer('chair', giveUp)).toBe('alreadyOpened');
  });

  it('once given up keeps its first reason', () => {
    const world = closed();
    world.do('chair', giveUp);
    expect(world.do('teller', giveUp)).toEqual([]);
    expect(world.poll('v').state).toMatchObject({ givenUp: 'chair', tally: null });
  });
});
