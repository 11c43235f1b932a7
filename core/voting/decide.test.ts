import { describe, expect, it } from 'vitest';
import { pagedValues } from '../base/paged.ts';
import { type PaperSetup, PLAIN_PAPER } from '../documents/document.ts';
import { ballotOf } from '../testing/ballots.ts';
import { act, mark, people, plannedHall, pollSetup, RULE, sittingHall } from '../testing/hall.ts';
import { MEETING, seat, type World } from '../testing/world.ts';
import { castBallots, tallyOf } from './close.ts';

const opened = (fields: Parameters<typeof pollSetup>[1] = {}, present = 10): World => {
  const world = sittingHall(10, present);
  world.do('chair', act.adHoc(pollSetup('v', fields)));
  return world;
};
const roll = (world: World, id = 'v') => {
  const { state } = world.poll(id);
  return state.kind === 'prepared' ? null : state.roll.map((entry) => entry.personId);
};
const figures = (world: World, id = 'v') => {
  const { state } = world.poll(id);
  return state.kind === 'prepared' ? null : state.figures;
};
const endsAt = (world: World, id = 'v') => {
  const { state } = world.poll(id);
  return state.kind === 'open' ? state.endsAt : null;
};

describe('opening a poll', () => {
  it('[V-4] freezes who is entitled, the figures and the rule', () => {
    const world = opened({}, 7);
    expect(roll(world)).toEqual(people(7));
    expect(figures(world)).toEqual({ total: 10, summoned: 10, excluded: 0, present: 7 });
    const before = world.poll('v');
    world.do('secretary', mark(['p8'], { kind: 'present' }));
    world.do('secretary', mark(['p1'], { kind: 'left' }));
    world.do('secretary', { kind: 'savePerson', person: { ...RULE_PERSON, id: 'p2', code: 'P2', name: 'Tên khác' } });
    world.do('secretary', {
      kind: 'saveDelegates',
      meetingId: MEETING,
      delegates: [{ personId: 'p3', standing: 'invited', exclusion: 'suspended' }],
    });
    world.do('secretary', { kind: 'saveRule', rule: { ...RULE, name: 'Quy tắc khác', base: 'present' } });
    expect(world.poll('v')).toBe(before);
    expect(world.voteAnswer('p8', 'v', 'for')).toBe('notOnRoll');
    expect(world.voteAnswer('p1', 'v', 'for')).toBe('accepted');
    expect(world.voteAnswer('p3', 'v', 'for')).toBe('accepted');
  });

  it('[V-4] puts the roll in the order of the places', () => {
    const world = sittingHall(12);
    const order = {
      kind: 'assignPlaces',
      meetingId: MEETING,
      assignments: [{ personId: 'p1', placeId: null }],
    } as const;
    world.do('secretary', { ...order, assignments: [...order.assignments] });
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(roll(world)?.at(-1)).toBe('p1');
    expect(roll(world)?.slice(0, 3)).toEqual(['p2', 'p3', 'p4']);
  });

  it('[D-9] keeps which versions of its item’s papers were in force, and names none that only some may read', () => {
    const world = sittingHall(5);
    world.do('secretary', act.saveItem('i1'));
    for (const id of ['d1', 'd2', 'd3', 'd4']) world.do('secretary', act.attach(id, 'i1'));
    world.do('secretary', act.release('d1', 'd3', 'd4'));
    world.do('secretary', act.attachVersion('d1', 'b'));
    world.do('secretary', act.release('d1'));
    const setup = {
      ...PLAIN_PAPER,
      readers: { kind: 'all' as const },
      itemId: 'i1',
      name: 'Kín',
      kind: 'report' as const,
    };
    const change = (paperId: string, fields: Partial<PaperSetup>) =>
      world.do('secretary', {
        kind: 'updatePaper',
        meetingId: MEETING,
        paperId,
        setup: { ...setup, ...fields },
      });
    change('d3', { label: 'secret' });
    change('d4', { readers: { kind: 'some', standings: ['official'], units: [], personIds: [] } });
    world.do('chair', act.adHoc(pollSetup('v', { itemId: 'i1' })));
    world.do('secretary', act.attachVersion('d1', 'c'));
    const { state } = world.poll('v');
    expect(state.kind === 'open' && state.papers).toEqual([
      { paperId: 'd1', name: 'Tài liệu d1', number: '', version: 2, sha256: 'b'.repeat(64) },
    ]);
  });

  it('lets only those named vote where voters are named, if they are entitled', () => {
    const world = opened({ voters: ['p2', 'p9', 'nobody'] }, 5);
    expect(roll(world)).toEqual(['p2']);
  });

  it('sets the deadline from the length the poll was given', () => {
    const world = opened({ seconds: 60 });
    expect(endsAt(world)).toBe(world.now + 60_000);
    expect(endsAt(opened({ seconds: null }))).toBeNull();
  });

  it.each([
    ['[V-9] while another is open', () => opened(), act.adHoc(pollSetup('w')), 'pollOpenAlready'],
    ['when nobody is entitled', () => sittingHall(3, 0), act.adHoc(pollSetup('w')), 'nobodyEntitled'],
    ['under an id that is taken', () => opened(), act.adHoc(pollSetup('v')), 'idTaken'],
    ['on an item that does not exist', () => sittingHall(3), act.adHoc(pollSetup('w', { itemId: 'x' })), 'unknownItem'],
    ['before the meeting runs', () => plannedHall(3), act.adHoc(pollSetup('w')), 'meetingNotRunning'],
    ['that does not exist', () => sittingHall(3), act.openPoll('w'), 'unknownPoll'],
    ['that is open already', () => opened(), act.openPoll('v'), 'pollNotPrepared'],
  ] as const)('is refused %s', (_, make, command, code) => {
    expect(make().answer('chair', command)).toBe(code);
  });

  it('is refused in recess and after the end', () => {
    const world = sittingHall(3);
    world.do('chair', act.recess);
    expect(world.answer('chair', act.adHoc(pollSetup('w')))).toBe('meetingNotRunning');
    world.do('chair', act.end);
    expect(world.answer('chair', act.adHoc(pollSetup('w')))).toBe('meetingEnded');
  });
});

const RULE_PERSON = { position: '', unit: '' };

describe('preparing polls', () => {
  it('[V-5] keeps its own copy of the rule, editable until it opens', () => {
    const world = sittingHall(3);
    world.do('secretary', act.savePoll(pollSetup('v')));
    world.do('secretary', act.savePoll(pollSetup('v', { title: 'Câu hỏi mới' })));
    expect(world.meeting().polls.map((poll) => poll.setup.title)).toEqual(['Câu hỏi mới']);
    world.do('chair', act.openPoll('v'));
    expect(world.answer('secretary', act.savePoll(pollSetup('v')))).toBe('pollNotPrepared');
    expect(world.answer('secretary', { kind: 'removePoll', meetingId: MEETING, pollId: 'v' })).toBe('pollNotPrepared');
  });

  it('removes a prepared one', () => {
    const world = sittingHall(3);
    world.do('secretary', act.savePoll(pollSetup('v')));
    world.do('secretary', { kind: 'removePoll', meetingId: MEETING, pollId: 'v' });
    expect(world.meeting().polls).toEqual([]);
    expect(world.answer('secretary', { kind: 'removePoll', meetingId: MEETING, pollId: 'v' })).toBe('unknownPoll');
  });

  it('refuses an item that does not exist', () => {
    expect(sittingHall(3).answer('secretary', act.savePoll(pollSetup('v', { itemId: 'x' })))).toBe('unknownItem');
  });

  it('numbers the versions of a rule without gaps', () => {
    const world = sittingHall(1);
    expect(world.answer('secretary', { kind: 'saveRule', rule: { ...RULE, version: 2 } })).toBe('wrongVersion');
    world.do('secretary', { kind: 'saveRule', rule: RULE });
    expect(world.answer('secretary', { kind: 'saveRule', rule: RULE })).toBe('wrongVersion');
    world.do('secretary', { kind: 'saveRule', rule: { ...RULE, version: 2, name: 'Mới' } });
    expect(world.state.rules[RULE.ruleSetId]?.map((rule) => rule.version)).toEqual([1, 2]);
  });
});

describe('casting a ballot', () => {
  it('[V-6] counts one ballot per delegate, the last one cast', () => {
    const world = opened();
    world.vote('p1', 'v', 'for');
    world.now += 5;
    world.vote('p1', 'v', 'against');
    expect(castBallots(world.poll('v'))).toEqual([
      {
        choices: ['against'],
        words: [null],
        at: world.now,
        entry: world.entry - 1,
        n: 2,
        hash: expect.any(String),
        key: expect.any(String),
        isVoid: false,
        earlier: [],
      },
    ]);
  });

  it('[V-6] refuses a further ballot where change is not allowed', () => {
    const world = opened({ changeAllowed: false });
    world.vote('p1', 'v', 'for');
    expect(world.voteAnswer('p1', 'v', 'against')).toBe('changeNotAllowed');
    expect(world.voteAnswer('p1', 'v', 'for')).toBe('changeNotAllowed');
    expect(world.voteAnswer('p2', 'v', 'against')).toBe('accepted');
  });

  it('[C-2] the same choice once more is a cast of its own, so that an older one cannot come back after it', () => {
    const world = opened();
    world.vote('p1', 'v', 'for');
    expect(world.vote('p1', 'v', 'for')).toHaveLength(1);
    expect(castBallots(world.poll('v'))).toMatchObject([{ choices: ['for'], n: 2 }]);
  });

  it('[V-10] takes words only with a choice that asks for them, and does not demand them', () => {
    const world = opened({ changeAllowed: false });
    expect(world.voteAnswer('p1', 'v', 'for', { words: 'vì sao' })).toBe('textNotAsked');
    expect(world.voteAnswer('p1', 'v', 'other')).toBe('accepted');
    world.vote('p1', 'v', 'other', { words: 'sửa Điều 2' });
    expect(castBallots(world.poll('v'))).toMatchObject([{ choices: ['other'], words: ['sửa Điều 2'] }]);
    expect(world.voteAnswer('p1', 'v', 'other', { words: 'sửa Điều 3' })).toBe('changeNotAllowed');
  });

  it.each([
    ['that nobody opened', 'prepared', 'p1', 'prepared', 'for', 'pollNotOpen'],
    ['that does not exist', 'v', 'p1', 'x', 'for', 'unknownPoll'],
    ['for an option that the rule does not have', 'v', 'p1', 'v', 'x', 'unknownOption'],
    ['by somebody who is not on the roll', 'v', 'p9', 'v', 'for', 'notOnRoll'],
  ] as const)('is refused in a poll %s', (_, id, who, pollId, choice, code) => {
    const world = sittingHall(10, 5);
    world.do('secretary', act.savePoll(pollSetup('prepared')));
    if (id === 'v') world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.voteAnswer(who, pollId, choice)).toBe(code);
  });

  it('is refused to a chair who is no delegate', () => {
    const world = opened();
    world.registerKey('p1');
    expect(world.answer('chair', ballotOf(world.state, 'p1', { pollId: 'v', choice: 'for' }))).toBe('notOnRoll');
  });

  it('is open to a chair who is a delegate', () => {
    const world = opened();
    world.registerKey('p1');
    const ballot = ballotOf(world.state, 'p1', { pollId: 'v', choice: 'for' });
    world.do({ ...seat('p1'), role: 'chair' }, ballot);
    expect(castBallots(world.poll('v'))).toHaveLength(1);
  });
});

describe('[V-7] the deadline', () => {
  const timed = () => opened({ seconds: 30 });

  it.each([
    ['a millisecond before it', -1, 'accepted'],
    ['exactly at it', 0, 'pollClosed'],
    ['after it', 1, 'pollClosed'],
    ['long after it, the close not yet written', 86_400_000, 'pollClosed'],
  ] as const)('a ballot %s', (_, offset, answer) => {
    const world = timed();
    world.now = (endsAt(world) ?? 0) + offset;
    expect(world.voteAnswer('p1', 'v', 'for')).toBe(answer);
  });

  it('closes the poll as of the deadline, however late that is noticed', () => {
    const world = timed();
    const deadline = endsAt(world);
    world.vote('p1', 'v', 'for');
    world.now += 3_600_000;
    world.do('clock', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({ kind: 'closed', closedAt: deadline, closedBy: 'deadline' });
    expect(tallyOf(world.poll('v'))).toMatchObject({ takingPart: 1, lines: [{ inFavour: 1 }] });
  });

  it('is the reason also when the chair presses close after it', () => {
    const world = timed();
    const deadline = endsAt(world);
    world.now = (deadline ?? 0) + 5;
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({ closedAt: deadline, closedBy: 'deadline' });
  });

  it('does not come early: the clock cannot close before it, nor a poll without one', () => {
    const world = timed();
    expect(world.answer('clock', act.closePoll('v'))).toBe('pollNotClosed');
    expect(opened().answer('clock', act.closePoll('v'))).toBe('pollNotClosed');
  });

  it('can be moved while it has not passed', () => {
    const world = timed();
    const deadline = endsAt(world) ?? 0;
    world.do('chair', act.extend('v', 60));
    expect(endsAt(world)).toBe(deadline + 60_000);
    world.now = deadline;
    expect(world.voteAnswer('p1', 'v', 'for')).toBe('accepted');
    world.now = deadline + 60_000;
    expect(world.answer('chair', act.extend('v', 60))).toBe('pollClosed');
    expect(opened().answer('chair', act.extend('v', 60))).toBe('pollHasNoDeadline');
    expect(world.answer('chair', act.extend('x', 60))).toBe('unknownPoll');
  });
});

describe('closing and announcing', () => {
  it('fixes the result; ballots after it are refused and it closes once', () => {
    const world = opened();
    world.vote('p1', 'v', 'for');
    world.do('chair', act.closePoll('v'));
    expect(world.poll('v').state).toMatchObject({ kind: 'closed', closedBy: 'chair', announcedAt: null });
    expect(world.voteAnswer('p2', 'v', 'for')).toBe('pollClosed');
    expect(world.answer('chair', act.closePoll('v'))).toBe('pollClosed');
    expect(world.answer('chair', act.extend('v', 60))).toBe('pollNotOpen');
  });

  it('is announced once, after the close', () => {
    const world = opened();
    expect(world.answer('chair', act.announce('v'))).toBe('pollNotClosed');
    world.do('chair', act.closePoll('v'));
    world.do('chair', act.announce('v'));
    expect(world.poll('v').state).toMatchObject({ announcedAt: world.now });
    expect(world.answer('chair', act.announce('v'))).toBe('alreadyAnnounced');
  });

  it('refuses to close what is not open', () => {
    const world = sittingHall(3);
    world.do('secretary', act.savePoll(pollSetup('v')));
    expect(world.answer('chair', act.closePoll('v'))).toBe('pollNotOpen');
  });

  it('[M-5] ending the meeting closes an open poll first and keeps its result', () => {
    const world = opened();
    world.vote('p1', 'v', 'for');
    world.do('chair', act.end);
    expect(world.meeting().state.kind).toBe('ended');
    expect(tallyOf(world.poll('v'))).toMatchObject({ takingPart: 1, lines: [{ inFavour: 1 }] });
    expect(world.answer('chair', act.announce('v'))).toBe('accepted');
  });
});

describe('[V-8] a re-vote', () => {
  it('is a new poll with a roll of its own; the one before it stays as it was', () => {
    const world = opened({ seconds: 30 }, 5);
    world.vote('p1', 'v', 'for');
    world.do('chair', act.closePoll('v'));
    const first = world.poll('v');
    world.do('secretary', mark(['p6'], { kind: 'present' }));
    world.do('chair', act.revote('v', 'v2'));
    expect(world.poll('v')).toBe(first);
    expect(world.poll('v2')).toMatchObject({ revoteOf: 'v', setup: { ...first.setup, id: 'v2' } });
    expect(roll(world, 'v2')).toEqual(people(6));
    world.vote('p1', 'v2', 'against');
    const { state } = world.poll('v');
    expect(state.kind === 'closed' && pagedValues(state.ballots).filter((ballot) => ballot !== null)).toMatchObject([
      { choices: ['for'] },
    ]);
  });

  it('needs a closed poll, a free id and no other open poll', () => {
    const world = opened();
    expect(world.answer('chair', act.revote('v', 'v2'))).toBe('pollNotClosed');
    world.do('chair', act.closePoll('v'));
    expect(world.answer('chair', act.revote('v', 'v'))).toBe('idTaken');
    expect(world.answer('chair', act.revote('x', 'v2'))).toBe('unknownPoll');
    world.do('chair', act.adHoc(pollSetup('w')));
    expect(world.answer('chair', act.revote('v', 'v2'))).toBe('pollOpenAlready');
  });
});
