import { describe, expect, it } from 'vitest';
import { act, mark, people, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { actor, MEETING, seat, type World } from '../testing/world.ts';
import type { Counted } from './counted.ts';
import { PollSetup } from './poll.ts';
import { Rule } from './rule.ts';

const opened = (fields: Parameters<typeof pollSetup>[1] = {}, count = 7, present = count): World => {
  const world = sittingHall(count, present);
  world.do('chair', act.adHoc(pollSetup('v', fields)));
  return world;
};
const command = (kind: 'pausePoll' | 'resumePoll', pollId = 'v') => ({ kind, meetingId: MEETING, pollId }) as const;
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `q${i + 1}`, title: `Câu ${i + 1}`, note: '', personId: null }));

describe('[V-18] a pause', () => {
  it('takes no ballots and lets the time stand still', () => {
    const world = opened({ seconds: 60 });
    world.now += 20_000;
    world.do('chair', command('pausePoll'));
    expect(world.voteAnswer('p1', 'v', 'for')).toBe('pollPaused');
    expect(world.answer('chair', command('pausePoll'))).toBe('pollPaused');
    expect(world.answer('chair', act.extend('v', 30))).toBe('pollPaused');
    world.now += 600_000;
    expect(world.answer('clock', act.closePoll('v'))).toBe('pollNotClosed');
    world.do('chair', command('resumePoll'));
    expect(world.poll('v').state).toMatchObject({ endsAt: world.now + 40_000, pause: null });
    expect(world.voteAnswer('p1', 'v', 'for')).toBe('accepted');
    expect(world.answer('chair', command('resumePoll'))).toBe('pollNotPaused');
  });

  it('cannot begin after the deadline, and a paused poll can be closed', () => {
    const world = opened({ seconds: 60 });
    world.do('chair', command('pausePoll'));
    expect(world.answer('chair', act.closePoll('v'))).toBe('accepted');
    world.do('chair', command('resumePoll'));
    world.now += 60_000;
    expect(world.answer('chair', command('pausePoll'))).toBe('pollClosed');
  });
});

describe('[V-12] several questions on one ballot', () => {
  it('takes some left unmarked, not all, and counts each on its own', () => {
    const world = opened({ lines: lines(3) });
    expect(world.voteAnswer('p1', 'v', [null, null, null])).toBe('nothingChosen');
    expect(world.voteAnswer('p1', 'v', ['for', 'for'])).toBe('badBallot');
    expect(world.voteAnswer('p1', 'v', ['for', 'x', null])).toBe('unknownOption');
    world.vote('p1', 'v', ['for', null, 'against']);
    world.vote('p2', 'v', ['for', 'abstain', 'for']);
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({
      tally: { returned: 2, lines: [{ inFavour: 2 }, { inFavour: 0, unmarked: 1 }, { inFavour: 1 }] },
    });
  });
});

describe('[V-13] a ballot is what was signed', () => {
  const ballot = (world: World, change: (payload: Record<string, unknown>) => unknown) => {
    world.registerKey('p1');
    const cast = world.ballot('p1', 'v', 'for');
    return world.answer(seat('p1'), { ...cast, payload: JSON.stringify(change(JSON.parse(cast.payload))) });
  };
  it.each([
    ['of another meeting', (p: object) => ({ ...p, m: 'second' }), 'badBallot'],
    ['of another poll', (p: object) => ({ ...p, p: 'w' }), 'badBallot'],
    ['of another definition', (p: object) => ({ ...p, qh: 'f'.repeat(64) }), 'badBallot'],
    ['of another delegate', (p: object) => ({ ...p, d: 'p2' }), 'notOnRoll'],
    ['with a key that nobody registered', (p: object) => ({ ...p, k: 'f'.repeat(16) }), 'unknownKey'],
    ['with a number too high', (p: object) => ({ ...p, n: 2 }), 'ballotSuperseded'],
    ['that names a ballot before it', (p: object) => ({ ...p, prev: 'f'.repeat(64) }), 'ballotSuperseded'],
    ['with another version', (p: object) => ({ ...p, v: 2 }), 'badBallot'],
    ['with a field more', (p: object) => ({ ...p, x: 1 }), 'badBallot'],
    ['not in canonical order', (p: object) => Object.fromEntries(Object.entries(p).toReversed()), 'badBallot'],
  ] as const)('%s is refused', (_, change, code) => {
    expect(ballot(opened(), change)).toBe(code);
  });

  it('with the key of another delegate is refused', () => {
    const world = opened();
    world.registerKey('p2');
    world.registerKey('p1');
    const others = Object.values(world.state.keys).find(({ personId }) => personId === 'p2')?.id;
    expect(ballot(world, (p) => ({ ...p, k: others }))).toBe('keyNotYours');
  });

  it('names the ballot it replaces, and an older one cannot come back', () => {
    const world = opened();
    world.registerKey('p1');
    const first = world.ballot('p1', 'v', 'for');
    world.do(seat('p1'), first);
    world.vote('p1', 'v', 'against');
    expect(world.answer(seat('p1'), first)).toBe('ballotSuperseded');
  });
});

describe('[V-11] weights and proxies', () => {
  it.each([{ weighted: true }, { proxies: 1 }])('are in no rule that has secret ballots: %j', (fields) => {
    expect(Rule.safeParse(RULE).success).toBe(true);
    expect(Rule.safeParse({ ...RULE, ...fields }).success).toBe(false);
    expect(Rule.safeParse({ ...RULE, ...fields, conducts: ['electronic'] }).success).toBe(true);
  });

  const weighted = {
    rule: { ...RULE, weighted: true, conducts: [...RULE.conducts].filter((c) => !c.startsWith('secret')) },
  };
  const byProxy = {
    rule: { ...RULE, proxies: 1, conducts: [...RULE.conducts].filter((c) => !c.startsWith('secret')) },
  };
  const rights = (personId: string, weight: number, proxyTo: string | null = null) =>
    ({ kind: 'setVotingRights', meetingId: MEETING, personId, weight, proxyTo }) as const;

  it('count with the weight where the rule weighs, in exact thousandths', () => {
    const world = sittingHall(3);
    world.do('secretary', rights('p1', 1500));
    world.do('secretary', rights('p2', 333));
    world.do('chair', act.adHoc(pollSetup('v', weighted)));
    world.vote('p1', 'v', 'for');
    world.vote('p2', 'v', 'against');
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({
      tally: {
        unit: 1000,
        baseCount: 2833,
        takingPart: 1833,
        required: 1417,
        lines: [{ inFavour: 1500, outcome: 'adopted' }],
      },
    });
  });

  it('are nothing where the rule does not know them', () => {
    const world = sittingHall(3, 2);
    world.do('secretary', rights('p1', 5000));
    world.do('secretary', rights('p3', 1000, 'p1'));
    world.do('chair', act.adHoc(pollSetup('v')));
    world.vote('p1', 'v', 'for');
    expect(world.voteAnswer('p1', 'v', 'for', { forPerson: 'p3' })).toBe('notOnRoll');
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({ tally: { unit: 1, takingPart: 1, lines: [{ inFavour: 1 }] } });
  });

  it('an absent member votes by the one who holds the proxy, once, and counts as present', () => {
    const world = sittingHall(4, 2);
    world.do('secretary', rights('p3', 1000, 'p1'));
    world.do('secretary', rights('p4', 1000, 'p1'));
    world.do('chair', act.adHoc(pollSetup('v', byProxy)));
    const { state } = world.poll('v');
    expect(state.kind === 'open' && state.roll.map(({ personId, castBy }) => [personId, castBy])).toEqual([
      ['p1', 'p1'],
      ['p2', 'p2'],
      ['p3', 'p1'],
    ]);
    expect(state).toMatchObject({ figures: { total: 4, present: 3 } });
    world.vote('p1', 'v', 'for');
    world.vote('p1', 'v', 'against', { forPerson: 'p3' });
    expect(world.voteAnswer('p2', 'v', 'for', { forPerson: 'p3' })).toBe('notOnRoll');
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({ tally: { takingPart: 2, lines: [{ inFavour: 1 }] } });
  });

  it.each([
    ['to oneself', 'p3', 'p3'],
    ['to somebody who has given theirs away', 'p3', 'p2'],
  ])('a proxy cannot go %s', (_, from, to) => {
    const world = sittingHall(4, 2);
    world.do('secretary', rights('p2', 1000, 'p1'));
    expect(world.answer('secretary', rights(from, 1000, to))).toBe('badProxy');
  });
});

describe('[V-14] counted by hand', () => {
  const counted = (fields: Partial<Counted> = {}): Counted => ({
    issued: 5,
    returned: 5,
    valid: 5,
    invalid: 0,
    lines: [[3, 1, 1, 0]],
    ...fields,
  });
  const enter = (value: Counted = counted()) =>
    ({ kind: 'enterCount', meetingId: MEETING, pollId: 'v', counted: value }) as const;
  const desk = { ...actor('secretary'), accountId: 'desk' };
  const chair = { ...actor('chair'), accountId: 'chair' };

  it('a hand vote closes on one count, and takes no ballots', () => {
    const world = opened({ conduct: 'hand' });
    expect(world.voteAnswer('p1', 'v', 'for')).toBe('notCastHere');
    expect(world.answer('chair', act.closePoll('v'))).toBe('countMissing');
    world.do(desk, enter());
    expect(world.answer(chair, enter())).toBe('countedByOthers');
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({ tally: { returned: 5, lines: [{ inFavour: 3 }] } });
  });

  it('a paper ballot closes on two equal counts of two people', () => {
    const world = opened({ conduct: 'paper' });
    world.do(desk, enter());
    world.do(desk, enter());
    expect(world.answer('chair', act.closePoll('v'))).toBe('countMissing');
    world.do(chair, enter(counted({ lines: [[2, 2, 1, 0]] })));
    expect(world.answer('chair', act.closePoll('v'))).toBe('countsDiffer');
    world.do(chair, enter());
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({ kind: 'closed', tally: { valid: 5 } });
  });

  it('is entered at seats by the counting board alone, and must be possible', () => {
    const world = sittingHall(7);
    const board = people(3).map((personId, i) => ({ personId, isHead: i === 0 }));
    world.do('secretary', { kind: 'setBoard', meetingId: MEETING, members: board });
    world.do('chair', act.adHoc(pollSetup('v', { conduct: 'paper' })));
    expect(world.answer(seat('p4'), enter())).toBe('notACounter');
    expect(world.answer(seat('p1'), enter(counted({ returned: 6 })))).toBe('countImpossible');
    expect(world.answer(seat('p1'), enter(counted({ issued: 8 })))).toBe('countImpossible');
    expect(world.answer(seat('p1'), enter())).toBe('accepted');
  });
});

describe('[V-17] a poll is held only as its rule allows', () => {
  it.each([
    ['a conduct that the rule does not list', { conduct: 'electronic', rule: { ...RULE, conducts: ['paper'] } }],
    ['live counts of a secret ballot', { conduct: 'secretServer', liveTally: 'chair' }],
    ['names of a secret ballot', { conduct: 'secretServer', names: 'everyone' }],
    ['a deadline for what is counted by hand', { conduct: 'hand', seconds: 60 }],
    ['seats without an election', { seats: 1 }],
    ['lines without titles', { lines: [...lines(1), { id: 'x', title: '', note: '', personId: null }] }],
    ['two lines of one id', { lines: [...lines(1), ...lines(1)] }],
  ])('%s is no set-up', (_, fields) => {
    const plain = { ...RULE, options: RULE.options.filter(({ asksText }) => !asksText) };
    expect(PollSetup.safeParse({ ...pollSetup('v', { rule: plain }), ...fields }).success).toBe(false);
  });
});

describe('[V-15] secret polls', () => {
  const rule = { ...RULE, options: RULE.options.filter(({ asksText }) => !asksText) };

  it('need a key, and five on the roll', () => {
    const world = sittingHall(7);
    expect(world.answer('chair', act.adHoc(pollSetup('v', { rule, conduct: 'secretServer' })))).toBe(
      'serverKeyMissing',
    );
    expect(world.answer('chair', act.adHoc(pollSetup('v', { rule, conduct: 'secretBoard' })))).toBe('boardNotReady');
    world.do('secretary', mark(people(3), { kind: 'left' }));
    expect(world.answer('chair', act.adHoc(pollSetup('v', { rule, conduct: 'secretServer' })))).toBe('tooFewForSecret');
  });
});
