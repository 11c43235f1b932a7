import { describe, expect, it } from 'vitest';
import { pagedGet } from '../base/paged.ts';
import type { Event } from '../event.ts';
import { evolve } from '../evolve.ts';
import { secretBallotOf } from '../testing/ballots.ts';
import { act, people, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { MEETING, seat, testDigest, type World } from '../testing/world.ts';
import { castBallots, closePollEvent, tallyOf } from './close.ts';
import { forgetBallots } from './forgetBallots.ts';
import type { Tally } from './tally.ts';

const KEY = {
  y: 'Y'.repeat(43),
  threshold: 1,
  trustees: [{ personId: null, verifyKey: 'Y'.repeat(43) }],
  words: ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy'],
};
const SECRET_RULE = { ...RULE, options: RULE.options.filter(({ asksText }) => !asksText) };
const setup = pollSetup('v', { seconds: 60 });
const TALLY: Tally = {
  ...{ unit: 1, issued: 3, returned: 0, valid: 0, invalid: 0, takingPart: 0, takingPartShare: 0 },
  ...{ baseCount: 3, required: 2, lines: [], election: null },
};

const prepared = (): World => {
  const world = sittingHall(3);
  world.do('secretary', act.savePoll(setup));
  world.do('secretary', act.savePoll(pollSetup('w')));
  return world;
};
const open = (): World => {
  const world = prepared();
  world.do('chair', act.openPoll('v'));
  return world;
};
const closed = (): World => {
  const world = open();
  world.do('chair', act.closePoll('v'));
  return world;
};
/** The state after an event that some journal holds, whether the rules would have made it or not. */
const happened = (world: World, event: Event): World => {
  world.state = evolve(world.state, event, { index: 99, at: 5_000_000, command: null });
  return world;
};

const names = { meetingId: MEETING, pollId: 'v' };
const HASH = 'f'.repeat(64);
const EVENTS = {
  pollPaused: { type: 'pollPaused', ...names, left: 5 },
  pollResumed: { type: 'pollResumed', ...names, endsAt: 9 },
  pollExtended: { type: 'pollExtended', ...names, endsAt: 9 },
  countEntered: {
    ...{ type: 'countEntered', ...names, by: 'a', name: 'A' },
    counted: { issued: 1, returned: 1, valid: 1, invalid: 0, lines: [[1, 0, 0, 0]] },
  },
  pollClosed: { type: 'pollClosed', ...names, closedAt: 7, closedBy: 'chair', tally: TALLY },
  partialPosted: { type: 'partialPosted', ...names, personId: 'p1', body: '{}' },
  sumOpened: { type: 'sumOpened', ...names, tally: TALLY, opening: '{}' },
  sumGivenUp: { type: 'sumGivenUp', ...names, why: 'chair' },
  pollAnnounced: { type: 'pollAnnounced', ...names },
  ballotVoided: { type: 'ballotVoided', ...names, personId: 'p1', hash: HASH, why: 'proof' },
} as const satisfies Record<string, Event>;

describe('an event of a poll', () => {
  const WHILE_OPEN = ['pollPaused', 'pollResumed', 'pollExtended', 'countEntered', 'pollClosed'];
  const WHILE_CLOSED = ['partialPosted', 'sumOpened', 'sumGivenUp', 'pollAnnounced'];

  it.each(Object.entries(EVENTS))('%s changes a poll in its own state only, and no other poll', (type, event) => {
    for (const [make, types] of [
      [prepared, []],
      [open, WHILE_OPEN],
      [closed, WHILE_CLOSED],
    ] as const) {
      const world = make();
      const [before, other] = [world.poll('v'), world.poll('w')];
      happened(world, event);
      if (types.some((one) => one === type)) expect(world.poll('v')).not.toEqual(before);
      else expect(world.poll('v')).toEqual(before);
      expect(world.poll('w')).toBe(other);
    }
  });

  it.each([
    [EVENTS.pollPaused, { endsAt: null, pause: { at: 5_000_000, left: 5 } }],
    [EVENTS.pollResumed, { endsAt: 9, pause: null }],
    [EVENTS.pollExtended, { endsAt: 9, pause: null }],
    [EVENTS.countEntered, { counts: [{ by: 'a', name: 'A', at: 5_000_000, counted: EVENTS.countEntered.counted }] }],
    [
      EVENTS.pollClosed,
      {
        ...{ kind: 'closed', closedAt: 7, closedBy: 'chair', tally: TALLY },
        ...{ partials: [], givenUp: null, announcedAt: null },
      },
    ],
  ])('$type says of an open poll', (event, fields) => {
    expect(happened(open(), event).poll('v').state).toMatchObject(fields);
  });

  it('a close leaves what the poll was opened with, and no deadline or pause', () => {
    const world = open();
    const { state: before } = world.poll('v');
    if (before.kind !== 'open') throw new Error('not open');
    const { endsAt: _endsAt, pause: _pause, kind: _kind, ...opened } = before;
    const { state } = happened(world, EVENTS.pollClosed).poll('v');
    expect(state).toMatchObject(opened);
    expect(Object.keys(state)).not.toContain('endsAt');
    expect(Object.keys(state)).not.toContain('pause');
  });

  it.each([
    [EVENTS.partialPosted, { partials: [{ personId: 'p1', at: 5_000_000, body: '{}' }] }],
    [EVENTS.sumOpened, { tally: TALLY }],
    [EVENTS.sumGivenUp, { givenUp: 'chair' }],
    [EVENTS.pollAnnounced, { announcedAt: 5_000_000 }],
  ])('$type says of a closed poll', (event, fields) => {
    expect(happened(closed(), event).poll('v').state).toMatchObject(fields);
  });

  it('of a meeting that is gone changes nothing', () => {
    const world = open();
    const { state } = world;
    for (const event of Object.values(EVENTS))
      expect(happened(world, { ...event, meetingId: 'gone' }).state.meetings).toEqual(state.meetings);
  });

  it('a removal takes one poll', () => {
    const world = happened(prepared(), { type: 'pollRemoved', ...names });
    expect(world.meeting().polls.map((poll) => poll.setup.id)).toEqual(['w']);
  });

  it('a saved set-up takes the place of the one before it, in its order', () => {
    const world = prepared();
    world.do('secretary', act.savePoll({ ...setup, title: 'Câu hỏi mới' }));
    expect(world.meeting().polls.map((poll) => poll.setup.title)).toEqual(['Câu hỏi mới', 'Biểu quyết w']);
    expect(world.poll('w')).toMatchObject({ challenges: [], state: { kind: 'prepared' } });
  });
});

describe('[V-13] a ballot in the journal', () => {
  const cast = (world: World, personId = 'p1', change: Partial<{ payload: string; personId: string }> = {}): Event => {
    const { payload } = world.ballot(personId, 'v', 'for');
    return { type: 'ballotCast', ...names, personId, hash: testDigest(payload), payload, signature: 'A', ...change };
  };

  it('is kept with entry, instant, number and key', () => {
    const world = open();
    world.registerKey('p1');
    const [key] = Object.keys(world.state.keys);
    happened(world, cast(world));
    expect(castBallots(world.poll('v'))).toEqual([
      {
        ...{ choices: ['for'], words: [null], at: 5_000_000, entry: 99, hash: expect.any(String), key, n: 1 },
        ...{ isVoid: false, earlier: [] },
      },
    ]);
  });

  it('changes nothing in a poll that is not open, of somebody not on the roll, or that cannot be read', () => {
    const world = open();
    const event = cast(world);
    for (const change of [{ personId: 'stranger' }, { payload: '{}' }]) {
      const before = world.poll('v');
      expect(happened(world, cast(world, 'p1', change)).poll('v')).toEqual(before);
    }
    for (const other of [prepared(), closed()]) {
      const before = other.poll('v');
      expect(happened(other, event).poll('v')).toEqual(before);
    }
  });
});

describe('[V-6] secret ballots one after the other', () => {
  const secretOpen = (): World => {
    const world = sittingHall(6);
    world.do('teller', { kind: 'noteServerKey', meetingId: MEETING, key: KEY });
    world.do('chair', act.adHoc(pollSetup('v', { conduct: 'secretServer', rule: SECRET_RULE })));
    for (const id of people(6)) world.registerKey(id);
    return world;
  };
  const cast = (world: World, id = 'p1') => {
    const ballot = secretBallotOf(world.state, id, 'v', ({ n }) => n);
    world.do(seat(id), ballot);
    return testDigest(ballot.payload);
  };
  const voided = (world: World, hash: string, personId = 'p1') =>
    happened(world, { ...EVENTS.ballotVoided, hash, personId });
  const ballotOf = (world: World) => {
    const { state } = world.poll('v');
    return state.kind === 'prepared' ? null : pagedGet(state.ballots, 0);
  };

  it('name all valid ones before the last, so that one counts where the last is void', () => {
    const world = secretOpen();
    const [a, b, c] = [cast(world), cast(world), cast(world)];
    expect(ballotOf(world)).toMatchObject({
      n: 3,
      hash: c,
      choices: null,
      words: null,
      isVoid: false,
      earlier: [a, b],
    });
    expect(ballotOf(voided(world, a))).toMatchObject({ hash: c, isVoid: false, earlier: [b] });
    expect(ballotOf(voided(world, c))).toMatchObject({ hash: c, isVoid: true, earlier: [b] });
    const d = cast(world);
    expect(ballotOf(world)).toMatchObject({ n: 4, hash: d, isVoid: false, earlier: [b] });
    expect(castBallots(world.poll('v'))).toHaveLength(1);
  });

  it('are voided also after the close; nobody else’s, and nothing where none was cast', () => {
    const world = secretOpen();
    const hash = cast(world);
    const before = world.poll('v');
    expect(voided(world, hash, 'stranger').poll('v')).toEqual(before);
    expect(voided(world, hash, 'p2').poll('v')).toEqual(before);
    world.do('chair', act.closePoll('v'));
    expect(ballotOf(voided(world, hash))).toMatchObject({ isVoid: true });
    expect(castBallots(world.poll('v'))).toEqual([]);
  });

  it('tell nothing before their sum, and are kept until it is opened or given up', () => {
    const world = secretOpen();
    cast(world);
    expect(tallyOf(world.poll('v'))).toBeNull();
    expect(forgetBallots(world.poll('v'))).toBe(world.poll('v'));
    world.do('chair', act.closePoll('v'));
    expect(forgetBallots(world.poll('v'))).toBe(world.poll('v'));
    const given = happened(secretOpen(), EVENTS.pollClosed);
    expect(forgetBallots(given.poll('v')).state).toMatchObject({ kind: 'closed', ballots: [], tally: TALLY });
    expect(tallyOf(given.poll('v'))).toEqual(TALLY);
    happened(world, EVENTS.sumGivenUp);
    expect(forgetBallots(world.poll('v')).state).toMatchObject({ kind: 'closed', ballots: [], tally: null });
  });
});

describe('what closing fixes', () => {
  it('is nothing of a poll that was not opened', () => {
    const world = prepared();
    expect(tallyOf(world.poll('v'))).toBeNull();
    expect(castBallots(world.poll('v'))).toEqual([]);
    for (const make of [prepared, closed]) {
      const other = make();
      expect(() => closePollEvent(other.meeting(), other.poll('v'), 'chair', 1)).toThrow('only an open poll closes');
    }
  });

  it('is the tally of the ballots, once; a closed poll keeps it', () => {
    const world = open();
    world.vote('p1', 'v', 'for');
    expect(tallyOf(world.poll('v'))).toMatchObject({ issued: 3, returned: 1, lines: [{ inFavour: 1 }] });
    world.do('chair', act.closePoll('v'));
    const { state } = world.poll('v');
    expect(state.kind === 'closed' && tallyOf(world.poll('v')) === state.tally).toBe(true);
  });

  it('[V-11] issues what the roll weighs where the rule weighs', () => {
    const world = sittingHall(3);
    const rights = {
      kind: 'setVotingRights',
      meetingId: MEETING,
      personId: 'p2',
      weight: 2500,
      proxyTo: null,
    } as const;
    world.do('secretary', rights);
    const rule = { ...RULE, weighted: true, conducts: ['electronic' as const] };
    world.do('chair', act.adHoc(pollSetup('v', { rule })));
    world.vote('p2', 'v', 'for');
    expect(tallyOf(world.poll('v'))).toMatchObject({ unit: 1000, issued: 4500, returned: 2500, baseCount: 4500 });
  });

  it.each([
    ['chair', 59_999, 'chair', 59_999],
    ['chair', 60_000, 'deadline', 60_000],
    ['deadline', 60_001, 'deadline', 60_000],
  ] as const)('[V-7] by the %s after %i ms', (by, ms, closedBy, closedAt) => {
    const world = open();
    expect(closePollEvent(world.meeting(), world.poll('v'), by, world.now + ms)).toMatchObject({
      ...{ meetingId: MEETING, pollId: 'v', closedBy, closedAt: world.now + closedAt },
    });
  });
});
