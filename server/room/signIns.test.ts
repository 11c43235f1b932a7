import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { Role } from '../../core/session/actor.ts';
import type { DoorPolicy, TerminalProof, TerminalUse } from '../../core/terminals/terminal.ts';
import { placeAt } from '../../core/testing/hall.ts';
import { actor, ROOM } from '../../core/testing/world.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { openCredentials } from '../trust/credentials.ts';
import { hallDisk, settled } from './testing/hallRoom.ts';
import { type Disk, heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom, secretOf } from './testing/OpenRoom.ts';

const SEATS = 5;
const place = placeAt(0).id;
const CERTIFICATE: TerminalProof = { kind: 'certificate', fingerprint: 'a'.repeat(64), expiresAt: 9_000_000 };
const BROWSER: TerminalProof = { kind: 'browser', keyHash: 'b'.repeat(64) };
let disk: Disk;
let room: OpenRoom;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
  disk = await hallDisk(SEATS, ACCOUNT_COMMANDS);
  room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

const by = async (role: Role, command: Command) => {
  const outcome = await room.loop.submit({ actor: actor(role), id: null, command });
  await settled();
  expect(outcome).toMatchObject({ ok: true });
};
const doorIs = (browserPlaces: DoorPolicy['browserPlaces']) =>
  by('setup', { kind: 'setDoor', door: { locked: false, browserPlaces } });
const enrol = (id: string, use: TerminalUse, proof: TerminalProof = CERTIFICATE) =>
  by('setup', { kind: 'enrolTerminal', terminal: { id, roomId: ROOM, name: `Máy ${id}`, use, proof, macs: [] } });
const seatAt = (index: number): TerminalUse => ({ kind: 'seat', placeId: placeAt(index).id });
/** Without the place's code: the terminal itself is the proof. */
const bare = (index: number, person?: string) => ({ ...asSeat(index, person), code: null }) as SignInAs;
const refusalOf = async (as: SignInAs, terminalId: string | null = null) =>
  (await room.signedIn(as, terminalId)).wire.last('signInRefused').code;
const sessionOf = async (as: SignInAs, terminalId: string | null = null) =>
  (await room.signedIn(as, terminalId)).wire.last('welcome').session;

describe('[S-1] a terminal is its own proof', () => {
  it.each([
    ['an enrolled one', CERTIFICATE],
    ['an admitted browser', BROWSER],
  ])('of its place, without a device code: %s', async (_, proof) => {
    await doorIs([]);
    await enrol('t1', seatAt(0), proof);
    expect(await sessionOf({ kind: 'place', place, code: null }, 't1')).toEqual({ kind: 'place', placeId: place });
    expect(await sessionOf(bare(0), 't1')).toMatchObject({ kind: 'signedIn', personId: 'p1', placeId: place });
    expect(Object.values(room.loop.state.sessions)).toMatchObject([{ terminalId: 't1' }]);
  });

  it('of its wall, and of no other account', async () => {
    await enrol('w1', { kind: 'wall', accountId: 'wall' });
    expect(await sessionOf({ kind: 'device', account: 'wall', code: null }, 'w1')).toMatchObject({ accountId: 'wall' });
    expect(await refusalOf({ kind: 'device', account: 'chair', code: null }, 'w1')).toBe('wrongSecret');
    await enrol('t1', seatAt(0));
    expect(await refusalOf({ kind: 'device', account: 'wall', code: null }, 't1')).toBe('wrongSecret');
    expect(await sessionOf(asAccount('wall'), 't1')).toMatchObject({ accountId: 'wall' });
  });

  it('of no other place: whoever sits at a seat enrolled for one cannot sign in at another', async () => {
    await enrol('t1', seatAt(0));
    for (const as of [bare(1), asSeat(1), { kind: 'place', place: placeAt(1).id, code: null } as const]) {
      expect(await refusalOf(as, 't1')).toBe('notAllowed');
    }
    await enrol('c1', { kind: 'chair' });
    expect(await refusalOf(asSeat(1), 'c1')).toBe('notAllowed');
  });

  it('where it was moved to, and nowhere any more once it is revoked', async () => {
    await enrol('t1', seatAt(0));
    await by('technician', { kind: 'moveTerminal', terminalId: 't1', use: seatAt(2) });
    expect(await refusalOf(bare(0), 't1')).toBe('notAllowed');
    expect(await sessionOf(bare(2), 't1')).toMatchObject({ personId: 'p3' });
    await by('technician', { kind: 'revokeTerminal', terminalId: 't1' });
    expect(await refusalOf(bare(2), 't1')).toBe('wrongSecret');
  });

  it('but says nothing of who sits there: a PIN is a PIN, a password a password', async () => {
    await enrol('t1', seatAt(0));
    await enrol('c1', { kind: 'chair' });
    expect(await refusalOf({ ...bare(0), pin: 'x' } as SignInAs, 't1')).toBe('wrongSecret');
    expect(await refusalOf({ ...bare(0), pin: null } as SignInAs, 't1')).toBe('wrongSecret');
    expect(await refusalOf({ kind: 'account', account: 'chair', password: 'x' }, 'c1')).toBe('wrongSecret');
    expect(await sessionOf(asAccount('chair'), 'c1')).toMatchObject({ role: 'chair' });
  });
});

describe('[E-6] a browser', () => {
  it('is a seat only at places where the technician allows it, and with the code of the place', async () => {
    await doorIs([placeAt(1).id]);
    for (const as of [asSeat(0), { kind: 'place', place, code: secretOf.place(place) } as const]) {
      expect(await refusalOf(as)).toBe('browserNotAllowed');
    }
    expect(await refusalOf(bare(1))).toBe('wrongSecret');
    expect(await sessionOf(asSeat(1))).toMatchObject({ personId: 'p2' });
    await doorIs([]);
    expect(await refusalOf(asSeat(2))).toBe('browserNotAllowed');
  });

  it('that was let in for one place is any browser at the others', async () => {
    await doorIs([placeAt(1).id]);
    await enrol('b1', seatAt(0), BROWSER);
    expect(await refusalOf(bare(1), 'b1')).toBe('wrongSecret');
    expect(await sessionOf(asSeat(1), 'b1')).toMatchObject({ personId: 'p2' });
    expect(await refusalOf(asSeat(2), 'b1')).toBe('browserNotAllowed');
  });

  it('is signed out where it may sit no more; terminals stay', async () => {
    await enrol('t1', seatAt(0));
    const [terminal, leaves, stays] = [
      await room.signedIn(bare(0), 't1'),
      await room.signedIn(asSeat(1)),
      await room.signedIn(asSeat(2)),
    ];
    await doorIs([placeAt(2).id]);
    expect(leaves.wire.ended).toBe('closed');
    expect([terminal.wire.ended, stays.wire.ended]).toEqual([null, null]);
    expect(Object.values(room.loop.state.sessions).map(({ personId }) => personId)).toEqual(['p1', 'p3']);
  });

  it('needs no permission to be a chair, a desk, a console or a wall', async () => {
    await doorIs([]);
    for (const id of ['chair', 'desk', 'console', 'wall']) {
      expect(await sessionOf(asAccount(id))).toMatchObject({ accountId: id });
    }
  });
});

describe('[S-3] at the same terminal', () => {
  beforeEach(async () => {
    await enrol('t1', seatAt(0));
    await enrol('t2', seatAt(1));
  });

  it('a new delegate signs the one before out, and nobody is asked', async () => {
    const before = await room.signedIn(bare(0), 't1');
    const after = await room.signedIn(bare(0, 'p3'), 't1');
    expect(after.wire.last('welcome').session).toMatchObject({ personId: 'p3', placeId: place });
    expect(before.wire.ended).toBe('replaced');
    expect(Object.values(room.loop.state.sessions)).toMatchObject([{ personId: 'p3' }]);
    expect(room.takeovers.view(ROOM)).toEqual({ requests: [] });
  });

  it('so too after signing out', async () => {
    const seat = await room.signedIn(bare(0), 't1');
    await seat.say({ type: 'signOut' });
    await seat.signIn(bare(0, 'p3'));
    expect(seat.wire.last('welcome').session).toMatchObject({ personId: 'p3' });
  });

  it('a delegate who is connected elsewhere is asked for all the same', async () => {
    await room.signedIn(bare(0), 't1');
    const elsewhere = await room.signedIn(bare(1), 't2');
    const wants = await room.signedIn(bare(0, 'p2'), 't1');
    expect(wants.wire.of('waiting')).toHaveLength(1);
    expect(elsewhere.wire.ended).toBeNull();
    elsewhere.hangUp();
    room.door.sweep();
    await settled();
    expect(wants.wire.last('welcome').session).toMatchObject({ personId: 'p2', placeId: place });
  });

  it('which is not the same: another browser at the place, or two browsers that nobody let in', async () => {
    await room.signedIn(bare(0), 't1');
    expect((await room.signedIn(asSeat(0, 'p3'))).wire.of('waiting')).toHaveLength(1);
    await room.signedIn(asSeat(3));
    expect((await room.signedIn(asSeat(3, 'p5'))).wire.of('waiting')).toHaveLength(1);
  });
});

describe('[S-2] a session that was opened at a terminal', () => {
  it('is resumed from there only: its token is worth nothing elsewhere', async () => {
    await enrol('t1', seatAt(0));
    const token = (await room.signedIn(bare(0), 't1')).token();
    const carried = room.terminal();
    await carried.hello({ token });
    expect(carried.wire.last('welcome').session).toEqual({ kind: 'anonymous' });
    expect(room.door.sessionOf(token, null)).toBeNull();
    const there = room.terminal('t1');
    await there.hello({ token });
    expect(there.wire.last('welcome').session).toMatchObject({ kind: 'signedIn', personId: 'p1' });
  });
});

describe('[S-4] five wrong PINs', () => {
  const wrongPin = (index = 0) => ({ ...asSeat(index), pin: 'x' }) as SignInAs;
  const guess = async (times: number) => {
    for (let i = 0; i < times; i += 1) await room.signedIn(wrongPin());
  };

  it('lock the delegate, whoever waits how long, at every place', async () => {
    await guess(4);
    expect(await refusalOf(wrongPin())).toBe('signInLocked');
    expect(await refusalOf(asSeat(0))).toBe('signInLocked');
    vi.setSystemTime(Date.now() + 7 * 24 * 3_600_000);
    const { wire } = await room.signedIn({ ...asSeat(2), delegate: 'P1', pin: secretOf.person('p1') } as SignInAs);
    expect(wire.last('signInRefused')).toEqual({ type: 'signInRefused', code: 'signInLocked', retryAfterMs: null });
    expect(await sessionOf(asSeat(1))).toMatchObject({ personId: 'p2' });
  });

  it('are shown to the desk, and forgiven when it unlocks', async () => {
    const desk = await room.signedIn(asAccount('desk'));
    expect(desk.wire.view('lockedSignIns').data).toEqual({ people: [] });
    await guess(5);
    vi.advanceTimersByTime(60);
    expect(desk.wire.view('lockedSignIns').data).toEqual({ people: [{ personId: 'p1', since: 2_000_000 }] });
    await desk.say({ type: 'ask', id: 'q', ask: { kind: 'unlockSignIn', personId: 'p1' } });
    expect(desk.wire.last('answer').answer).toEqual({ kind: 'unlockSignIn' });
    vi.advanceTimersByTime(60);
    expect(desk.wire.view('lockedSignIns').data).toEqual({ people: [] });
    expect(await sessionOf(asSeat(0))).toMatchObject({ personId: 'p1' });
    await desk.say({ type: 'ask', id: 'q2', ask: { kind: 'audit', before: null, limit: 20 } });
    expect(JSON.stringify(desk.wire.last('answer'))).toContain('signInUnlocked');
  });

  it('are forgiven by a new PIN too, and by nobody but the desk', async () => {
    await guess(5);
    for (const id of ['chair', 'console']) {
      const other = await room.signedIn(asAccount(id));
      await other.say({ type: 'ask', id: 'q', ask: { kind: 'unlockSignIn', personId: 'p1' } });
      expect(other.wire.last('refused').code).toBe('notAllowed');
    }
    const desk = await room.signedIn(asAccount('desk'));
    await desk.say({ type: 'ask', id: 'q', ask: { kind: 'issuePins', personIds: ['p1'] } });
    expect(await refusalOf(asSeat(0))).toBe('wrongSecret');
  });

  it('lock over a restart', async () => {
    const dir = tempFolder();
    for (const run of ['first', 'second']) {
      const credentials = openCredentials(dir);
      room.stop();
      room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS, credentials.failures));
      if (run === 'first') await guess(5);
      expect(await refusalOf(asSeat(0))).toBe('signInLocked');
      credentials.close();
    }
  });

  it('are not passwords or device codes: those lock for a growing time', async () => {
    for (let i = 0; i < 5; i += 1) await room.signedIn({ ...asSeat(0), code: 'x' } as SignInAs);
    expect(await refusalOf(asSeat(0))).toBe('locked');
    vi.setSystemTime(Date.now() + 30_001);
    expect(await sessionOf(asSeat(0))).toMatchObject({ personId: 'p1' });
  });
});

describe('[P-3] the audit list', () => {
  it('tells a room of itself only, whole pages of it, and names the terminal', async () => {
    await enrol('t1', seatAt(0));
    await room.signedIn(bare(0), 't1');
    for (let i = 0; i < 30; i += 1) {
      const note: Command = { kind: 'noteOrder', order: 'restart', terminals: [`elsewhere-${i}`] };
      const outcome = await room.loop.submit({
        actor: { ...actor('setup'), roomId: 'other' },
        id: null,
        command: note,
      });
      expect(outcome).toMatchObject({ ok: true });
    }
    const desk = await room.signedIn(asAccount('desk'));
    await desk.say({ type: 'ask', id: 'q', ask: { kind: 'audit', before: null, limit: 5 } });
    const { answer } = desk.wire.last('answer');
    if (answer.kind !== 'audit') throw new Error('not the audit');
    expect(JSON.stringify(answer)).not.toContain('terminalsOrdered');
    expect(new Set(answer.lines.map(({ entry }) => entry)).size).toBe(5);
    expect(answer.more).toBe(true);
    expect(answer.lines.find(({ event, role }) => event === 'sessionOpened' && role === 'door')).toBeDefined();
    expect(answer.lines.find(({ facts }) => facts.person === 'Ông p1')?.terminal).toBe('Máy t1');
    const oldest = answer.lines.at(-1)?.entry ?? 0;
    await desk.say({ type: 'ask', id: 'q2', ask: { kind: 'audit', before: oldest, limit: 200 } });
    const rest = desk.wire.last('answer').answer;
    if (rest.kind !== 'audit') throw new Error('not the audit');
    expect(rest.lines.every(({ entry }) => entry < oldest)).toBe(true);
    expect(rest.more).toBe(false);
    expect(rest.lines.at(-1)?.event).toBe('roomSaved');
  });
});
