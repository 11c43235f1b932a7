import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Role } from '../../core/session/actor.ts';
import { act, mark, meetingSetup, personOf, pollSetup } from '../../core/testing/hall.ts';
import { actor, MEETING, ROOM, seat as seatOf } from '../../core/testing/world.ts';
import { signedBallot } from './testing/ballots.ts';
import { hallDisk, settled } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom, type Terminal } from './testing/OpenRoom.ts';

const SEATS = 4;
/** One window of a topic, and a little. */
const WINDOW_MS = 60;
let room: OpenRoom;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
  room = await OpenRoom.open(heldLedger(await hallDisk(SEATS, ACCOUNT_COMMANDS), false), hallKeys(SEATS));
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

const by = async (role: Role, command: Command) => {
  await room.loop.submit({ actor: actor(role), id: null, command });
  await settled();
};
const pass = async (ms = WINDOW_MS) => {
  vi.advanceTimersByTime(ms);
  await settled();
};
const vote = (terminal: Terminal, choice: string, id: string) => {
  const personId = terminal.connection.session?.personId ?? '';
  return terminal.say({
    type: 'command',
    id,
    command: signedBallot(room.loop.accepted, personId, { pollId: 'v', choice }),
  });
};
const ballot = (personId: string, choice: string) =>
  signedBallot(room.loop.accepted, personId, { pollId: 'v', choice });
const topics = (terminal: Terminal) => terminal.wire.views().map((view) => view.topic);

describe('the hub', () => {
  it('sends what changed to those who may see it, once for all that happened in a window', async () => {
    const [seat, wall] = [await room.signedIn(asSeat(0)), await room.signedIn(asAccount('wall'))];
    await pass();
    for (const { wire } of [seat, wall]) wire.forget();
    for (let i = 0; i < 10; i += 1) await by('secretary', act.saveItem(`i${i}`));
    await pass();
    expect(topics(wall)).toEqual([]);
    expect(topics(seat).length).toBeLessThanOrEqual(2);
    expect(seat.wire.view('agenda').data).toMatchObject({ items: { length: 10 } });
  });

  it("tells a ballot's terminal by the receipt, and everybody else by the count", async () => {
    const [seat, other] = [await room.signedIn(asSeat(0)), await room.signedIn(asSeat(1))];
    await by('chair', act.adHoc(pollSetup('v')));
    await pass();
    for (const { wire } of [seat, other]) wire.forget();
    await vote(seat, 'for', 'a');
    await pass();
    expect(seat.wire.last('receipt')).toMatchObject({ id: 'a', code: expect.stringMatching(/^.{4}-.{4}-.{4}$/) });
    expect(topics(seat)).toEqual(['progress']);
    expect(topics(other)).toEqual(['progress']);
  });

  it('[X-4] tells a seat, and nobody else, that its key is vouched for', async () => {
    const [seat, other] = [await room.signedIn(asSeat(0)), await room.signedIn(asSeat(1))];
    const publicKey = 'A'.repeat(43);
    const personId = seat.connection.session?.personId ?? '';
    await room.loop.submit({ actor: seatOf(personId), id: null, command: { kind: 'registerKey', publicKey } });
    await pass();
    for (const { wire } of [seat, other]) wire.forget();
    const keyId = Object.values(room.loop.accepted.keys).find((key) => key.publicKey === publicKey)?.id ?? '';
    await by('secretary', { kind: 'setRegistrar', publicKey });
    await by('secretary', { kind: 'vouchKeys', vouches: [{ keyId, signature: 'A'.repeat(86) }] });
    await pass();
    expect(seat.wire.view('mine').data).toMatchObject({ vouchedKeys: [keyId] });
    expect(topics(other)).toEqual([]);
  });

  it('leaves nothing out that changed together with a ballot', async () => {
    const seat = await room.signedIn(asSeat(0));
    await by('chair', act.adHoc(pollSetup('v')));
    await pass();
    seat.wire.forget();
    const renamed = { kind: 'savePerson', person: { ...personOf('p1'), name: 'Tên mới' } } as const;
    void room.loop.submit({ actor: actor('secretary'), id: null, command: renamed });
    await vote(seat, 'for', 'a');
    await pass();
    expect(seat.wire.view('mine').data).toMatchObject({ person: { name: 'Tên mới' }, ballots: [{ pollId: 'v' }] });
  });

  it('sends the own view again when the vote is changed at another terminal, and to whom it belongs only', async () => {
    const seat = await room.signedIn(asSeat(0));
    const other = await room.signedIn(asSeat(1));
    await by('chair', act.adHoc(pollSetup('v')));
    await vote(seat, 'for', 'a');
    await pass();
    for (const { wire } of [seat, other]) wire.forget();
    await room.loop.submit({ actor: seatOf('p1'), id: 'b', command: ballot('p1', 'against') });
    await pass();
    expect(seat.wire.view('mine').data).toMatchObject({ ballots: [{ ballot: { choices: ['against'] } }] });
    expect(other.wire.views('mine')).toEqual([]);
  });

  it('tells who is not entitled before the question is on the screen', async () => {
    await by('secretary', mark(['p2'], { kind: 'left' }));
    const seat = await room.signedIn(asSeat(1));
    await by('secretary', mark(['p2'], { kind: 'left' }));
    await pass();
    seat.wire.forget();
    await by('chair', act.adHoc(pollSetup('v')));
    await pass();
    expect(topics(seat).indexOf('mine')).toBeLessThan(topics(seat).indexOf('poll'));
    expect(seat.wire.view('mine').data).toMatchObject({ ballots: [{ pollId: 'v', entitled: false }] });
  });

  it('turns the desk to another meeting and back', async () => {
    await by('secretary', {
      kind: 'saveMeeting',
      meetingId: 'next',
      roomId: ROOM,
      setup: meetingSetup({ title: 'Lần sau' }),
    });
    const desk = await room.signedIn(asAccount('desk'));
    expect(desk.wire.view('meeting').data).toMatchObject({ id: MEETING });
    await desk.say({ type: 'watch', meetingId: 'next' });
    expect(desk.wire.view('meeting').data).toMatchObject({ id: 'next' });
    await desk.say({ type: 'watch', meetingId: null });
    expect(desk.wire.view('meeting').data).toMatchObject({ id: MEETING });
    const seat = await room.signedIn(asSeat(0));
    await seat.say({ type: 'watch', meetingId: 'next' });
    expect(seat.wire.view('meeting').data).toMatchObject({ id: MEETING });
  });
});

describe('[W-3] a connection that takes no bytes', () => {
  const stuckSeat = async () => {
    const seat = await room.signedIn(asSeat(0));
    await by('chair', act.adHoc(pollSetup('v')));
    await pass();
    seat.wire.forget();
    seat.wire.stuck = 100_000;
    return seat;
  };

  it('is not behind with a topic that became again what is on its screen', async () => {
    const seat = await stuckSeat();
    await by('secretary', act.saveItem('again'));
    await pass();
    await by('secretary', { kind: 'removeAgendaItem', meetingId: MEETING, itemId: 'again' });
    await pass();
    seat.wire.stuck = 0;
    room.door.sweep();
    expect(topics(seat)).not.toContain('agenda');
    vi.setSystemTime(Date.now() + 10_001);
    seat.connection.heardAt = Date.now();
    room.door.sweep();
    expect(seat.wire.ended).toBeNull();
  });

  it('is held back, and then gets the newest state of each topic once, the own one too', async () => {
    const seat = await stuckSeat();
    await room.loop.submit({ actor: seatOf('p1'), id: 'x', command: ballot('p1', 'against') });
    for (const id of ['p2', 'p3']) {
      await room.loop.submit({ actor: seatOf(id), id: 'x', command: ballot(id, 'for') });
      await pass();
    }
    expect(topics(seat)).toEqual([]);
    seat.wire.stuck = 0;
    room.door.sweep();
    expect(topics(seat).sort()).toEqual(['mine', 'progress']);
    expect(seat.wire.view('progress').data).toMatchObject({ voted: 3 });
    expect(seat.wire.view('mine').data).toMatchObject({ ballots: [{ ballot: { choices: ['against'] } }] });
    await pass(11_000);
    seat.connection.heardAt = Date.now();
    room.door.sweep();
    expect(seat.wire.ended).toBeNull();
  });

  it('is cut when it stays so, or when too much piles up', async () => {
    const seat = await stuckSeat();
    await by('secretary', act.saveItem('i1'));
    await pass();
    await pass(10_001);
    seat.connection.heardAt = Date.now();
    room.door.sweep();
    expect(seat.wire.ended).toBe('cut');
    const full = await room.signedIn(asSeat(1));
    full.wire.stuck = 4 * 1024 * 1024 + 1;
    room.door.sweep();
    expect(full.wire.ended).toBe('cut');
  });
});

describe('[V-7] deadlines', () => {
  it('close by themselves on time', async () => {
    const seat = await room.signedIn(asSeat(0));
    await by('chair', act.adHoc(pollSetup('v', { seconds: 30 })));
    const poll = () => room.loop.state.meetings[MEETING]?.polls[0]?.state;
    await pass(29_999);
    expect(poll()?.kind).toBe('open');
    await pass(2);
    expect(poll()).toMatchObject({ kind: 'closed', closedBy: 'deadline', closedAt: 2_030_000 });
    await vote(seat, 'for', 'late');
    expect(seat.wire.last('refused')).toEqual({ type: 'refused', id: 'late', code: 'pollClosed' });
  });

  it('follow an extension', async () => {
    await by('chair', act.adHoc(pollSetup('v', { seconds: 30 })));
    await pass(20_000);
    await by('chair', act.extend('v', 60));
    await pass(20_000);
    expect(room.loop.state.meetings[MEETING]?.polls[0]?.state.kind).toBe('open');
    await pass(50_001);
    expect(room.loop.state.meetings[MEETING]?.polls[0]?.state).toMatchObject({ closedAt: 2_090_000 });
  });
});

describe('[V-7] a deadline that passed while the server was away', () => {
  it('is kept as soon as it is back', async () => {
    const disk = await hallDisk(SEATS, [['chair', act.adHoc(pollSetup('v', { seconds: 30 }))]]);
    vi.setSystemTime(5_000_000);
    const again = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
    await settled();
    expect(again.loop.state.meetings[MEETING]?.polls[0]?.state).toMatchObject({
      kind: 'closed',
      closedBy: 'deadline',
      closedAt: 1_030_000,
    });
    again.stop();
  });
});
