import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { act, mark, personOf, placeAt, plannedHall, pollSetup, sittingHall } from '../testing/hall.ts';
import { MEETING, ROOM, type World } from '../testing/world.ts';

const save = (personId: string, fields: Partial<CommandOf<'saveDelegates'>['delegates'][number]> = {}) =>
  ({
    kind: 'saveDelegates',
    meetingId: MEETING,
    delegates: [{ personId, standing: 'official', exclusion: null, ...fields }],
  }) as const satisfies CommandOf<'saveDelegates'>;
const assign = (...assignments: (readonly [string, string | null])[]) =>
  ({
    kind: 'assignPlaces',
    meetingId: MEETING,
    assignments: assignments.map(([personId, placeId]) => ({ personId, placeId })),
  }) as const;
const standIn = (personId: string, who: string | null) =>
  ({ kind: 'setStandIn', meetingId: MEETING, personId, standIn: who === null ? null : personOf(who) }) as const;
const remove = (personId: string) => ({ kind: 'removeDelegate', meetingId: MEETING, personId }) as const;
const placeOf = (world: World, id: string) => world.meeting().delegates[id]?.placeId;
const at = (column: number) => placeAt(column).id;

describe('the list of delegates', () => {
  it('keeps place and attendance when standing or exclusion change', () => {
    const world = sittingHall(2);
    world.do('secretary', save('p1', { standing: 'alternate', exclusion: 'exempted' }));
    expect(world.meeting().delegates.p1).toMatchObject({
      standing: 'alternate',
      exclusion: 'exempted',
      placeId: at(0),
      attendance: { kind: 'present' },
    });
    expect(world.answer('secretary', save('x'))).toBe('unknownPerson');
  });

  it('[V-4] names everybody who ever stood on a roll', () => {
    const world = sittingHall(3, 2);
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.answer('secretary', remove('p1'))).toBe('delegateHasVoted');
    world.do('chair', act.closePoll('v'));
    expect(world.answer('secretary', remove('p1'))).toBe('delegateHasVoted');
    world.do('secretary', remove('p3'));
    expect(world.answer('secretary', remove('p3'))).toBe('unknownDelegate');
  });
});

describe('places', () => {
  it('belong to one delegate each, and can be swapped in one command', () => {
    const world = plannedHall(3);
    expect(world.answer('secretary', assign(['p1', at(1)]))).toBe('placeTaken');
    world.do('secretary', assign(['p1', at(1)], ['p2', at(0)]));
    expect([placeOf(world, 'p1'), placeOf(world, 'p2')]).toEqual([at(1), at(0)]);
    world.do('secretary', assign(['p1', null]));
    expect(world.answer('secretary', assign(['p3', at(1)]))).toBe('accepted');
  });

  it('must exist, like those who sit there', () => {
    const world = plannedHall(2);
    expect(world.answer('secretary', assign(['p1', 'x']))).toBe('unknownPlace');
    expect(world.answer('secretary', assign(['x', at(0)]))).toBe('unknownDelegate');
  });
});

describe('attendance', () => {
  it('keeps when somebody came, also when they leave', () => {
    const world = sittingHall(1);
    const since = world.now;
    world.now += 50;
    expect(world.do('secretary', mark(['p1'], { kind: 'present' }))).toEqual([]);
    world.do('chair', mark(['p1'], { kind: 'left' }));
    expect(world.meeting().delegates.p1?.attendance).toEqual({ kind: 'left', since, at: world.now });
  });

  it('records why somebody is absent', () => {
    const world = sittingHall(1, 0);
    world.do('secretary', mark(['p1'], { kind: 'absent', excused: true, reason: 'Đi công tác' }));
    expect(world.meeting().delegates.p1?.attendance).toEqual({
      kind: 'absent',
      excused: true,
      reason: 'Đi công tác',
      at: world.now,
    });
    world.do('secretary', mark(['p1'], { kind: 'unchecked' }));
    expect(world.meeting().delegates.p1?.attendance).toEqual({ kind: 'unchecked' });
  });

  it('[C-3] marks all of those named or, when one is unknown, none', () => {
    const world = sittingHall(2, 0);
    expect(world.answer('secretary', mark(['p1', 'x'], { kind: 'present' }))).toBe('unknownDelegate');
    expect(world.meeting().delegates.p1?.attendance.kind).toBe('unchecked');
  });

  it('is closed with the meeting', () => {
    const world = sittingHall(1);
    world.do('chair', act.end);
    expect(world.answer('secretary', mark(['p1'], { kind: 'left' }))).toBe('meetingEnded');
  });
});

describe('[A-4] a stand-in', () => {
  const withStandIn = () => {
    const world = sittingHall(3, 2);
    world.do('secretary', standIn('p3', 'sub'));
    return world;
  };

  it('has the place of the absent delegate and no vote', () => {
    const world = withStandIn();
    expect(world.meeting().delegates.sub).toMatchObject({ standing: 'standIn', standsInFor: 'p3', placeId: at(2) });
    world.do('secretary', mark(['sub'], { kind: 'present' }));
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(world.voteAnswer('sub', 'v', 'for')).toBe('notOnRoll');
  });

  it('is replaced by another, and goes when nobody stands in or the delegate is taken off', () => {
    const world = withStandIn();
    world.do('secretary', standIn('p3', 'sub2'));
    expect(Object.keys(world.meeting().delegates)).toEqual(['p1', 'p2', 'p3', 'sub2']);
    world.do('secretary', standIn('p3', null));
    expect(Object.keys(world.meeting().delegates)).toEqual(['p1', 'p2', 'p3']);
    world.do('secretary', standIn('p3', 'sub'));
    world.do('secretary', remove('p3'));
    expect(Object.keys(world.meeting().delegates)).toEqual(['p1', 'p2']);
  });

  it('is nobody who is a delegate already, and nobody stands in for a stand-in', () => {
    const world = withStandIn();
    expect(world.answer('secretary', standIn('p3', 'p2'))).toBe('idTaken');
    expect(world.answer('secretary', standIn('sub', 'x'))).toBe('notOfficial');
    expect(world.answer('secretary', standIn('x', 'sub'))).toBe('unknownDelegate');
    const stolen = { ...standIn('p3', 'x'), standIn: { ...personOf('x'), code: 'P1' } };
    expect(world.answer('secretary', stolen)).toBe('codeTaken');
  });

  it('moves with the absent delegate, and leaves nothing at the place that somebody else now has', () => {
    const world = withStandIn();
    world.do('secretary', { kind: 'savePlaces', roomId: ROOM, places: [0, 1, 2, 3].map((column) => placeAt(column)) });
    world.do('secretary', assign(['p3', at(3)], ['p1', at(2)]));
    expect([placeOf(world, 'p3'), placeOf(world, 'sub'), placeOf(world, 'p1')]).toEqual([at(3), at(3), at(2)]);
  });

  it('shares a place with nobody but that delegate', () => {
    const world = withStandIn();
    expect(world.answer('secretary', assign(['sub', at(0)]))).toBe('placeTaken');
  });
});

describe('[S-2] whoever is taken off the list', () => {
  const open = (id: string, personId: string, index: number) =>
    ({
      kind: 'openSession',
      session: {
        id,
        role: 'seat',
        roomId: ROOM,
        tokenHash: 'a'.repeat(64),
        accountId: null,
        personId,
        placeId: at(index),
        terminalId: null,
      },
    }) as const;

  it('is signed out at once, the stand-in too; the others stay', () => {
    const world = sittingHall(2, 0);
    world.do('secretary', standIn('p1', 's1'));
    world.do('door', open('a', 's1', 0));
    world.do('door', open('b', 'p2', 1));
    world.do('secretary', remove('p1'));
    expect(Object.keys(world.state.sessions)).toEqual(['b']);
  });

  it('is signed out when somebody else stands in', () => {
    const world = sittingHall(2, 0);
    world.do('secretary', standIn('p1', 's1'));
    world.do('door', open('a', 's1', 0));
    world.do('secretary', standIn('p1', 's2'));
    expect(world.state.sessions).toEqual({});
  });

  it('stays signed in when the list is of a meeting that is not in the room', () => {
    const world = plannedHall(1);
    world.do('secretary', { kind: 'copyMeeting', meetingId: MEETING, newId: 'later', setup: world.meeting().setup });
    world.do('door', open('a', 'p1', 0));
    world.do('secretary', { kind: 'removeDelegate', meetingId: 'later', personId: 'p1' });
    expect(Object.keys(world.state.sessions)).toEqual(['a']);
  });
});
