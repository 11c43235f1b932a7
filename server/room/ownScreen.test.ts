import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Role } from '../../core/session/actor.ts';
import { act, placeAt, pollSetup } from '../../core/testing/hall.ts';
import { browserProof, enrol, enrolSeats, seatUse, technician } from '../../core/testing/terminals.ts';
import { actor, ROOM } from '../../core/testing/world.ts';
import { lineIdOf } from './lineId.ts';
import { signedBallot } from './testing/ballots.ts';
import { hallDisk, settled } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom, type Terminal } from './testing/OpenRoom.ts';

const SEATS = 4;
/** Longer than the pace of personal views, in milliseconds. */
const A_WHILE = 60;
let room: OpenRoom;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
  const disk = await hallDisk(SEATS, [
    ...ACCOUNT_COMMANDS,
    ...enrolSeats(2).map((command) => ['setup', command] as const),
    ['setup', enrol('browser', { use: seatUse(2), proof: browserProof('browser') })],
  ]);
  room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

const by = async (role: Role, command: Command) => {
  const outcome = await room.loop.submit({ actor: actor(role), id: null, command });
  await shown();
  return outcome;
};
const shown = async () => {
  room.hub.touch();
  await settled();
  vi.advanceTimersByTime(A_WHILE);
  await settled();
};
const ownOf = (terminal: Terminal) => terminal.wire.view('terminal').data;
const NOTHING = { locked: false, identify: null, message: null, reload: null };

const atTerminal = async (id: string | null): Promise<Terminal> => {
  const terminal = room.terminal(id);
  await terminal.hello();
  return terminal;
};

describe('the view of one screen', () => {
  it('comes with the greeting, signed in or not, and again only when it changes', async () => {
    const stranger = await atTerminal(null);
    const seat = await room.signedIn(asSeat(0), 't1');
    expect(ownOf(stranger)).toEqual(NOTHING);
    expect(ownOf(seat)).toEqual(NOTHING);
    stranger.wire.forget();
    seat.wire.forget();
    await by('chair', act.recess);
    expect(stranger.wire.views('terminal')).toEqual([]);
    expect(seat.wire.views('terminal')).toEqual([]);
    room.screens.identify('t1', '1.0', 2_000_000);
    room.screens.message(lineIdOf(stranger.connection), 'm1', 'Chào');
    await shown();
    expect(ownOf(seat)).toEqual({ ...NOTHING, identify: { label: '1.0', until: 2_020_000 } });
    expect(ownOf(stranger)).toEqual({ ...NOTHING, message: { id: 'm1', text: 'Chào' } });
  });

  it('[W-2] is not sent again to a page that has it', async () => {
    const seat = await room.signedIn(asSeat(0), 't1');
    const { rev } = seat.wire.view('terminal');
    seat.hangUp();
    const back = room.terminal('t1');
    await back.hello({ token: seat.token(), have: { terminal: rev } });
    expect(back.wire.views('terminal')).toEqual([]);
  });

  it('is that of the terminal, whoever signs in or out there', async () => {
    room.screens.reload('t1', 'r1', 2_000_000);
    const terminal = await atTerminal('t1');
    await terminal.signIn(asSeat(0));
    expect(ownOf(terminal)).toMatchObject({ reload: 'r1' });
    terminal.wire.forget();
    await terminal.say({ type: 'signOut' });
    expect(ownOf(terminal)).toMatchObject({ reload: 'r1' });
  });

  it('[W-3] reaches a screen that took no bytes for a while', async () => {
    const terminal = await atTerminal('t1');
    terminal.wire.forget();
    terminal.wire.stuck = 100_000;
    room.screens.identify('t1', '1.0', 2_000_000);
    await shown();
    expect(terminal.wire.views()).toEqual([]);
    terminal.wire.stuck = 0;
    room.door.sweep();
    expect(ownOf(terminal)).toMatchObject({ identify: { label: '1.0' } });
  });

  it('ends by itself: the number after a while, the reload once every page has had the time to see it', async () => {
    const terminal = await atTerminal('t1');
    room.screens.identify('t1', '1.0', 2_000_000);
    room.screens.reload('t1', 'r1', 2_000_000);
    expect(room.screens.sweep(2_019_999)).toBe(false);
    expect(room.screens.sweep(2_020_000)).toBe(true);
    await shown();
    expect(ownOf(terminal)).toEqual({ ...NOTHING, reload: 'r1' });
    expect(room.screens.sweep(2_060_000)).toBe(true);
    await shown();
    expect(ownOf(terminal)).toEqual(NOTHING);
  });
});

describe('a message', () => {
  const note = (messageId: string) => ({ type: 'ask', id: 'q1', ask: { kind: 'noteMessage', messageId } }) as const;

  it('stays until whoever stands there takes note of it, also over a cut', async () => {
    room.screens.message('t1', 'm1', 'Xin khởi động lại');
    const before = await atTerminal('t1');
    before.hangUp();
    const terminal = await atTerminal('t1');
    expect(ownOf(terminal)).toMatchObject({ message: { id: 'm1' } });
    await terminal.say(note('m1'));
    expect(terminal.wire.last('answer').answer).toEqual({ kind: 'noteMessage' });
    await shown();
    expect(ownOf(terminal)).toEqual(NOTHING);
  });

  it.each(['m0', 'm1'])('of another screen, or another one (%s), is nobody else’s to note', async (messageId) => {
    room.screens.message('t1', 'm1', 'Xin chào');
    const other = await atTerminal(messageId === 'm0' ? 't1' : 't2');
    await other.say(note(messageId));
    expect(other.wire.last('refused')).toMatchObject({ id: 'q1', code: 'unknownRequest' });
    expect(room.screens.of('t1').message?.id).toBe('m1');
  });

  it('is forgotten with the session or the connection that it was for', async () => {
    const stranger = await atTerminal(null);
    const chair = await room.signedIn(asAccount('chair'));
    const ids = [lineIdOf(stranger.connection), lineIdOf(chair.connection)];
    for (const id of ids) room.screens.message(id, 'm1', 'Xin chào');
    stranger.hangUp();
    await chair.say({ type: 'signOut' });
    for (const id of ids) expect(room.screens.of(id).message).toBeNull();
  });
});

describe('[T-1] a locked terminal', () => {
  const ballot = (personId: string) =>
    ({
      type: 'command',
      id: 'b1',
      command: signedBallot(room.loop.accepted, personId, { pollId: 'p', choice: 'for' }),
    }) as const;

  it('shows it, and its ballots are refused until it is unlocked', async () => {
    const seat = await room.signedIn(asSeat(0), 't1');
    const other = await room.signedIn(asSeat(1), 't2');
    await by('chair', act.adHoc(pollSetup('p')));
    await by('technician', technician.lock('t1'));
    expect(ownOf(seat)).toEqual({ ...NOTHING, locked: true });
    expect(ownOf(other)).toEqual(NOTHING);
    await seat.say(ballot('p1'));
    expect(seat.wire.last('refused')).toMatchObject({ id: 'b1', code: 'terminalLocked' });
    await other.say(ballot('p2'));
    expect(other.wire.last('receipt').id).toBe('b1');
    await by('technician', technician.unlock('t1'));
    await seat.say(ballot('p1'));
    expect(seat.wire.last('receipt').id).toBe('b1');
  });

  it('lets nobody sign in or ask for anything', async () => {
    const desk = await room.signedIn(asAccount('desk'), 't1');
    await by('technician', technician.lock('t1', 't2'));
    await desk.say({ type: 'ask', id: 'q1', ask: { kind: 'issuePins', personIds: ['p1'] } });
    expect(desk.wire.last('refused')).toMatchObject({ id: 'q1', code: 'terminalLocked' });
    const seat = await room.signedIn(asSeat(1), 't2');
    expect(seat.wire.last('signInRefused').code).toBe('terminalLocked');
    await seat.say({ type: 'ping', sentAt: 1, rttMs: null });
    expect(seat.wire.last('pong').sentAt).toBe(1);
  });

  it('is locked for browsers too', async () => {
    await by('technician', technician.lock('browser'));
    expect(ownOf(await atTerminal('browser'))).toMatchObject({ locked: true });
  });
});

describe('[E-1] a revoked terminal', () => {
  it('is told goodbye on all its screens, and its sessions end', async () => {
    const seat = await room.signedIn(asSeat(0), 't1');
    const second = await atTerminal('t1');
    const other = await room.signedIn(asSeat(1), 't2');
    await by('technician', technician.revoke('t1'));
    expect([seat, second, other].map(({ wire }) => wire.ended)).toEqual(['revoked', 'revoked', null]);
    expect(Object.values(room.loop.state.sessions).map(({ personId }) => personId)).toEqual(['p2']);
    expect([...room.door.connections]).toEqual([other.connection]);
  });
});

describe('a moved terminal', () => {
  it('starts anew, so that it learns what it is for', async () => {
    const seat = await room.signedIn(asSeat(0), 't1');
    await by('technician', technician.move('t1', seatUse(3)));
    expect(seat.wire.ended).toBe('closed');
    const back = room.terminal('t1');
    await back.hello({ token: seat.token() });
    expect(back.wire.last('welcome')).toMatchObject({
      session: { kind: 'anonymous' },
      terminal: { id: 't1', use: { kind: 'seat', placeId: placeAt(3).id }, proof: 'certificate' },
      server: { roomId: ROOM },
    });
  });
});
