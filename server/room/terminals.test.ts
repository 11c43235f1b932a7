import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeAt } from '../../core/testing/hall.ts';
import { browserProof, enrol, enrolSeats, seatUse, technician } from '../../core/testing/terminals.ts';
import { actor, ROOM } from '../../core/testing/world.ts';
import { TerminalsView } from '../../core/views/technicalViews.ts';
import { Machines } from '../machines/Machines.ts';
import { FakeMachineWire } from '../machines/testing/FakeMachineWire.ts';
import { machineHello, machineReport } from '../machines/testing/report.ts';
import { terminalsView } from './terminals.ts';
import { hallDisk } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom } from './testing/OpenRoom.ts';
import { quietLog } from './testing/quietLog.ts';

const NOW = 2_000_000;
const SEATS = 5;
let room: OpenRoom;
let machines: Machines;

/** t1 and t2: seats; the chair's terminal; a browser at the fourth place; old: revoked. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: NOW });
  const disk = await hallDisk(SEATS, [
    ...ACCOUNT_COMMANDS,
    ['setup', { kind: 'setDoor', door: { locked: false, browserPlaces: 'all' } }],
    ...enrolSeats(2).map((command) => ['setup', command] as const),
    ['setup', enrol('chairs', { use: { kind: 'chair' } })],
    ['setup', enrol('browser', { use: seatUse(3), proof: browserProof('browser') })],
    ['setup', enrol('old', { use: seatUse(4) })],
    ['setup', technician.revoke('old')],
    ['setup', technician.lock('t2')],
  ]);
  room = await OpenRoom.open(heldLedger(disk, false), hallKeys(SEATS));
  machines = new Machines({ loop: room.loop, log: quietLog, version: 'test', offerFor: () => null });
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

const lines = () =>
  TerminalsView.parse(
    terminalsView({
      state: room.loop.state,
      roomId: ROOM,
      connections: room.door.connections,
      machines,
      leftAt: (id) => room.door.leftAt(id),
      now: Date.now(),
    }),
  ).terminals;
const lineOf = (id: string) => {
  const found = lines().filter((line) => line.id === id);
  expect(found).toHaveLength(1);
  return found[0];
};

function connectMachine(id: string): FakeMachineWire {
  const wire = new FakeMachineWire();
  const line = machines.enter(wire, id);
  if (line !== null) machines.hear(line, machineHello());
  return wire;
}

describe('the list of terminals', () => {
  it('has a line for each that is on the allow-list, connected or not', () => {
    expect(
      lines().map(({ id, enrolment, state, locked, placeLabel }) => [id, enrolment, state, locked, placeLabel]),
    ).toEqual([
      ['t1', 'certificate', 'away', false, '1.0'],
      ['t2', 'certificate', 'away', true, '1.1'],
      ['chairs', 'certificate', 'away', false, null],
      ['browser', 'browser', 'away', false, '1.3'],
    ]);
    expect(lineOf('t1')).toMatchObject({ name: 'Máy t1', use: seatUse(0), machine: null, lastSeen: null, since: null });
  });

  it('joins a machine and the screen that stands on it', async () => {
    connectMachine('t1');
    const seat = await room.signedIn(asSeat(0), 't1');
    await seat.say({ type: 'ping', sentAt: 1, rttMs: 8 });
    expect(lines()).toHaveLength(4);
    expect(lineOf('t1')).toEqual({
      id: 't1',
      enrolment: 'certificate',
      use: seatUse(0),
      name: 'Máy t1',
      locked: false,
      machine: { report: machineReport(), latencyMs: null, lastSeen: NOW, verified: null },
      role: 'seat',
      state: 'signedIn',
      placeId: placeAt(0).id,
      placeLabel: '1.0',
      person: 'Ông p1',
      account: null,
      client: 'test',
      address: '10.0.0.7',
      latencyMs: 8,
      lastSeen: NOW,
      since: NOW,
      backlog: 0,
    });
  });

  it('shows a machine whose screen is away, and remembers when it was seen', () => {
    connectMachine('t1');
    machines.noteVerified('t1', { at: 9, papers: 3, bad: 1 });
    expect(lineOf('t1')).toMatchObject({
      state: 'away',
      address: '10.0.0.9',
      lastSeen: NOW,
      machine: { verified: { at: 9, papers: 3, bad: 1 } },
    });
    machines.stop();
    expect(lineOf('t1')).toMatchObject({ machine: null, address: null, lastSeen: NOW });
  });

  it('shows who sits at a terminal that went away', async () => {
    const seat = await room.signedIn(asSeat(0), 't1');
    seat.hangUp();
    vi.setSystemTime(NOW + 5_000);
    expect(lines()).toHaveLength(4);
    expect(lineOf('t1')).toMatchObject({ state: 'away', person: 'Ông p1', lastSeen: NOW, since: NOW });
  });

  it('shows of several windows the one that does what the terminal is for', async () => {
    await room.signedIn(asAccount('wall'), 'chairs');
    await room.signedIn(asAccount('chair'), 'chairs');
    await room.terminal('chairs').hello();
    expect(lineOf('chairs')).toMatchObject({ role: 'chair', account: 'Tài khoản chair' });
  });

  it('[E-6] says which are not enrolled: browsers that were let in, and everybody else', async () => {
    await room.signedIn(asSeat(3), 'browser');
    const stranger = room.terminal();
    const sitting = await room.signedIn(asSeat(2));
    const left = await room.signedIn(asAccount('desk'));
    left.hangUp();
    expect(lineOf('browser')).toMatchObject({ enrolment: 'browser', state: 'signedIn', person: 'Ông p4' });
    const rest = lines().slice(4);
    expect(rest.map(({ enrolment, use, state, person, account }) => [enrolment, use, state, person, account])).toEqual([
      ['none', null, 'greeting', null, null],
      ['none', null, 'signedIn', 'Ông p3', null],
      ['none', null, 'away', null, 'Tài khoản desk'],
    ]);
    expect(rest.map(({ id }) => id)).toEqual([
      stranger.connection.id,
      sitting.connection.session?.id,
      Object.values(room.loop.state.sessions).find(({ accountId }) => accountId === 'desk')?.id,
    ]);
  });

  it('forgets a person’s session on no terminal after half a day', async () => {
    const left = await room.signedIn(asAccount('desk'));
    left.hangUp();
    vi.setSystemTime(NOW + 12 * 3_600_000);
    expect(lines()).toHaveLength(4);
  });

  it('loses a terminal that is revoked', async () => {
    await room.signedIn(asSeat(0), 't1');
    await room.loop.submit({ actor: actor('technician'), id: null, command: technician.revoke('t1') });
    expect(lines().map(({ id }) => id)).toEqual(['t2', 'chairs', 'browser']);
  });
});
