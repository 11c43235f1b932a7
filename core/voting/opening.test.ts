import { describe, expect, it } from 'vitest';
import { ballotOf, secretBallotOf } from '../testing/ballots.ts';
import { act, mark, people, plannedHall, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { actor, MEETING, ROOM, seat, testDigest, type World } from '../testing/world.ts';
import { MAX_CHALLENGES } from './decideBallot.ts';
import { definitionText } from './definition.ts';
import { SHIPPED_RULES } from './presets.ts';
import type { Rule } from './rule.ts';
import { MAX_SECRET_ROLL } from './secretLimits.ts';

const KEY = {
  y: 'Y'.repeat(43),
  threshold: 1,
  trustees: [{ personId: null, verifyKey: 'Y'.repeat(43) }],
  words: ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy'],
};
const SECRET_RULE = { ...RULE, options: RULE.options.filter(({ asksText }) => !asksText) };
const secret = pollSetup('v', { conduct: 'secretServer', rule: SECRET_RULE });
const note = { kind: 'noteServerKey', meetingId: MEETING, key: KEY } as const;
const at = (kind: 'pausePoll' | 'resumePoll' | 'removePoll') => ({ kind, meetingId: MEETING, pollId: 'v' }) as const;

function withKey(count: number): World {
  const world = sittingHall(count);
  world.do('teller', note);
  return world;
}
function secretOpen(count = 6): World {
  const world = withKey(count);
  world.do('chair', act.adHoc(secret));
  for (const id of people(count)) world.registerKey(id);
  return world;
}

describe('[V-4] what opening freezes', () => {
  it('is named by one hash over question, figures, roll and key', () => {
    const world = secretOpen();
    const { state, setup } = world.poll('v');
    if (state.kind !== 'open') throw new Error('not open');
    const { figures, roll, key, hash } = state;
    expect(hash).toBe(testDigest(definitionText({ meetingId: MEETING, setup, figures, roll, key })));
    expect(key).toEqual(KEY);
    expect(state).toMatchObject({ openedAt: world.now, pause: null, counts: [] });
  });

  it('is without a key wherever ballots are not secret', () => {
    const world = withKey(6);
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.poll('v').state).toMatchObject({ key: null });
  });

  it('[H-1] shows the vote in the hall, and its result when announced, not the close', () => {
    const world = sittingHall(3);
    const hall = () => world.state.rooms[ROOM]?.hall;
    const before = hall();
    world.do('secretary', act.savePoll(pollSetup('w')));
    world.do('secretary', act.savePoll(pollSetup('v')));
    expect(hall()).toEqual(before);
    world.do('chair', act.openPoll('v'));
    expect(hall()).toEqual({ kind: 'poll', pollId: 'v' });
    expect(world.meeting().currentPollId).toBe('v');
    world.do('chair', { kind: 'showOnWall', roomId: ROOM, shows: { kind: 'welcome' } });
    world.do('chair', act.closePoll('v'));
    expect(hall()).toEqual({ kind: 'welcome' });
    world.do('chair', act.announce('v'));
    expect(hall()).toEqual({ kind: 'poll', pollId: 'v' });
  });
});

describe('[V-15] who may vote in secret', () => {
  it.each([
    [4, 'tooFewForSecret'],
    [5, 'accepted'],
    [6, 'accepted'],
  ] as const)('%i on the roll: %s', (count, answer) => {
    const world = withKey(7);
    expect(world.answer('chair', act.adHoc({ ...secret, voters: people(count) }))).toBe(answer);
  });

  it.each([
    [MAX_SECRET_ROLL, 'accepted'],
    [MAX_SECRET_ROLL + 1, 'tooManyForSecret'],
  ] as const)('%i officials: %s', (count, answer) => {
    const world = withKey(5);
    const meeting = world.meeting();
    const [first] = Object.values(meeting.delegates);
    if (first === undefined) throw new Error('nobody');
    const delegates = Object.fromEntries(people(count).map((personId) => [personId, { ...first, personId }]));
    world.state = { ...world.state, meetings: { ...world.state.meetings, [MEETING]: { ...meeting, delegates } } };
    expect(world.answer('chair', act.adHoc(secret))).toBe(answer);
    expect(world.answer('chair', act.adHoc(pollSetup('v')))).toBe('accepted');
  });

  it('also an ad-hoc poll must fit into a secret ballot', () => {
    const lines = Array.from({ length: 21 }, (_, i) => ({ id: `q${i}`, title: `Câu ${i}`, note: '', personId: null }));
    const options = [...SECRET_RULE.options, { id: 'o4', label: 'Bốn', role: 'other' as const, asksText: false }];
    const long = { ...secret, lines, rule: { ...SECRET_RULE, options } };
    expect(withKey(6).answer('chair', act.adHoc(long))).toBe('tooLongForSecret');
    expect(withKey(6).answer('chair', act.adHoc({ ...long, conduct: 'electronic' }))).toBe('accepted');
  });
});

describe('[V-17] the presence that a rule asks for (DOMAIN 1.3 T2)', () => {
  const ruleOn = (base: 'total' | 'summoned'): Rule => ({ ...RULE, quorum: { numerator: 2, denominator: 3, base } });
  const answer = (world: World, base: 'total' | 'summoned') =>
    world.answer('chair', act.adHoc(pollSetup('v', { rule: ruleOn(base) })));

  it.each([
    [7, 12, 'quorumNotMet', 'quorumNotMet'],
    [8, 12, 'accepted', 'accepted'],
    [8, 15, 'quorumNotMet', 'accepted'],
    [10, 15, 'accepted', 'accepted'],
  ] as const)('%i of 12 summoned, %i in all', (present, totalMembers, onTotal, onSummoned) => {
    const world = sittingHall(12, present, { totalMembers });
    expect([answer(world, 'total'), answer(world, 'summoned')]).toEqual([onTotal, onSummoned]);
  });

  it('counts the excluded out of the summoned', () => {
    const world = sittingHall(12, 6);
    expect(answer(world, 'summoned')).toBe('quorumNotMet');
    const excluded = ['p10', 'p11', 'p12'].map((personId) => ({
      personId,
      standing: 'official' as const,
      exclusion: 'suspended' as const,
    }));
    world.do('secretary', { kind: 'saveDelegates', meetingId: MEETING, delegates: excluded });
    expect([answer(world, 'total'), answer(world, 'summoned')]).toEqual(['quorumNotMet', 'accepted']);
  });
});

describe('[V-19] nobody on the ballot counts it', () => {
  const shipped = SHIPPED_RULES.find(({ kind }) => kind === 'election') ?? RULE;
  const election: Rule = { ...shipped, ballotForm: 'boxes', conducts: ['electronic'] };
  const lines = ['p5', 'p6'].map((id) => ({ id, title: id, note: '', personId: id }));
  const board = (ids: readonly string[]) =>
    ({
      kind: 'setBoard',
      meetingId: MEETING,
      members: ids.map((personId, i) => ({ personId, isHead: i === 0 })),
    }) as const;
  it.each([
    ['an election without a board', [], election, 'accepted'],
    ['an election whose board does not stand', ['p1', 'p2', 'p3'], election, 'accepted'],
    ['an election one of whose board stands', ['p1', 'p2', 'p6'], election, 'counterOnBallot'],
    ['a decision on somebody of the board', ['p1', 'p2', 'p6'], RULE, 'accepted'],
  ] as const)('%s', (_, ids, rule, code) => {
    const world = sittingHall(7);
    world.do('secretary', board(ids));
    const seats = rule.kind === 'election' ? 1 : null;
    expect(world.answer('chair', act.adHoc(pollSetup('v', { rule, lines, seats })))).toBe(code);
  });
});

describe('what the chair does to a poll', () => {
  it('is refused before it opened', () => {
    const world = sittingHall(3);
    world.do('secretary', act.savePoll(pollSetup('v', { seconds: 60 })));
    for (const command of [at('pausePoll'), at('resumePoll'), act.extend('v', 30), act.closePoll('v')])
      expect(world.answer('chair', command)).toBe('pollNotOpen');
    expect(world.answer('chair', act.announce('v'))).toBe('pollNotClosed');
    expect(world.answer('chair', act.revote('v', 'w'))).toBe('pollNotClosed');
    world.do('chair', act.end);
    expect(world.answer('secretary', at('removePoll'))).toBe('meetingEnded');
    expect(world.answer('secretary', act.savePoll(pollSetup('v')))).toBe('meetingEnded');
  });

  it('[V-18] a pause of a poll without a deadline leaves it without one', () => {
    const world = sittingHall(3);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.now += 5;
    world.do('chair', at('pausePoll'));
    expect(world.poll('v').state).toMatchObject({ pause: { at: world.now, left: null }, endsAt: null });
    world.do('chair', at('resumePoll'));
    expect(world.poll('v').state).toMatchObject({ pause: null, endsAt: null });
  });

  it.each([
    [-1, 'pollNotClosed', 'accepted'],
    [0, 'accepted', 'pollClosed'],
    [1, 'accepted', 'pollClosed'],
  ] as const)('[V-7] %i ms from the deadline', (offset, byClock, extended) => {
    const world = sittingHall(3);
    world.do('chair', act.adHoc(pollSetup('v', { seconds: 60 })));
    world.now += 60_000 + offset;
    expect(world.answer('clock', act.closePoll('v'))).toBe(byClock);
    expect(world.answer('chair', act.extend('v', 30))).toBe(extended);
    expect(world.answer('chair', at('pausePoll'))).toBe(extended);
    const { now } = world;
    world.do('chair', act.closePoll('v'));
    const closed = offset < 0 ? { closedBy: 'chair', closedAt: now } : { closedBy: 'deadline', closedAt: now - offset };
    expect(world.poll('v').state).toMatchObject(closed);
  });

  it('[V-8] opens a prepared poll in its turn only', () => {
    const world = plannedHall(3);
    world.do('secretary', act.savePoll(pollSetup('v')));
    expect(world.answer('chair', act.openPoll('v'))).toBe('meetingNotRunning');
    world.do('chair', act.openMeeting);
    expect(world.answer('chair', act.openPoll('v'))).toBe('nobodyEntitled');
    world.do('secretary', mark(['p1'], { kind: 'present' }));
    expect(world.answer('chair', act.openPoll('v'))).toBe('accepted');
    expect(world.poll('v')).toMatchObject({ revoteOf: null, roundOf: null });
  });
});

describe('[V-12] a ballot says only what the question asks', () => {
  const lines = ['q1', 'q2'].map((id) => ({ id, title: id, note: '', personId: null }));
  const answer = (c: readonly (string | null)[], w: readonly (string | null)[]) => {
    const world = sittingHall(3);
    world.do('chair', act.adHoc(pollSetup('v', { lines })));
    world.registerKey('p1');
    const cast = ballotOf(world.state, 'p1', { pollId: 'v', choice: c });
    return world.answer(seat('p1'), { ...cast, payload: JSON.stringify({ ...JSON.parse(cast.payload), w }) });
  };
  it.each([
    ['words with the choice that asks for them', ['other', 'for'], ['vì', null], 'accepted'],
    ['words with another line', ['other', 'for'], [null, 'vì'], 'textNotAsked'],
    ['words without a choice', [null, 'for'], ['vì', null], 'textNotAsked'],
    ['a line of words missing', ['for', 'for'], [null], 'badBallot'],
    ['a line too many', ['for', 'for', 'for'], [null, null, null], 'badBallot'],
    ['the last line left', ['for', null], [null, null], 'accepted'],
  ] as const)('%s', (_, c, w, code) => {
    expect(answer(c, w)).toBe(code);
  });

  it('on a struck list at least one name and at most the seats', () => {
    const struck = SHIPPED_RULES.find(({ ballotForm }) => ballotForm === 'strike') ?? RULE;
    const rule: Rule = { ...struck, conducts: ['electronic'] };
    const world = sittingHall(3);
    world.do('chair', act.adHoc(pollSetup('v', { rule, lines, seats: 1 })));
    const [keep, strike] = rule.options.map(({ id }) => id);
    const of = (...choices: (string | undefined)[]) =>
      world.voteAnswer(
        'p1',
        'v',
        choices.map((id) => id ?? null),
      );
    expect([of(keep, keep), of(strike, strike), of(keep, strike)]).toEqual([
      'wrongNumberChosen',
      'wrongNumberChosen',
      'accepted',
    ]);
  });
});

describe('[V-13] a secret ballot', () => {
  const ballot = (world: World, id: string, nonce = 0) => secretBallotOf(world.state, id, 'v', () => nonce);
  const challenge = (world: World, id: string, nonce = 0) =>
    ({
      kind: 'challengeBallot',
      meetingId: MEETING,
      pollId: 'v',
      payload: ballot(world, id, nonce).payload,
      opening: '{}',
    }) as const;

  it('and an open one are not taken for each other', () => {
    const world = secretOpen();
    expect(world.answer(seat('p1'), ballotOf(world.state, 'p1', { pollId: 'v', choice: 'for' }))).toBe('badBallot');
    const open = sittingHall(6);
    open.do('chair', act.adHoc(pollSetup('v')));
    open.registerKey('p1');
    expect(open.answer(seat('p1'), ballot(open, 'p1'))).toBe('badBallot');
  });

  it('that was shown instead of cast is spoiled; any other is taken', () => {
    const world = secretOpen();
    const shown = challenge(world, 'p1', 1);
    world.do(seat('p1'), shown);
    expect(world.poll('v').challenges).toEqual([
      { personId: 'p1', hash: testDigest(shown.payload), payload: shown.payload, opening: '{}' },
    ]);
    expect(world.answer(seat('p1'), ballot(world, 'p1', 1))).toBe('ballotSpoiled');
    expect(world.answer(seat('p1'), ballot(world, 'p1', 2))).toBe('accepted');
  });

  it(`is shown ${MAX_CHALLENGES} times to each delegate`, () => {
    const world = secretOpen();
    for (let nonce = 1; nonce <= MAX_CHALLENGES; nonce += 1) world.do(seat('p1'), challenge(world, 'p1', nonce));
    expect(MAX_CHALLENGES).toBe(5);
    expect(world.answer(seat('p1'), challenge(world, 'p1', 9))).toBe('tooManyChallenges');
    expect(world.answer(seat('p2'), challenge(world, 'p2', 9))).toBe('accepted');
  });

  it('is shown only to the delegate whose it is, and only while the poll is open', () => {
    const world = secretOpen();
    expect(world.answer('chair', challenge(world, 'p1'))).toBe('notOnRoll');
    expect(world.answer(seat('p2'), challenge(world, 'p1'))).toBe('notOnRoll');
    expect(world.answer({ ...actor('chair', 'p1'), sessionId: 's' }, challenge(world, 'p1'))).toBe('accepted');
    const named = withKey(6);
    named.do('chair', act.adHoc({ ...secret, voters: people(5) }));
    expect(named.answer(seat('p6'), challenge(named, 'p6'))).toBe('notOnRoll');
    const shown = challenge(world, 'p1');
    world.do('chair', act.closePoll('v'));
    expect(world.answer(seat('p1'), shown)).toBe('pollNotOpen');
    const open = sittingHall(6);
    open.do('chair', act.adHoc(pollSetup('v')));
    expect(open.answer(seat('p1'), challenge(open, 'p1'))).toBe('notCastHere');
  });

  it.each([
    ['meeting', { m: 'other' }],
    ['poll', { p: 'w' }],
    ['definition', { qh: 'f'.repeat(64) }],
    ['form', { x: 1 }],
  ])('is not shown for another %s', (_, change) => {
    const world = secretOpen();
    const shown = challenge(world, 'p1');
    const payload = JSON.stringify(
      Object.fromEntries(
        Object.entries({ ...JSON.parse(shown.payload), ...change }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
    expect(world.answer(seat('p1'), { ...shown, payload })).toBe('badBallot');
  });
});

describe('[V-6] voiding', () => {
  const voided = (personId: string, hash: string) =>
    ({ kind: 'voidBallot', meetingId: MEETING, pollId: 'v', personId, hash, why: 'proof' }) as const;
  const cast = (world: World, id: string) => {
    const ballot = secretBallotOf(world.state, id, 'v', () => 1);
    world.do(seat(id), ballot);
    return testDigest(ballot.payload);
  };
  const sum = {
    kind: 'recordSum' as const,
    meetingId: MEETING,
    pollId: 'v',
    counted: { issued: 6, returned: 1, valid: 1, invalid: 0, lines: [[1, 0, 0]] },
    opening: '{}',
  };

  it('is possible until the sum is opened, of a ballot that is there', () => {
    const world = secretOpen();
    const hash = cast(world, 'p1');
    expect(world.answer('teller', voided('stranger', hash))).toBe('notOnRoll');
    expect(world.answer('teller', voided('p2', hash))).toBe('badBallot');
    expect(world.answer('teller', voided('p1', hash))).toBe('accepted');
    world.do('chair', act.closePoll('v'));
    expect(world.answer('teller', voided('p1', hash))).toBe('accepted');
    world.do('teller', sum);
    expect(world.answer('teller', voided('p1', hash))).toBe('alreadyOpened');
  });

  it('does not exist for open ballots, nor before the poll opened', () => {
    const world = sittingHall(6);
    world.do('secretary', act.savePoll(secret));
    expect(world.answer('teller', voided('p1', 'f'.repeat(64)))).toBe('pollNotOpen');
    world.do('chair', act.adHoc(pollSetup('w')));
    expect(world.answer('teller', { ...voided('p1', 'f'.repeat(64)), pollId: 'w' })).toBe('notCastHere');
  });
});
