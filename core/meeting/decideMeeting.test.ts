import { describe, expect, it } from 'vitest';
import { act, BODY, mark, meetingSetup, people, plannedHall, pollSetup, sittingHall } from '../testing/hall.ts';
import { actor, MEETING, OTHER_ROOM, ROOM, type World } from '../testing/world.ts';

const second = (world: World, id = 'second') => {
  world.do('secretary', { kind: 'saveMeeting', meetingId: id, roomId: ROOM, setup: meetingSetup() });
  return { kind: 'bringToRoom', meetingId: id } as const;
};

describe('making a meeting', () => {
  it('summons the members of its body', () => {
    const { delegates, state } = plannedHall(3).meeting();
    expect(state).toEqual({ kind: 'planned' });
    expect(Object.keys(delegates)).toEqual(people(3));
    expect(delegates.p1).toMatchObject({ standing: 'official', exclusion: null, attendance: { kind: 'unchecked' } });
  });

  it.each([
    ['a body', { roomId: ROOM, setup: meetingSetup({ bodyId: 'x' }) }, 'unknownBody'],
    ['a room', { roomId: 'x', setup: meetingSetup() }, 'unknownRoom'],
  ] as const)('needs %s', (_, fields, code) => {
    expect(plannedHall(1).answer('setup', { kind: 'saveMeeting', meetingId: 'new', ...fields })).toBe(code);
  });

  it('changes the first page of one that has not ended and keeps the rest', () => {
    const world = sittingHall(3);
    const save = {
      kind: 'saveMeeting',
      meetingId: MEETING,
      roomId: ROOM,
      setup: meetingSetup({ title: 'Mới' }),
    } as const;
    const before = world.meeting().delegates;
    world.do('secretary', save);
    expect(world.meeting()).toMatchObject({ setup: { title: 'Mới' } });
    expect(world.meeting().delegates).toBe(before);
    world.do('chair', act.end);
    expect(world.answer('secretary', save)).toBe('meetingEnded');
  });
});

describe('copying a meeting', () => {
  it('copies agenda, prepared polls, delegates and places; papers, marks, results and stand-ins stay behind', () => {
    const world = sittingHall(3);
    world.do('secretary', act.saveItem('i1'));
    world.do('secretary', act.attach('paper1', 'i1'));
    world.do('secretary', act.savePoll(pollSetup('v', { itemId: 'i1' })));
    world.do('secretary', mark(['p3'], { kind: 'absent', excused: true, reason: '' }));
    const standIn = { id: 'sub', code: 'SUB', name: 'Người đi thay', position: '', unit: '' };
    world.do('secretary', { kind: 'setStandIn', meetingId: MEETING, personId: 'p3', standIn });
    world.do('chair', act.openItem('i1'));
    world.do('chair', act.openPoll('v'));
    world.vote('p1', 'v', 'for');
    world.do('chair', act.closePoll('v'));
    world.do('chair', act.revote('v', 'v2'));
    const setup = meetingSetup({ title: 'Lần sau', totalMembers: 3 });
    world.do('secretary', { kind: 'copyMeeting', meetingId: MEETING, newId: 'next', setup });

    const next = world.meeting('next');
    expect(next).toMatchObject({ id: 'next', roomId: ROOM, setup, state: { kind: 'planned' }, currentPollId: null });
    expect(next.agenda.map((item) => [item.id, item.state.kind])).toEqual([['i1', 'upcoming']]);
    expect(next.papers).toEqual([]);
    expect(next.polls.map((poll) => [poll.setup.id, poll.state.kind])).toEqual([['v', 'prepared']]);
    expect(Object.keys(next.delegates)).toEqual(people(3));
    for (const [id, delegate] of Object.entries(next.delegates)) {
      expect(delegate.attendance).toEqual({ kind: 'unchecked' });
      expect(delegate.placeId).toBe(world.meeting().delegates[id]?.placeId);
    }
  });

  it('refuses what does not exist and an id that is taken', () => {
    const world = plannedHall(1);
    const copy = { kind: 'copyMeeting', meetingId: MEETING, newId: 'n', setup: meetingSetup() } as const;
    expect(world.answer('secretary', { ...copy, meetingId: 'x' })).toBe('unknownMeeting');
    expect(world.answer('secretary', { ...copy, newId: MEETING })).toBe('idTaken');
    expect(world.answer('secretary', { ...copy, setup: meetingSetup({ bodyId: 'x' }) })).toBe('unknownBody');
  });
});

describe('[M-1] one meeting in a room', () => {
  it('is replaced while it is planned or ended, and only then', () => {
    const world = plannedHall(2);
    const bring = second(world);
    expect(world.answer('secretary', bring)).toBe('accepted');
    world.do('chair', act.openMeeting);
    expect(world.answer('secretary', bring)).toBe('roomBusy');
    world.do('chair', act.recess);
    expect(world.answer('secretary', bring)).toBe('roomBusy');
    world.do('chair', act.end);
    world.do('secretary', bring);
    expect(world.state.rooms[ROOM]).toMatchObject({ meetingId: 'second', hall: { kind: 'welcome' } });
    expect(world.answer('secretary', act.bring)).toBe('meetingEnded');
  });

  it('changes nothing when it is there already', () => {
    expect(plannedHall(1).do('secretary', act.bring)).toEqual([]);
  });

  it("[S-2] ends the seats' sessions of that room, and no other sessions", () => {
    const world = plannedHall(2);
    const open = (id: string, role: 'seat' | 'chair', roomId: string) =>
      world.do(actor('door', null, roomId), {
        kind: 'openSession',
        session: {
          id,
          role,
          roomId,
          tokenHash: 'a'.repeat(64),
          accountId: null,
          personId: null,
          placeId: null,
          terminalId: null,
        },
      });
    open('here', 'seat', ROOM);
    open('chair', 'chair', ROOM);
    open('there', 'seat', OTHER_ROOM);
    world.do('secretary', second(world));
    expect(Object.keys(world.state.sessions)).toEqual(['chair', 'there']);
  });

  it('drops the keys of sessions that are over, but not of a meeting that stays in another room', () => {
    const world = plannedHall(2);
    world.do('secretary', { kind: 'setRegistrar', publicKey: 'A'.repeat(43) });
    world.registerKey('p1');
    const keys = Object.keys(world.state.keys);
    expect(keys).toHaveLength(1);
    const setup = meetingSetup({ bodyId: 'annex' });
    const body = { id: 'annex', name: 'Ban khác', parent: '', family: 'party' as const, address: 'đồng chí' };
    world.do('setup', { kind: 'saveBody', body: { ...body, memberNoun: 'ủy viên', memberIds: ['p2'] } });
    world.do('setup', { kind: 'saveMeeting', meetingId: 'there', roomId: OTHER_ROOM, setup });
    world.do(actor('secretary', null, OTHER_ROOM), { kind: 'bringToRoom', meetingId: 'there' });
    expect(Object.keys(world.state.keys)).toEqual(keys);
    world.do('secretary', second(world));
    expect(world.state.keys).toEqual({});
  });

  it('removes a planned one that is not in the room', () => {
    const world = plannedHall(1);
    const remove = (meetingId: string) => ({ kind: 'removeMeeting', meetingId }) as const;
    second(world);
    expect(world.answer('secretary', remove(MEETING))).toBe('roomBusy');
    expect(world.answer('secretary', remove('x'))).toBe('unknownMeeting');
    world.do('secretary', remove('second'));
    expect(Object.keys(world.state.meetings)).toEqual([MEETING]);
    world.do('chair', act.openMeeting);
    expect(world.answer('secretary', remove(MEETING))).toBe('meetingNotPlanned');
  });
});

describe('[M-2] opening a meeting', () => {
  it('needs to be planned, in its room, with official delegates', () => {
    const world = plannedHall(2);
    second(world);
    expect(world.answer('chair', { kind: 'openMeeting', meetingId: 'second' })).toBe('noMeeting');
    expect(world.answer('chair', { kind: 'openMeeting', meetingId: 'x' })).toBe('unknownMeeting');
    world.do('chair', act.openMeeting);
    expect(world.answer('chair', act.openMeeting)).toBe('meetingNotPlanned');
  });

  it('is refused to a meeting of guests', () => {
    const world = plannedHall(1);
    const guest = { personId: 'p1', standing: 'invited', exclusion: null } as const;
    world.do('secretary', { kind: 'saveDelegates', meetingId: MEETING, delegates: [guest] });
    expect(world.answer('chair', act.openMeeting)).toBe('noOfficials');
  });
});

describe('the course of a meeting', () => {
  const answers = (world: World) =>
    [act.openMeeting, act.recess, act.resume, act.end].map((command) => world.answer('chair', command));

  it('is planned → in progress ⇄ recess → ended', () => {
    const world = plannedHall(1);
    expect(answers(world)).toEqual(['accepted', 'meetingNotRunning', 'meetingNotRunning', 'meetingNotRunning']);
    world.do('chair', act.openMeeting);
    const openedAt = world.now;
    expect(answers(world)).toEqual(['meetingNotPlanned', 'accepted', 'meetingNotRunning', 'accepted']);
    world.now += 10;
    world.do('chair', act.recess);
    expect(world.meeting().state).toEqual({ kind: 'recess', openedAt, since: world.now });
    expect(answers(world)).toEqual(['meetingNotPlanned', 'meetingNotRunning', 'accepted', 'accepted']);
    world.do('chair', act.resume);
    expect(world.meeting().state).toEqual({ kind: 'inProgress', openedAt });
    world.now += 10;
    world.do('chair', act.end);
    expect(world.meeting().state).toEqual({ kind: 'ended', openedAt, endedAt: world.now });
    expect(answers(world)).toEqual([
      'meetingNotPlanned',
      'meetingNotRunning',
      'meetingNotRunning',
      'meetingNotRunning',
    ]);
  });

  it('[M-3] has no recess while a poll is open', () => {
    const world = sittingHall(2);
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.answer('chair', act.recess)).toBe('pollOpenAlready');
  });

  it('[M-5] ends what is open: poll and item', () => {
    const world = sittingHall(2);
    world.do('secretary', act.saveItem('i1'));
    world.do('chair', act.openItem('i1'));
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.do('chair', act.end).map((event) => event.type)).toEqual(['pollClosed', 'meetingEnded']);
    expect(world.meeting().agenda[0]?.state.kind).toBe('done');
    expect(world.meeting().currentPollId).toBeNull();
  });
});

describe('[P-3] the room of a command', () => {
  it('is the own one: meetings and rooms elsewhere are out of reach', () => {
    const world = plannedHall(2);
    const stranger = (role: 'chair' | 'secretary') => actor(role, null, OTHER_ROOM);
    expect(world.answer(stranger('chair'), act.openMeeting)).toBe('notAllowed');
    expect(world.answer(stranger('secretary'), act.saveItem('i1'))).toBe('notAllowed');
    expect(world.answer(stranger('secretary'), act.attach('d'))).toBe('notAllowed');
    const setup = meetingSetup();
    expect(world.answer('secretary', { kind: 'saveMeeting', meetingId: 'n', roomId: OTHER_ROOM, setup })).toBe(
      'notAllowed',
    );
    expect(
      world.answer(stranger('secretary'), { kind: 'saveMeeting', meetingId: MEETING, roomId: OTHER_ROOM, setup }),
    ).toBe('notAllowed');
    expect(world.answer(stranger('chair'), { kind: 'showOnWall', roomId: ROOM, shows: { kind: 'welcome' } })).toBe(
      'notAllowed',
    );
    const row = { person: { id: 'new', code: 'N', name: 'N', position: '', unit: '' }, standing: 'official' as const };
    expect(
      world.answer(stranger('secretary'), {
        kind: 'importPeople',
        target: { kind: 'meeting', meetingId: MEETING },
        rows: [row],
      }),
    ).toBe('notAllowed');
    expect(world.answer(stranger('chair'), act.openPoll('v'))).toBe('notAllowed');
    expect(world.answer('setup', { kind: 'saveMeeting', meetingId: 'n', roomId: OTHER_ROOM, setup })).toBe('accepted');
    expect(BODY).toBe(world.meeting().setup.bodyId);
  });
});
