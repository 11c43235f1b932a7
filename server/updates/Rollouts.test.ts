import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { Role } from '../../core/session/actor.ts';
import type { TerminalSetup } from '../../core/terminals/terminal.ts';
import { act, placeAt } from '../../core/testing/hall.ts';
import { actor, OTHER_ROOM, ROOM } from '../../core/testing/world.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { machineReport } from '../machines/testing/report.ts';
import type { RoomLoop } from '../room/room.ts';
import { hallDisk, openLoop, settled } from '../room/testing/hallRoom.ts';
import { type Disk, heldLedger } from '../room/testing/ledgers.ts';
import { ACCOUNT_COMMANDS } from '../room/testing/OpenRoom.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { openUpdateStore, type UpdateStore } from './openUpdateStore.ts';
import { Rollouts } from './Rollouts.ts';
import { FakeMachines } from './testing/FakeMachines.ts';

const DEB = 'nghi-su-seat_0.2.0_linux-deb.deb';
const SEATS = 3;
let disk: Disk;
let loop: RoomLoop;
let machines: FakeMachines;
let store: UpdateStore;
let rollouts: Rollouts;
let changes = 0;

const by = async (role: Role, command: Command) => {
  expect(await loop.submit({ actor: actor(role), id: null, command })).toMatchObject({ ok: true });
};
const terminal = (index: number, fields: Partial<TerminalSetup> = {}): TerminalSetup => ({
  id: `t${index}`,
  roomId: ROOM,
  name: `Máy ${index}`,
  use: { kind: 'seat', placeId: placeAt(index).id },
  proof: { kind: 'certificate', fingerprint: `${index}`.repeat(64), expiresAt: 9e12 },
  macs: [],
  ...fields,
});
const technician = { ...actor('technician'), accountId: 'console' };
const start = (terminalIds: string[], version = '0.2.0', atOnce = 1) =>
  rollouts.asks.startRollout(technician, { kind: 'startRollout', version, terminalIds, atOnce });
const rollout = () => rollouts.view(ROOM).make().rollout;
const states = () => Object.fromEntries((rollout()?.targets ?? []).map(({ label, state }) => [label, state]));

beforeEach(async () => {
  disk = await hallDisk(SEATS, [...ACCOUNT_COMMANDS, ['chair', act.end]]);
  loop = await openLoop(heldLedger(disk, false));
  machines = new FakeMachines();
  store = await openUpdateStore(join(tempFolder(), 'updates'), quietLog);
  const onChange = () => {
    changes += 1;
  };
  rollouts = new Rollouts({ loop, machines, store, serverVersion: '0.2.0', log: quietLog, onChange });
  for (let i = 0; i < SEATS; i += 1) {
    await by('setup', { kind: 'enrolTerminal', terminal: terminal(i) });
    machines.says(`t${i}`, machineReport());
  }
  await rollouts.port.receive(DEB, Readable.from([Buffer.from('package')]));
});
afterEach(() => rollouts.stop());

describe('rolling a version out', () => {
  it('goes from terminal to terminal, is told in the view, and noted for the audit', async () => {
    expect(await start(['t0', 't1'])).toEqual({ ok: true, answer: { kind: 'startRollout' } });
    expect(rollout()).toMatchObject({ version: '0.2.0', by: 'Tài khoản console', state: 'running' });
    expect(machines.to('t0').order).toMatchObject({ kind: 'update', update: { file: DEB, size: 7 } });
    expect(states()).toEqual({ '1.0': 'underway', '1.1': 'queued' });
    const before = changes;
    machines.to('t0').end({ kind: 'done', papers: [] });
    machines.says('t0', null);
    machines.says('t0', machineReport({ version: '0.2.0' }));
    expect(states()).toEqual({ '1.0': 'done', '1.1': 'underway' });
    expect(changes).toBeGreaterThan(before);
    machines.to('t1').end({ kind: 'failed', why: 'noSpace' });
    await settled();
    expect(rollout()).toMatchObject({
      state: 'done',
      targets: [{ state: 'done' }, { state: 'failed', why: 'noSpace' }],
    });
    const journal = disk.entries.map(({ body }) => new TextDecoder().decode(body)).join('');
    expect(journal).toContain('{"order":"update","terminals":["1.0","1.1"],"type":"terminalsOrdered"}');
  });

  it('[T-3] waits while a meeting of the room is under way, recess and all', async () => {
    await by('setup', { kind: 'saveMeeting', meetingId: 'next', roomId: ROOM, setup: setupOfBefore() });
    await by('setup', { kind: 'assignPlaces', meetingId: 'next', assignments: [{ personId: 'p1', placeId: null }] });
    await by('setup', { kind: 'bringToRoom', meetingId: 'next' });
    await by('chair', { kind: 'openMeeting', meetingId: 'next' });
    expect(await start(['t0'])).toMatchObject({ ok: true });
    expect(rollout()?.state).toBe('waiting');
    await by('chair', { kind: 'recessMeeting', meetingId: 'next' });
    machines.says('t1', machineReport());
    expect(machines.given).toEqual([]);
    await by('chair', { kind: 'endMeeting', meetingId: 'next' });
    await settled();
    expect(machines.orderedIds).toEqual(['t0']);
  });

  it('is one at a time in a room, can be stopped, and needs a version and terminals of the room', async () => {
    expect(await start(['t0'], '0.3.0')).toMatchObject({ code: 'unknownUpdate' });
    await by('setup', {
      kind: 'enrolTerminal',
      terminal: terminal(1, {
        id: 'browser',
        use: { kind: 'console' },
        proof: { kind: 'browser', keyHash: 'b'.repeat(64) },
      }),
    });
    for (const id of ['nobody', 'browser']) expect(await start(['t0', id])).toMatchObject({ code: 'unknownTerminal' });
    const elsewhere = { ...technician, roomId: OTHER_ROOM };
    const ask = { kind: 'startRollout', version: '0.2.0', terminalIds: ['t0'], atOnce: 1 } as const;
    expect(await rollouts.asks.startRollout(elsewhere, { ...ask, terminalIds: ['t0'] })).toMatchObject({
      code: 'unknownTerminal',
    });
    expect(await start(['t0'])).toMatchObject({ ok: true });
    expect(await start(['t1'])).toMatchObject({ code: 'rolloutRunning' });
    const remove = { kind: 'removeUpdate', version: '0.2.0' } as const;
    expect(await rollouts.asks.removeUpdate(technician, remove)).toMatchObject({ code: 'rolloutRunning' });
    await rollouts.asks.stopRollout(technician, { kind: 'stopRollout' });
    expect(rollout()?.state).toBe('stopped');
    expect(await rollouts.asks.removeUpdate(technician, remove)).toMatchObject({ ok: true });
    expect(await rollouts.asks.removeUpdate(technician, remove)).toMatchObject({ code: 'unknownUpdate' });
    expect(rollouts.view(ROOM).make().files).toEqual([]);
    expect(rollouts.view(OTHER_ROOM).make().rollout).toBeNull();
  });

  it('drops a terminal that is revoked meanwhile', async () => {
    await start(['t0', 't1']);
    await by('technician', { kind: 'revokeTerminal', terminalId: 't1' });
    await settled();
    expect(rollout()?.targets[1]).toMatchObject({ state: 'failed', why: 'revoked' });
  });
});

describe('what is offered to a machine whose screens are too old', () => {
  it('is the newest package for its platform that is not older than the server', async () => {
    const offer = (fields: Parameters<typeof machineReport>[0]) => rollouts.offerFor(machineReport(fields));
    expect(offer({})).toMatchObject({ version: '0.2.0', file: DEB, size: 7 });
    expect(offer({})).not.toHaveProperty('at');
    expect(offer({ version: '0.2.0' })).toBeNull();
    expect(offer({ platform: 'windows' })).toBeNull();
    expect(offer({ platform: 'other' })).toBeNull();
    await rollouts.port.receive('nghi-su-seat_0.1.9_windows.exe', Readable.from([Buffer.from('old')]));
    expect(offer({ platform: 'windows' })).toBeNull();
    await rollouts.port.receive('nghi-su-seat_0.2.1_linux-deb.deb', Readable.from([Buffer.from('new')]));
    expect(offer({})).toMatchObject({ version: '0.2.1' });
  });
});

const setupOfBefore = () => {
  const setup = Object.values(loop.state.meetings)[0]?.setup;
  if (setup === undefined) throw new Error('the hall has no meeting');
  return setup;
};
