import { beforeEach, describe, expect, it } from 'vitest';
import type { Command, CommandOf } from '../command.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Role } from '../session/actor.ts';
import { placeAt, plannedHall } from '../testing/hall.ts';
import { browserProof, enrol, enrolSeats, seatUse, technician } from '../testing/terminals.ts';
import { actor, OTHER_ROOM, ROOM, type World } from '../testing/world.ts';

const SHA = 'a'.repeat(64);
const report = (wipeId: string, terminalId: string, fields: Partial<CommandOf<'reportWipe'>> = {}): Command => ({
  kind: 'reportWipe',
  wipeId,
  terminalId,
  deleted: [{ sha256: SHA, at: 5 }],
  failed: [],
  ...fields,
});
const session = (id: string, terminalId: string | null, column: number): Command => ({
  kind: 'openSession',
  session: {
    id,
    role: 'seat',
    roomId: ROOM,
    tokenHash: SHA,
    accountId: null,
    personId: `p${column + 1}`,
    placeId: placeAt(column).id,
    terminalId,
  },
});

let world: World;

/** t1 and t2 at the first two places, a browser at the third, old: revoked, far: in another room; a wall's account. */
beforeEach(() => {
  world = plannedHall(5);
  const account = { id: 'wall', role: 'wall', name: 'Màn hình', roomId: ROOM, personId: null } as const;
  world.do('setup', { kind: 'saveAccount', account });
  world.do('setup', { kind: 'saveAccount', account: { ...account, id: 'farWall', roomId: OTHER_ROOM } });
  for (const command of enrolSeats(2)) world.do('setup', command);
  world.do('technician', enrol('browser', { use: seatUse(2), proof: browserProof('browser') }));
  world.do('technician', enrol('old', { use: seatUse(3) }));
  world.do('technician', technician.revoke('old'));
  world.do(actor('technician', null, OTHER_ROOM), enrol('far', { roomId: OTHER_ROOM, use: { kind: 'chair' } }));
  world.do('technician', technician.wipe('w1', 't1', 't2'));
});

describe('what is refused of terminals', () => {
  const door = { locked: true, browserPlaces: [] };
  const sit = (fields: Parameters<typeof enrol>[1]) => enrol('new', fields);
  it.each<readonly [string, Role, Command, RefusalCode]>([
    ['a terminal for another room', 'technician', sit({ roomId: OTHER_ROOM, use: { kind: 'chair' } }), 'notAllowed'],
    ['an id that is taken', 'technician', enrol('t1', { use: seatUse(4) }), 'idTaken'],
    ['an id of a revoked one', 'technician', enrol('old', { use: seatUse(4) }), 'idTaken'],
    ['[E-2] a place that has a terminal', 'technician', sit({ use: seatUse(0) }), 'placeHasTerminal'],
    ['a place that is not there', 'technician', sit({ use: { kind: 'seat', placeId: 'x' } }), 'unknownPlace'],
    ['a wall without an account', 'technician', sit({ use: { kind: 'wall', accountId: 'x' } }), 'notAllowed'],
    ['[P-3] a wall of another room', 'technician', sit({ use: { kind: 'wall', accountId: 'farWall' } }), 'notAllowed'],
    ['[P-1] enrolment by a chair', 'chair', sit({ use: seatUse(4) }), 'notAllowed'],
    ['to revoke one that is not there', 'technician', technician.revoke('x'), 'unknownTerminal'],
    ['[P-3] to revoke one of another room', 'technician', technician.revoke('far'), 'notAllowed'],
    ['to move one that is not there', 'technician', technician.move('x', seatUse(4)), 'unknownTerminal'],
    ['[P-3] to move one of another room', 'technician', technician.move('far', seatUse(4)), 'notAllowed'],
    ['to move a revoked one', 'technician', technician.move('old', seatUse(4)), 'terminalRevoked'],
    ['[E-2] to move one to where another stands', 'technician', technician.move('t1', seatUse(1)), 'placeHasTerminal'],
    ['to move one to nowhere', 'technician', technician.move('t1', { kind: 'seat', placeId: 'x' }), 'unknownPlace'],
    ['to lock one that is not there', 'technician', technician.lock('t1', 'x'), 'unknownTerminal'],
    ['to lock a revoked one', 'technician', technician.lock('old'), 'terminalRevoked'],
    ['[P-3] to lock one of another room', 'technician', technician.lock('far'), 'notAllowed'],
    ['[P-1] to lock as a secretary', 'secretary', technician.lock('t1'), 'notAllowed'],
    ['a wipe whose id is taken', 'technician', technician.wipe('w1', 't1'), 'idTaken'],
    ['a wipe of one that is not there', 'technician', technician.wipe('w2', 't1', 'x'), 'unknownTerminal'],
    ['a wipe of a revoked one', 'technician', technician.wipe('w2', 'old'), 'terminalRevoked'],
    ['[P-3] a wipe of another room', 'technician', technician.wipe('w2', 'far'), 'notAllowed'],
    ['a wipe of a browser', 'technician', technician.wipe('w2', 't1', 'browser'), 'notForBrowsers'],
    ['[P-1] a wipe by the chair', 'chair', technician.wipe('w2', 't1'), 'notAllowed'],
    ['a report of no wipe', 'door', report('x', 't1'), 'unknownWipe'],
    ['a report of one that was not told to', 'door', report('w1', 'far'), 'unknownTerminal'],
    ['[P-1] a report by a technician', 'technician', report('w1', 't1'), 'notAllowed'],
    ['an unlocking of nobody', 'secretary', { kind: 'noteSignInUnlocked', personId: 'x' }, 'unknownPerson'],
    ['[P-1] the door by a secretary', 'secretary', { kind: 'setDoor', door }, 'notAllowed'],
    ['[E-5] to lock the door from outside', 'technician', { kind: 'setDoor', door }, 'locksYouOut'],
  ])('%s', (_, role, command, code) => {
    const before = world.state;
    expect(world.answer(role, command)).toBe(code);
    expect(world.state).toBe(before);
  });
});

describe('[E-2] a place has one enrolled terminal', () => {
  it('but browsers beside it, and the place of a revoked one is free', () => {
    world.do('technician', enrol('beside', { use: seatUse(2) }));
    world.do('technician', enrol('after', { use: seatUse(3) }));
    expect(world.state.terminals.after).toMatchObject({ enrolledAt: world.now, revokedAt: null, locked: false });
  });

  it('and a terminal moves to a free one, which ends who is signed in at it', () => {
    world.do('door', session('s1', 't1', 0));
    world.do('door', session('s2', 't2', 1));
    world.do('technician', technician.move('t1', seatUse(4)));
    expect(world.state.terminals.t1?.use).toEqual(seatUse(4));
    expect(Object.keys(world.state.sessions)).toEqual(['s2']);
    world.do('door', session('s3', 't1', 4));
    expect(world.do('technician', technician.move('t1', seatUse(4)))).toEqual([]);
    expect(Object.keys(world.state.sessions)).toEqual(['s2', 's3']);
  });
});

describe('revoking', () => {
  it('takes a terminal off the allow-list and ends who is signed in at it, once', () => {
    world.do('door', session('s1', 't1', 0));
    world.do('door', session('s2', null, 1));
    world.now += 7;
    world.do('technician', technician.revoke('t1'));
    expect(world.state.terminals.t1?.revokedAt).toBe(world.now);
    expect(Object.keys(world.state.sessions)).toEqual(['s2']);
    expect(world.do('technician', technician.revoke('t1'))).toEqual([]);
  });
});

describe('[T-1] locking', () => {
  it('writes down only what changes', () => {
    world.do('technician', technician.lock('t1'));
    expect(world.do('technician', technician.lock('t1', 't2', 't2'))).toEqual([
      { type: 'terminalsLocked', terminalIds: ['t2'], locked: true },
    ]);
    expect(world.do('technician', technician.lock('t1', 't2'))).toEqual([]);
    world.do('technician', technician.unlock('t1'));
    expect(world.state.terminals).toMatchObject({ t1: { locked: false }, t2: { locked: true } });
  });

  it('leaves out the terminal that the technician works at, but unlocks it', () => {
    const here = { ...actor('technician'), terminalId: 't1' };
    world.do(here, technician.lock('t1', 't2'));
    expect(world.state.terminals).toMatchObject({ t1: { locked: false }, t2: { locked: true } });
    world.do('technician', technician.lock('t1'));
    world.do(here, technician.unlock('t1', 't2'));
    expect(world.state.terminals).toMatchObject({ t1: { locked: false }, t2: { locked: false } });
  });
});

describe('[T-2] a wipe', () => {
  it('stays open until each terminal has reported; the first word counts', () => {
    world.now += 3;
    world.do('door', report('w1', 't1'));
    const first = { at: world.now, deleted: [{ sha256: SHA, at: 5 }], failed: [] };
    expect(world.state.wipes.w1?.reports).toEqual({ t1: first, t2: null });
    expect(world.do('door', report('w1', 't1', { deleted: [] }))).toEqual([]);
    world.do('door', report('w1', 't2', { deleted: [], failed: [{ sha256: SHA, why: 'EIO' }] }));
    expect(world.state.wipes.w1?.reports).toMatchObject({ t1: first, t2: { failed: [{ why: 'EIO' }] } });
  });

  it('is forgotten once it is done and a hundred others came after it, and never before it is done', () => {
    world.do('door', report('w1', 't1'));
    world.do('technician', technician.wipe('done', 't1'));
    world.do('door', report('done', 't1'));
    for (let i = 0; i < 101; i += 1) {
      world.do('technician', technician.wipe(`x${i}`, 't1'));
      world.do('door', report(`x${i}`, 't1'));
    }
    expect(world.state.wipes.w1?.reports.t2).toBeNull();
    expect(world.state.wipes).not.toHaveProperty('done');
    expect(Object.keys(world.state.wipes).length).toBeLessThanOrEqual(102);
  });
});

describe('the door', () => {
  it('is set once, and what is so already changes nothing', () => {
    const door = { locked: true, browserPlaces: [placeAt(0).id] };
    const inside = { ...actor('technician'), terminalId: 't1' };
    expect(world.do(inside, { kind: 'setDoor', door })).toHaveLength(1);
    expect(world.do(inside, { kind: 'setDoor', door })).toEqual([]);
    expect(world.state.door).toEqual(door);
  });
});

describe('what is only written down', () => {
  it.each<readonly [Role, Command, string]>([
    ['technician', { kind: 'noteOrder', order: 'restart', terminals: ['1.0'] }, 'terminalsOrdered'],
    ['secretary', { kind: 'noteSignInUnlocked', personId: 'p1' }, 'signInUnlocked'],
    ['technician', { kind: 'noteAuthority', act: 'unlocked' }, 'authorityUsed'],
  ])('%s: %o', (role, command, type) => {
    const before = world.state;
    expect(world.do(role, command)).toMatchObject([{ type }]);
    expect(world.state).toEqual(before);
  });
});
