import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { act, people, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { actor, MEETING, seat, type World } from '../testing/world.ts';
import { CEREMONY_ROUNDS, type CeremonyRound, thresholdOf, usableKey } from './board.ts';
import { PostCeremony, PostPartial } from './commands.ts';
import type { ElectionKey } from './electionKey.ts';

const KEY: ElectionKey = {
  y: 'Y'.repeat(43),
  threshold: 2,
  trustees: people(3).map((personId) => ({ personId, verifyKey: 'V'.repeat(43) })),
  words: ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy'],
};
const SECRET_RULE = { ...RULE, options: RULE.options.filter(({ asksText }) => !asksText) };

const board = (ids: readonly string[], heads: readonly string[] = ids.slice(0, 1)) =>
  ({
    kind: 'setBoard',
    meetingId: MEETING,
    members: ids.map((personId) => ({ personId, isHead: heads.includes(personId) })),
  }) as const;
const start = (ceremonyId = 'c1') => ({ kind: 'startCeremony', meetingId: MEETING, ceremonyId }) as const;
const post = (round: CeremonyRound, body = '{}', ceremonyId = 'c1') =>
  ({ kind: 'postCeremony', meetingId: MEETING, ceremonyId, round, body }) as const;
const confirm = (matches = true, ceremonyId = 'c1') =>
  ({ kind: 'confirmKey', meetingId: MEETING, ceremonyId, matches }) as const;
const stop = (ceremonyId = 'c1') => ({ kind: 'stopCeremony', meetingId: MEETING, ceremonyId }) as const;
const partial = (body = '{}') => ({ kind: 'postPartial', meetingId: MEETING, pollId: 'v', body }) as const;
const giveUp = { kind: 'giveUpSum', meetingId: MEETING, pollId: 'v' } as const;
const sum: CommandOf<'recordSum'> = {
  kind: 'recordSum',
  meetingId: MEETING,
  pollId: 'v',
  counted: { issued: 7, returned: 0, valid: 0, invalid: 0, lines: [[0, 0, 0]] },
  opening: '{}',
};

/** A hall of eight with a counting board of three, p1 its head. */
function withBoard(ids = people(3)): World {
  const world = sittingHall(8);
  world.do('secretary', board(ids));
  return world;
}

const inCeremony = (ids = people(3)): World => {
  const world = withBoard(ids);
  world.do('chair', start());
  return world;
};

/** All members have posted in these rounds. */
function postedIn(world: World, rounds: readonly CeremonyRound[], ids = people(3)): World {
  for (const round of rounds)
    for (const id of ids) world.do(seat(id), post(round, round === 'done' ? JSON.stringify(KEY) : '{}'));
  return world;
}

const keyMade = (): World => postedIn(inCeremony(), CEREMONY_ROUNDS);
const confirmed = (): World => {
  const world = keyMade();
  for (const id of people(3)) world.do(seat(id), confirm());
  return world;
};
const secretPoll = pollSetup('v', { conduct: 'secretBoard', rule: SECRET_RULE });
const sealed = (): World => {
  const world = confirmed();
  world.do('chair', act.adHoc(secretPoll));
  return world;
};
const ceremony = (world: World) => world.meeting().board?.ceremony ?? null;

describe('the counting board', () => {
  it('is made of official delegates, each once, with one head', () => {
    const world = withBoard();
    expect(world.meeting().board).toEqual({
      members: [
        { personId: 'p1', isHead: true },
        { personId: 'p2', isHead: false },
        { personId: 'p3', isHead: false },
      ],
      ceremony: null,
    });
    world.do('secretary', board([]));
    expect(world.meeting().board).toBeNull();
  });

  it.each([
    ['somebody who is no delegate', board(['p1', 'stranger']), 'unknownDelegate'],
    ['a guest', board(['p1', 'p8']), 'notOfficial'],
    ['somebody twice', board(['p1', 'p2', 'p2']), 'badOrder'],
    ['no head', board(['p1', 'p2'], []), 'boardNeedsHead'],
    ['two heads', board(['p1', 'p2', 'p3'], ['p1', 'p2']), 'boardNeedsHead'],
  ] as const)('is refused with %s', (_, command, code) => {
    const world = sittingHall(8);
    const delegates = [{ personId: 'p8', standing: 'invited' as const, exclusion: null }];
    world.do('secretary', { kind: 'saveDelegates', meetingId: MEETING, delegates });
    expect(world.answer('secretary', command)).toBe(code);
  });

  it('is not changed after the meeting, and a new one has no key', () => {
    const world = confirmed();
    expect(usableKey(world.meeting().board)).toEqual(KEY);
    world.do('secretary', board(people(3)));
    expect(ceremony(world)).toBeNull();
    world.do('chair', act.end);
    expect(world.answer('secretary', board(people(3)))).toBe('meetingEnded');
    expect(world.answer('chair', start())).toBe('meetingEnded');
  });

  it.each([
    [1, 1],
    [3, 2],
    [5, 3],
    [7, 4],
  ])('[V-15] of %i opens a sum with %i parts: more than half', (members, parts) => {
    expect(thresholdOf(members)).toBe(parts);
  });
});

describe('[V-15] ballots that only this board can open', () => {
  const answers = (world: World) => [
    world.answer('secretary', board(people(5))),
    world.answer('secretary', board([])),
    world.answer('chair', start('c2')),
  ];
  const free = ['accepted', 'accepted', 'accepted'];
  const held = ['ballotsSealed', 'ballotsSealed', 'ballotsSealed'];

  it('keep it as it is until their sum is opened', () => {
    const world = sealed();
    expect(answers(world)).toEqual(held);
    world.do('chair', act.closePoll('v'));
    expect(answers(world)).toEqual(held);
    world.do('teller', sum);
    expect(answers(world)).toEqual(free);
  });

  it('or until it is given up', () => {
    const world = sealed();
    world.do('chair', act.closePoll('v'));
    world.do('chair', giveUp);
    expect(answers(world)).toEqual(free);
  });

  it.each([
    ['an open vote', pollSetup('v')],
    ['a secret vote that the server opens', pollSetup('v', { conduct: 'secretServer', rule: SECRET_RULE })],
  ])('are not those of %s', (_, poll) => {
    const world = confirmed();
    world.do('teller', { kind: 'noteServerKey', meetingId: MEETING, key: KEY });
    world.do('secretary', act.savePoll({ ...secretPoll, id: 'later' }));
    world.do('chair', act.adHoc(poll));
    expect(answers(world)).toEqual(free);
    world.do('chair', act.closePoll('v'));
    expect(answers(world)).toEqual(free);
  });

  it('among several polls bind as long as one of them is sealed', () => {
    const world = confirmed();
    world.do('chair', act.adHoc(pollSetup('open')));
    world.do('chair', act.closePoll('open'));
    world.do('chair', act.adHoc(secretPoll));
    expect(answers(world)).toEqual(held);
  });
});

describe('beginning a ceremony', () => {
  it.each([
    [1, 'boardSize'],
    [2, 'boardSize'],
    [3, 'accepted'],
    [4, 'boardSize'],
    [5, 'accepted'],
    [6, 'boardSize'],
    [7, 'accepted'],
    [8, 'boardSize'],
  ] as const)('with %i members: %s', (size, answer) => {
    expect(withBoard(people(size)).answer('chair', start())).toBe(answer);
  });

  it('needs a board', () => {
    expect(sittingHall(3).answer('chair', start())).toBe('noBoard');
  });

  it('starts from nothing; the same id again is the same ceremony, another one replaces it', () => {
    const world = postedIn(inCeremony(), ['keys']);
    expect(world.do('chair', start())).toEqual([]);
    expect(ceremony(world)?.posts).toHaveLength(3);
    world.do('chair', start('c2'));
    expect(ceremony(world)).toEqual({ id: 'c2', posts: [], key: null, confirmed: [], stopped: null });
  });
});

describe('posting in a ceremony', () => {
  const others: readonly [string, () => World, Parameters<World['answer']>[0], string][] = [
    ['without a board', () => sittingHall(3), seat('p1'), 'noBoard'],
    ['by a delegate who is not on the board', () => inCeremony(), seat('p4'), 'notOnBoard'],
    ['by a chair who is no delegate', () => inCeremony(), 'chair', 'notOnBoard'],
    ['before a ceremony began', () => withBoard(), seat('p1'), 'noCeremony'],
  ];
  it.each(others)('is refused %s', (_, make, who, code) => {
    const world = make();
    expect(world.answer(who, post('keys'))).toBe(code);
    expect(world.answer(who, confirm())).toBe(code);
    expect(world.answer(seat('p4'), stop())).toBe(code === 'noBoard' ? 'noBoard' : 'notOnBoard');
  });

  it('is refused in another ceremony, in one that was stopped, and after the meeting', () => {
    const world = inCeremony();
    for (const command of [post('keys', '{}', 'c2'), confirm(true, 'c2'), stop('c2')])
      expect(world.answer(seat('p1'), command)).toBe('noCeremony');
    world.do(seat('p2'), stop());
    expect(ceremony(world)?.stopped).toEqual({ by: 'p2', why: 'fault' });
    for (const command of [post('keys'), confirm(), stop()])
      expect(world.answer(seat('p1'), command)).toBe('noCeremony');
    world.do('chair', act.end);
    for (const command of [post('keys'), confirm(), stop()])
      expect(world.answer(seat('p1'), command)).toBe('meetingEnded');
  });

  it.each(CEREMONY_ROUNDS.map((round, i) => [round, i] as const))(
    'in %s waits until everybody has posted in the round before',
    (round, i) => {
      const ids = people(3);
      const body = JSON.stringify(KEY);
      const world = postedIn(inCeremony(), CEREMONY_ROUNDS.slice(0, Math.max(0, i - 1)));
      const before = CEREMONY_ROUNDS[i - 1];
      for (const id of before === undefined ? [] : ids) {
        expect(world.answer(seat('p1'), post(round, body))).toBe('tooEarly');
        world.do(seat(id), post(before ?? round));
      }
      expect(world.answer(seat('p1'), post(round, body))).toBe('accepted');
      const next = CEREMONY_ROUNDS[i + 1];
      if (next !== undefined) expect(world.answer(seat('p1'), post(next, body))).toBe('tooEarly');
    },
  );

  it('is said once: the same again changes nothing, another is refused; each round and member has its own', () => {
    const world = inCeremony();
    world.do(seat('p1'), post('keys', '{"a":1}'));
    expect(world.do(seat('p1'), post('keys', '{"a":1}'))).toEqual([]);
    expect(world.answer(seat('p1'), post('keys', '{"a":2}'))).toBe('alreadyPosted');
    world.do(seat('p2'), post('keys', '{"a":2}'));
    world.do(seat('p3'), post('keys', '{"a":3}'));
    world.do(seat('p1'), post('commit', '{"a":4}'));
    expect(ceremony(world)?.posts).toEqual([
      { personId: 'p1', round: 'keys', body: '{"a":1}' },
      { personId: 'p2', round: 'keys', body: '{"a":2}' },
      { personId: 'p3', round: 'keys', body: '{"a":3}' },
      { personId: 'p1', round: 'commit', body: '{"a":4}' },
    ]);
  });
});

describe('a message of a ceremony', () => {
  it.each([
    [1, false],
    [2, true],
    [20_000, true],
    [20_001, false],
  ])('of %i characters: %s', (length, isOne) => {
    const body = '1'.repeat(length);
    expect(PostCeremony.safeParse({ ...post('keys'), body }).success).toBe(isOne);
    expect(PostPartial.safeParse(partial(body)).success).toBe(isOne);
  });
});

describe('the key of a ceremony', () => {
  const nearly = () => postedIn(inCeremony(), ['keys', 'commit', 'reveal', 'shares']);

  it('is made when the last member’s device has found the same', () => {
    const world = nearly();
    for (const id of ['p2', 'p1']) {
      world.do(seat(id), post('done', JSON.stringify(KEY)));
      expect(ceremony(world)?.key).toBeNull();
    }
    world.do(seat('p3'), post('done', JSON.stringify(KEY)));
    expect(ceremony(world)).toMatchObject({ key: KEY, confirmed: [], stopped: null });
    expect(usableKey(world.meeting().board)).toBeNull();
  });

  it.each(['not JSON', '{}', JSON.stringify({ ...KEY, words: [] })])('is refused where it is none: %s', (body) => {
    expect(nearly().answer(seat('p1'), post('done', body))).toBe('malformed');
  });

  it('that differs from another member’s stops the ceremony', () => {
    const world = nearly();
    world.do(seat('p1'), post('done', JSON.stringify(KEY)));
    world.do(seat('p2'), post('done', JSON.stringify({ ...KEY, y: 'Z'.repeat(43) })));
    expect(ceremony(world)).toMatchObject({ key: null, stopped: { by: 'p2', why: 'keysDiffer' } });
  });

  it('is confirmed by each member once, and usable when all have', () => {
    const world = nearly();
    expect(world.answer(seat('p1'), confirm())).toBe('noCeremony');
    expect(world.answer(seat('p1'), confirm(false))).toBe('noCeremony');
    postedIn(world, ['done']);
    for (const id of people(3)) {
      expect(usableKey(world.meeting().board)).toBeNull();
      expect(world.answer('chair', act.adHoc(secretPoll))).toBe('boardNotReady');
      world.do(seat(id), confirm());
      expect(world.do(seat(id), confirm())).toEqual([]);
    }
    expect(ceremony(world)?.confirmed).toEqual(people(3));
    expect(usableKey(world.meeting().board)).toEqual(KEY);
    world.do('chair', act.adHoc(secretPoll));
    expect(world.poll('v').state).toMatchObject({ key: KEY });
  });

  it('whose words differ at one member’s screen is never used', () => {
    const world = keyMade();
    world.do(seat('p1'), confirm());
    world.do(seat('p2'), confirm(false));
    expect(ceremony(world)?.stopped).toEqual({ by: 'p2', why: 'wordsDiffer' });
    expect(usableKey(world.meeting().board)).toBeNull();
    const late = confirmed();
    late.do(seat('p3'), confirm(false));
    expect(usableKey(late.meeting().board)).toBeNull();
  });

  it('is nobody’s without a board or a ceremony', () => {
    expect(usableKey(null)).toBeNull();
    expect(usableKey({ members: [], ceremony: null })).toBeNull();
  });
});

describe('[V-15] parts of a sum', () => {
  const closed = () => {
    const world = sealed();
    world.do('chair', act.closePoll('v'));
    return world;
  };

  it('are posted by those who hold the key, once each, until the sum is opened', () => {
    const world = sealed();
    expect(world.answer(seat('p1'), partial())).toBe('pollNotClosed');
    world.do('chair', act.closePoll('v'));
    expect(world.answer(seat('p4'), partial())).toBe('notOnBoard');
    expect(world.answer('chair', partial())).toBe('notOnBoard');
    world.do({ ...actor('chair', 'p2'), sessionId: 's' }, partial('{"p":2}'));
    const { now } = world;
    world.now += 5;
    world.do(seat('p1'), partial('{"p":1}'));
    expect(world.do(seat('p2'), partial('{"p":3}'))).toEqual([]);
    expect(world.poll('v').state).toMatchObject({
      partials: [
        { personId: 'p2', at: now, body: '{"p":2}' },
        { personId: 'p1', at: now + 5, body: '{"p":1}' },
      ],
    });
    world.do('teller', sum);
    expect(world.answer(seat('p3'), partial())).toBe('alreadyOpened');
  });

  it('are not taken once the sum is given up', () => {
    const world = closed();
    world.do('chair', giveUp);
    expect(world.answer(seat('p1'), partial())).toBe('sumGivenUp');
  });

  it('do not exist where the server opens the sum', () => {
    const world = sittingHall(7);
    world.do('teller', { kind: 'noteServerKey', meetingId: MEETING, key: KEY });
    world.do('chair', act.adHoc(pollSetup('v', { conduct: 'secretServer', rule: SECRET_RULE })));
    world.do('chair', act.closePoll('v'));
    expect(world.answer(seat('p1'), partial())).toBe('alreadyOpened');
  });
});

describe('the server’s key', () => {
  it('is noted once', () => {
    const world = sittingHall(3);
    expect(world.meeting().serverKey).toBeNull();
    world.do('teller', { kind: 'noteServerKey', meetingId: MEETING, key: KEY });
    expect(
      world.do('teller', { kind: 'noteServerKey', meetingId: MEETING, key: { ...KEY, y: 'Z'.repeat(43) } }),
    ).toEqual([]);
    expect(world.meeting().serverKey).toEqual(KEY);
  });
});
