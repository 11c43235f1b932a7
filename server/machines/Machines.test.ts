import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { MACHINE_LIMITS, type MachineUp } from '../../core/machine/protocol.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import { browserProof, enrol, enrolSeats, seatUse, technician } from '../../core/testing/terminals.ts';
import { hallDisk } from '../room/testing/hallRoom.ts';
import { heldLedger } from '../room/testing/ledgers.ts';
import { mutate } from '../room/testing/mutate.ts';
import { Prng } from '../simulation/Prng.ts';
import type { MachineEvent } from './Machines.ts';
import { MachineRoom } from './testing/MachineRoom.ts';
import { machineHello, machineReport } from './testing/report.ts';

let room: MachineRoom;
let events: MachineEvent[];

beforeEach(async () => {
  const disk = await hallDisk(5, [
    ...enrolSeats(3).map((command) => ['setup', command] as const),
    ['setup', enrol('browser', { use: seatUse(3), proof: browserProof('browser') })],
    ['setup', enrol('old', { use: seatUse(4) })],
    ['setup', technician.revoke('old')],
  ]);
  room = await MachineRoom.open(heldLedger(disk, false));
  events = [];
  room.machines.listen((event) => events.push(event));
});
const ping = { type: 'ping', sentAt: 5, rttMs: 12 } as const;

describe('[E-1] a machine’s line', () => {
  it('is welcomed after its hello, and not before', () => {
    const machine = room.machine('t1');
    expect(room.machines.lineOf('t1')).toBeNull();
    machine.say(machineHello());
    expect(machine.wire.heard).toEqual([
      {
        type: 'welcome',
        now: room.clock.now(),
        version: 'test',
        protocol: PROTOCOL_VERSION,
        terminalId: 't1',
        use: seatUse(0),
        offer: null,
      },
    ]);
    expect(room.machines.lineOf('t1')?.report).toEqual(machineReport());
    expect(events).toMatchObject([{ kind: 'came', terminal: { id: 't1' } }]);
  });

  it.each(['old', 'browser', 'nobody'])('is not for %s', (terminalId) => {
    const machine = room.machine(terminalId);
    expect(machine.line).toBeNull();
    expect(machine.wire.ended).toBe('revoked');
  });

  it('beats: its ping is answered and tells how long the way is', () => {
    const machine = room.greeted('t1');
    room.clock.at += 4_000;
    machine.say(ping);
    expect(machine.wire.of('pong')).toEqual([{ type: 'pong', sentAt: 5, now: room.clock.now() }]);
    expect(room.machines.lineOf('t1')).toMatchObject({ latencyMs: 12, heardAt: room.clock.now() });
  });

  it('changes what it says of itself', () => {
    const machine = room.greeted('t1');
    machine.say({ type: 'report', report: machineReport({ recoveries: 3 }) });
    expect(room.machines.lineOf('t1')?.report?.recoveries).toBe(3);
    expect(events.at(-1)).toMatchObject({ kind: 'reported', report: { recoveries: 3 } });
  });

  it.each([
    ['anything before hello', [ping], 'malformed'],
    ['a second hello', [machineHello(), machineHello()], 'malformed'],
    ['another protocol of machines', [{ ...machineHello(), machine: 2 } as MachineUp], 'malformed'],
  ])('ends after %s', (_, said, why) => {
    const machine = room.machine('t1');
    for (const message of said) machine.say(message);
    expect(machine.wire.ended).toBe(why);
    expect(room.machines.lineOf('t1')).toBeNull();
  });

  it('is one for each terminal: the newer takes the place of the older once it has greeted', () => {
    const first = room.greeted('t1');
    const second = room.machine('t1');
    expect(first.wire.ended).toBeNull();
    second.say(machineHello());
    expect(first.wire.ended).toBe('replaced');
    expect(room.machines.lineOf('t1')).toBe(second.line);
    first.hangUp();
    expect(room.machines.lineOf('t1')).toBe(second.line);
    expect(events.map(({ kind }) => kind)).toEqual(['came', 'left', 'came']);
  });

  it('keeps no crowd of sockets that say nothing', () => {
    const silent = [room.machine('t1'), room.machine('t1'), room.machine('t2')];
    expect(silent.map(({ wire }) => wire.ended)).toEqual(['replaced', null, null]);
  });

  it('ends when it is silent: soon without a hello, later after it', () => {
    const greeting = room.machine('t1');
    const known = room.greeted('t2');
    room.clock.at += 5_001;
    room.machines.sweep();
    expect([greeting.wire.ended, known.wire.ended]).toEqual(['silent', null]);
    room.clock.at += MACHINE_LIMITS.silenceMs;
    room.machines.sweep();
    expect(known.wire.ended).toBe('silent');
    expect(room.machines.lastSeen('t2')).toBe(1_000_000);
  });

  it('is told where the terminal stands now, and goodbye when it is revoked', async () => {
    const machine = room.greeted('t1');
    const other = room.greeted('t2');
    await room.by('technician', technician.lock('t1'));
    expect(machine.wire.of('use')).toEqual([]);
    await room.by('technician', technician.revoke('t2'));
    expect(other.wire.ended).toBe('revoked');
    await room.by('technician', technician.move('t1', seatUse(1)));
    expect(machine.wire.of('use')).toEqual([{ type: 'use', use: seatUse(1) }]);
    expect(machine.wire.ended).toBeNull();
  });

  it('says goodbye to everybody when the server stops', () => {
    const machines = [room.greeted('t1'), room.machine('t2')];
    room.machines.stop();
    expect(machines.map(({ wire }) => wire.ended)).toEqual(['shutdown', 'shutdown']);
  });
});

describe('a machine whose screens are of another time', () => {
  const offer = {
    version: '0.2.0',
    platform: 'linux-deb',
    file: 'nghisu_0.2.0.deb',
    size: 1,
    sha256: 'a'.repeat(64),
  } as const;

  it('is offered the version that fits, and nobody else is', () => {
    room.offer = offer;
    expect(room.greeted('t1', { protocol: 1 }).wire.of('welcome')).toMatchObject([{ offer }]);
    expect(room.greeted('t2').wire.of('welcome')).toMatchObject([{ offer: null }]);
    expect(room.offeredTo.map(({ protocol }) => protocol)).toEqual([1]);
  });
});

describe('[W-4] whatever a machine says', () => {
  const wellFormed: readonly MachineUp[] = [
    machineHello(),
    { type: 'report', report: machineReport() },
    { type: 'done', id: 'o1', outcome: { kind: 'failed', why: 'x' }, papers: [{ sha256: 'a'.repeat(64), ok: false }] },
    { type: 'wiped', wipeId: 'w1', deleted: [{ sha256: 'a'.repeat(64), at: 1 }], failed: [] },
    ping,
  ];

  it.each([
    ['bytes', null],
    ['no JSON', '{'],
    ['another type', '{"type":"order","id":"x","order":{"kind":"restart"}}'],
    ['more fields', JSON.stringify({ ...ping, more: 1 })],
    ['names of objects', '{"type":"done","id":"__proto__","outcome":{"kind":"done"}}'],
  ])('%s ends the line and nothing else', (_, text) => {
    const machine = room.greeted('t1');
    const other = room.greeted('t2');
    machine.sayText(text);
    expect([machine.wire.ended, other.wire.ended]).toEqual(['malformed', null]);
    expect(events.at(-1)).toEqual({ kind: 'left', terminalId: 't1' });
  });

  it('too much of it is not heard, and ends the line when it goes on; pings stay apart', () => {
    const machine = room.greeted('t1');
    const report = { type: 'report', report: machineReport() } as const;
    for (let i = 0; i < 120; i += 1) machine.say(report);
    expect(events.filter(({ kind }) => kind === 'reported').length).toBe(79);
    machine.say(ping);
    expect(machine.wire.of('pong')).toHaveLength(1);
    for (let i = 0; i < 60; i += 1) machine.say(report);
    expect(machine.wire.ended).toBe('malformed');
  });

  it('neither crashes the server nor speaks for another terminal, in any order and form', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.array(fc.nat(wellFormed.length - 1), { maxLength: 12 }),
        async (seed, picks) => {
          const prng = new Prng(seed);
          const machine = room.machine('t1');
          for (const pick of picks) {
            const message = wellFormed[pick] ?? ping;
            machine.sayText(prng.chance(0.5) ? JSON.stringify(message) : mutate(prng, message));
          }
          await room.by('technician', technician.lock('t3'));
          machine.hangUp();
          room.machines.sweep();
        },
      ),
      { numRuns: 150 },
    );
    const spoken = events.flatMap((event) => ('terminal' in event ? event.terminal.id : event.terminalId));
    expect(new Set(spoken)).toEqual(new Set(['t1']));
    expect(room.loop.fault).toBeNull();
    expect(room.loop.state.wipes).toEqual({});
  });
});
