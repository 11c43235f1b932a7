import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../command.ts';
import { act, placeAt, plannedHall, pollSetup, sittingHall } from '../testing/hall.ts';
import { actor, ROOM, World } from '../testing/world.ts';

const plan = (...places: CommandOf<'savePlaces'>['places']) => ({ kind: 'savePlaces', roomId: ROOM, places }) as const;
const show = (shows: CommandOf<'showOnWall'>['shows']) => ({ kind: 'showOnWall', roomId: ROOM, shows }) as const;
const hall = (world: World) => world.state.rooms[ROOM]?.hall;

describe('the plan of places', () => {
  it.each([
    ['two places of one id', [placeAt(0), { ...placeAt(1), id: placeAt(0).id }], 'idTaken'],
    ['two places of one name', [placeAt(0), { ...placeAt(1), label: placeAt(0).label }], 'placeTaken'],
    ['two places on one spot', [placeAt(0), { ...placeAt(1), column: 0 }], 'placeTaken'],
    ['no place for a delegate', [placeAt(0)], 'placeInUse'],
  ] as const)('is refused with %s', (_, places, code) => {
    expect(plannedHall(2).answer('technician', plan(...places))).toBe(code);
  });

  it('can change around those who sit', () => {
    const world = sittingHall(2);
    const moved = { ...placeAt(0), row: 5 };
    world.do('technician', plan(placeAt(1), moved));
    expect(world.state.rooms[ROOM]?.places[moved.id]).toEqual(moved);
    world.do('chair', act.end);
    expect(world.answer('technician', plan())).toBe('accepted');
  });

  it('belongs to a room', () => {
    const lost = { ...plan(), roomId: 'x' };
    expect(plannedHall(1).answer('setup', lost)).toBe('unknownRoom');
  });
});

describe('accounts', () => {
  const save = (fields: Partial<CommandOf<'saveAccount'>['account']> = {}) =>
    ({
      kind: 'saveAccount',
      account: { id: 'chair', role: 'chair', name: 'Chủ trì', roomId: ROOM, personId: null, ...fields },
    }) as const;

  it('belong to a room, and perhaps to a delegate', () => {
    const world = plannedHall(1);
    world.do('setup', save({ personId: 'p1' }));
    expect(world.state.accounts.chair?.personId).toBe('p1');
    expect(world.answer('setup', save({ roomId: 'x' }))).toBe('unknownRoom');
    expect(world.answer('setup', save({ personId: 'x' }))).toBe('unknownPerson');
  });
});

describe('[S-5] the account of a technician', () => {
  it('belongs to no delegate', () => {
    const account = { id: 'console', role: 'technician', name: 'Kỹ thuật', roomId: ROOM, personId: 'p1' } as const;
    const world = plannedHall(1);
    expect(world.answer('setup', { kind: 'saveAccount', account })).toBe('notAllowed');
    expect(world.answer('setup', { kind: 'saveAccount', account: { ...account, personId: null } })).toBe('accepted');
  });
});

describe('[H-1] what the wall shows', () => {
  it('follows what is opened and announced, and not a close', () => {
    const world = sittingHall(2);
    world.do('secretary', act.saveItem('i1'));
    expect(hall(world)).toEqual({ kind: 'welcome' });
    world.do('chair', act.openItem('i1'));
    expect(hall(world)).toEqual({ kind: 'item' });
    world.do('chair', act.adHoc(pollSetup('v')));
    expect(hall(world)).toEqual({ kind: 'poll', pollId: 'v' });
    world.do('chair', show({ kind: 'item' }));
    world.do('chair', act.closePoll('v'));
    expect(hall(world)).toEqual({ kind: 'item' });
    world.do('chair', act.announce('v'));
    expect(hall(world)).toEqual({ kind: 'poll', pollId: 'v' });
    world.do('chair', act.closeItem('i1'));
    expect(hall(world)).toEqual({ kind: 'welcome' });
  });

  it('is a poll only while it is open or once it is announced', () => {
    const world = sittingHall(2);
    world.do('secretary', act.savePoll(pollSetup('v')));
    const poll = show({ kind: 'poll', pollId: 'v' });
    expect(world.answer('chair', poll)).toBe('pollNotClosed');
    world.do('chair', act.openPoll('v'));
    expect(world.answer('chair', poll)).toBe('accepted');
    world.do('chair', act.closePoll('v'));
    expect(world.answer('chair', poll)).toBe('pollNotClosed');
    world.do('chair', act.announce('v'));
    expect(world.answer('chair', poll)).toBe('accepted');
    expect(world.answer('chair', show({ kind: 'poll', pollId: 'x' }))).toBe('unknownPoll');
  });

  it('needs a room, and a meeting for a poll', () => {
    const world = new World();
    world.do('setup', { kind: 'saveRoom', roomId: ROOM, name: 'Phòng' });
    expect(world.answer('chair', show({ kind: 'poll', pollId: 'v' }))).toBe('noMeeting');
    const elsewhere = { ...show({ kind: 'welcome' }), roomId: 'x' };
    expect(world.answer(actor('chair', null, 'x'), elsewhere)).toBe('unknownRoom');
  });

  it('is the welcome again after the end', () => {
    const world = sittingHall(2);
    world.do('chair', act.adHoc(pollSetup('v')));
    world.do('chair', act.end);
    expect(hall(world)).toEqual({ kind: 'welcome' });
  });
});
