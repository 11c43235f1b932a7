import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import { act, meetingSetup, placeAt } from '../../core/testing/hall.ts';
import { actor, MEETING, ROOM } from '../../core/testing/world.ts';
import { hallDisk, settled } from './testing/hallRoom.ts';
import { type Disk, heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom, secretOf } from './testing/OpenRoom.ts';

const SEATS = 5;
const DAY_MS = 24 * 3_600_000;
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

const by = async (role: 'chair' | 'secretary', command: Command) => {
  const outcome = await room.loop.submit({ actor: actor(role), id: null, command });
  await settled();
  return outcome;
};
const place = placeAt(0).id;

describe('[S-1] ways in', () => {
  it('a terminal proves its place and learns whose it is, nothing more', async () => {
    const { wire } = await room.signedIn({ kind: 'place', place, code: secretOf.place(place) });
    expect(wire.last('welcome').session).toEqual({ kind: 'place', placeId: place });
    const seen = new Set(wire.views().map((view) => view.topic));
    expect([...seen]).toEqual(['terminal', 'place', 'meeting']);
    expect(wire.view('place').data).toMatchObject({ delegate: { name: 'Ông p1' } });
  });

  it('a delegate signs in with a PIN, at the own place or another, and is present', async () => {
    const own = await room.signedIn(asSeat(0));
    expect(own.wire.last('welcome').session).toMatchObject({
      kind: 'signedIn',
      role: 'seat',
      personId: 'p1',
      placeId: place,
    });
    expect(own.wire.views().map((view) => view.topic)).toEqual(
      expect.arrayContaining(['place', 'mine', 'meeting', 'agenda', 'papers', 'poll', 'progress', 'results']),
    );
    const visiting = await room.signedIn(asSeat(1, 'p3'));
    expect(visiting.wire.last('welcome').session).toMatchObject({ personId: 'p3', placeId: placeAt(1).id });
  });

  it.each(['chair', 'desk', 'console', 'wall'])('%s signs in with its secret', async (id) => {
    const { wire } = await room.signedIn(asAccount(id));
    expect(wire.last('welcome').session).toMatchObject({ kind: 'signedIn', accountId: id });
  });

  it.each([
    ['a wrong code', { kind: 'place', place, code: 'x' }, 'wrongSecret'],
    ['a place that is not there', { kind: 'place', place: 'x', code: 'x' }, 'unknownPlace'],
    ['a wrong PIN', { ...asSeat(0), pin: 'x' }, 'wrongSecret'],
    ['the PIN of somebody else', { ...asSeat(0), pin: secretOf.person('p2') }, 'wrongSecret'],
    ['a PIN without the code of the place', { ...asSeat(0), code: 'x' }, 'wrongSecret'],
    ['an unknown delegate', { ...asSeat(0), delegate: 'X' }, 'unknownDelegate'],
    ['no PIN where the meeting wants one', { ...asSeat(0), delegate: null, pin: null }, 'wrongSecret'],
    ['a wrong password', { kind: 'account', account: 'chair', password: 'x' }, 'wrongSecret'],
    ['an unknown account', { kind: 'account', account: 'x', password: 'x' }, 'wrongSecret'],
    ['the wall by password', { kind: 'account', account: 'wall', password: secretOf.account('wall') }, 'wrongSecret'],
    ['the chair by device code', { kind: 'device', account: 'chair', code: secretOf.account('chair') }, 'wrongSecret'],
  ] as const)('%s opens nothing', async (_, as, code) => {
    const { wire } = await room.signedIn(as as Parameters<typeof room.signedIn>[0]);
    expect(wire.last('signInRefused').code).toBe(code);
    expect(wire.views().map((view) => view.topic)).toEqual(['terminal']);
    expect(room.loop.state.sessions).toEqual({});
  });

  it('by assignment, where the meeting allows it, only for whom the place was given to', async () => {
    await by('secretary', {
      kind: 'saveMeeting',
      meetingId: MEETING,
      roomId: ROOM,
      setup: meetingSetup({ seatSignIn: 'assignment' }),
    });
    const stranger = await room.signedIn({ ...asSeat(0), delegate: 'P2', pin: null } as ReturnType<typeof asSeat>);
    expect(stranger.wire.last('signInRefused').code).toBe('wrongSecret');
    const own = await room.signedIn({ ...asSeat(0), delegate: null, pin: null } as ReturnType<typeof asSeat>);
    expect(own.wire.last('welcome').session).toMatchObject({ personId: 'p1' });
  });

  it('two sign-ins at once open one session', async () => {
    const terminal = room.terminal();
    await terminal.hello();
    await Promise.all([
      terminal.say({ type: 'signIn', as: asAccount('chair') }),
      terminal.say({ type: 'signIn', as: asAccount('desk') }),
    ]);
    expect(Object.keys(room.loop.state.sessions)).toHaveLength(1);
    expect(terminal.wire.last('signInRefused').code).toBe('malformed');
    expect(terminal.wire.ended).toBeNull();
  });
});

describe('[S-4] wrong secrets', () => {
  it('lock the subject after five, the right one too, and other subjects not', async () => {
    const terminal = room.terminal();
    for (let i = 0; i < 5; i += 1) await terminal.signIn({ kind: 'account', account: 'chair', password: 'x' });
    await terminal.signIn(asAccount('chair'));
    expect(terminal.wire.last('signInRefused')).toMatchObject({ code: 'locked' });
    expect(terminal.wire.last('signInRefused').retryAfterMs).toBeGreaterThan(0);
    await terminal.signIn(asAccount('desk'));
    expect(terminal.wire.last('welcome').session).toMatchObject({ role: 'secretary' });
    vi.setSystemTime(Date.now() + 30_001);
    expect((await room.signedIn(asAccount('chair'))).wire.last('welcome').session).toMatchObject({ role: 'chair' });
  });
});

describe('[S-4] guesses made at once', () => {
  it('are counted one after another: no more of them are checked than one by one', async () => {
    const keys = hallKeys(SEATS);
    let checked = 0;
    const slow = {
      ...keys.secrets,
      passwordMatches: async () => {
        checked += 1;
        await settled();
        return false;
      },
    };
    room.stop();
    room = await OpenRoom.open(heldLedger(disk, false), { ...keys, secrets: slow });
    const terminals = Array.from({ length: 12 }, () => room.terminal());
    for (const terminal of terminals) await terminal.hello();
    await Promise.all(
      terminals.map((terminal) =>
        terminal.say({ type: 'signIn', as: { kind: 'account', account: 'chair', password: 'x' } }),
      ),
    );
    await vi.waitFor(() => expect(terminals.every(({ wire }) => wire.of('signInRefused').length === 1)).toBe(true));
    expect(checked).toBe(5);
  });
});

describe('[S-2] a session', () => {
  it('survives a lost connection and a restart, with only what changed sent again', async () => {
    const first = await room.signedIn(asSeat(0));
    const have = Object.fromEntries(first.wire.views().map(({ topic, rev }) => [topic, rev]));
    first.hangUp();
    room.stop();
    room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
    const again = room.terminal();
    await again.hello({ token: first.token(), have });
    expect(again.wire.last('welcome').session).toMatchObject({ kind: 'signedIn', personId: 'p1', token: null });
    expect(again.wire.views()).toEqual([]);
    await by('secretary', act.saveItem('new'));
    vi.advanceTimersByTime(60);
    expect(again.wire.views().map((view) => view.topic)).toEqual(['agenda']);
  });

  it('moves to the newest connection; the older one is told', async () => {
    const first = await room.signedIn(asSeat(0));
    const second = room.terminal();
    await second.hello({ token: first.token() });
    expect(first.wire.ended).toBe('replaced');
    first.hangUp();
    expect(room.door.connectionOf(second.connection.session?.id ?? '')).toBe(second.connection);
  });

  it('ends with signing out', async () => {
    const first = await room.signedIn(asSeat(0));
    const token = first.token();
    await first.say({ type: 'signOut' });
    expect(first.wire.last('welcome').session).toEqual({ kind: 'anonymous' });
    first.wire.forget();
    await by('secretary', act.saveItem('new'));
    vi.advanceTimersByTime(60);
    expect(first.wire.heard).toEqual([]);
    const again = room.terminal();
    await again.hello({ token });
    expect(again.wire.last('welcome').session).toEqual({ kind: 'anonymous' });
    expect(room.loop.state.sessions).toEqual({});
  });

  it('lasts thirty days', async () => {
    const token = (await room.signedIn(asSeat(0))).token();
    vi.setSystemTime(Date.now() + 30 * DAY_MS);
    expect(room.door.sessionOf(token, null)).not.toBeNull();
    vi.setSystemTime(Date.now() + 1);
    expect(room.door.sessionOf(token, null)).toBeNull();
  });

  it('of a seat ends when another meeting comes to the room', async () => {
    const [seat, chair] = [await room.signedIn(asSeat(0)), await room.signedIn(asAccount('chair'))];
    await by('chair', act.end);
    await by('secretary', { kind: 'saveMeeting', meetingId: 'next', roomId: ROOM, setup: meetingSetup() });
    await by('secretary', { kind: 'bringToRoom', meetingId: 'next' });
    expect(seat.wire.ended).toBe('closed');
    expect(chair.wire.ended).toBeNull();
  });
});

describe('[S-3] a place or a delegate in use', () => {
  const wanted = async () => {
    const holder = await room.signedIn(asSeat(0));
    const other = await room.signedIn(asSeat(0, 'p2'));
    const chair = await room.signedIn(asAccount('chair'));
    return { holder, other, chair };
  };
  const decideOn = async (chair: Awaited<ReturnType<typeof wanted>>['chair'], admit: boolean) => {
    const data = chair.wire.view('requests').data as { requests: { id: string }[] };
    const ask = { kind: 'decideTakeover', requestId: data.requests[0]?.id ?? '', admit } as const;
    await chair.say({ type: 'ask', id: 'q', ask });
  };

  it("waits for the chair's side, who is told who wants what", async () => {
    const { holder, other, chair } = await wanted();
    expect(other.wire.last('waiting').until).toBe(Date.now() + WIRE_LIMITS.takeoverWaitMs);
    expect(chair.wire.view('requests').data).toMatchObject({
      requests: [{ person: 'Ông p2', holder: 'Ông p1', place: '1.0' }],
    });
    expect(holder.wire.ended).toBeNull();
  });

  it('is taken when they admit: the one before is told and out', async () => {
    const { holder, other, chair } = await wanted();
    await decideOn(chair, true);
    expect(holder.wire.ended).toBe('replaced');
    expect(other.wire.last('welcome').session).toMatchObject({ personId: 'p2', placeId: place });
    expect(chair.wire.last('answer').answer).toEqual({ kind: 'decideTakeover' });
    vi.advanceTimersByTime(60);
    expect(chair.wire.view('requests').data).toEqual({ requests: [] });
  });

  it('stays when they refuse', async () => {
    const { holder, other, chair } = await wanted();
    await decideOn(chair, false);
    expect(other.wire.last('signInRefused').code).toBe('takeoverRefused');
    expect(holder.wire.ended).toBeNull();
    await decideOn(chair, true);
    expect(chair.wire.last('refused').code).toBe('unknownRequest');
  });

  it('stays when nobody answers in time', async () => {
    const { holder, other } = await wanted();
    vi.setSystemTime(Date.now() + WIRE_LIMITS.takeoverWaitMs);
    for (const { connection } of [holder, other]) connection.heardAt = Date.now();
    room.door.sweep();
    expect(other.wire.last('signInRefused').code).toBe('waitExpired');
    expect(holder.wire.ended).toBeNull();
  });

  it('is free when the holder goes', async () => {
    const { holder, other } = await wanted();
    holder.hangUp();
    room.door.sweep();
    await settled();
    expect(other.wire.last('welcome').session).toMatchObject({ personId: 'p2' });
  });

  it('asks no question for a holder who is not there, or for somebody who hung up', async () => {
    const holder = await room.signedIn(asSeat(0));
    holder.hangUp();
    expect((await room.signedIn(asSeat(0, 'p2'))).wire.last('welcome').session).toMatchObject({ personId: 'p2' });
    const waiting = await room.signedIn(asSeat(0, 'p3'));
    waiting.hangUp();
    expect(room.takeovers.view(ROOM)).toEqual({ requests: [] });
  });

  it('goes to nobody who was taken off the list while waiting, and their terminal can be signed in at again', async () => {
    const { other, chair } = await wanted();
    await by('secretary', { kind: 'removeDelegate', meetingId: MEETING, personId: 'p2' });
    await decideOn(chair, true);
    expect(other.wire.last('signInRefused').code).toBe('unknownDelegate');
    await other.signIn(asSeat(2));
    expect(other.wire.last('welcome').session).toMatchObject({ personId: 'p3' });
  });

  it('asks also when the place is deserted and only the delegate is signed in elsewhere', async () => {
    const deserted = await room.signedIn(asSeat(0));
    deserted.hangUp();
    const elsewhere = await room.signedIn(asSeat(1));
    const wants = await room.signedIn(asSeat(0, 'p2'));
    expect(wants.wire.of('waiting')).toHaveLength(1);
    expect(elsewhere.wire.ended).toBeNull();
  });
});
