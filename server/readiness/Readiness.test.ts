import { readdir } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import { act, paperSetup, placeAt } from '../../core/testing/hall.ts';
import { actor, OTHER_ROOM, ROOM } from '../../core/testing/world.ts';
import { ReadinessView } from '../../core/views/terminalViews.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { machineReport } from '../machines/testing/report.ts';
import type { RoomLoop } from '../room/room.ts';
import { hallDisk, openLoop, settled } from '../room/testing/hallRoom.ts';
import { heldLedger } from '../room/testing/ledgers.ts';
import { ACCOUNT_COMMANDS } from '../room/testing/OpenRoom.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { FakeMachines } from '../updates/testing/FakeMachines.ts';
import { measureFlush } from './measureFlush.ts';
import { Readiness, type ReadinessParts } from './Readiness.ts';

const technician = { ...actor('technician'), accountId: 'console' };
let loop: RoomLoop;
let machines: FakeMachines;
let flush: PromiseWithResolvers<number>;
let readiness: Readiness;

const server: ReadinessParts['server'] = {
  disk: async () => ({ freeBytes: 50e9, totalBytes: 100e9 }),
  flush: () => flush.promise,
  backup: () => null,
  certificateUntil: () => 400 * 86_400_000,
  isDoorLocked: () => false,
};
const report = () => machineReport({ version: '1.0.0' });
const check = () => ReadinessView.parse(readiness.view(ROOM).make()).check;
const line = (what: string) => check()?.lines.find((one) => one.what === what);
const ask = () => readiness.asks.checkReadiness(technician, { kind: 'checkReadiness' });

beforeEach(async () => {
  const disk = await hallDisk(3, ACCOUNT_COMMANDS);
  loop = await openLoop(heldLedger(disk, false));
  const by = async (role: 'setup' | 'secretary', command: Command) => {
    expect(await loop.submit({ actor: actor(role), id: null, command })).toMatchObject({ ok: true });
  };
  await by('secretary', act.attach('d1'));
  await by('secretary', act.attach('d2'));
  await by('secretary', act.release('d1'));
  machines = new FakeMachines();
  for (const i of [0, 1, 2]) {
    const use =
      i === 2 ? ({ kind: 'wall', accountId: 'wall' } as const) : { kind: 'seat' as const, placeId: placeAt(i).id };
    const proof = { kind: 'certificate', fingerprint: `${i}`.repeat(64), expiresAt: 300 * 86_400_000 } as const;
    await by('setup', {
      kind: 'enrolTerminal',
      terminal: { id: `t${i}`, roomId: ROOM, name: `Máy ${i}`, use, proof, macs: [] },
    });
    machines.says(`t${i}`, report());
  }
  flush = Promise.withResolvers();
  readiness = new Readiness({ loop, machines, serverVersion: '1.0.0', log: quietLog, server, onChange: vi.fn() });
});

describe('the check before a meeting', () => {
  it('is nothing until somebody asks; then all lines are there, and fill in as they are found', async () => {
    expect(check()).toBeNull();
    expect(await ask()).toEqual({ ok: true, answer: { kind: 'checkReadiness' } });
    await settled();
    expect(check()).toMatchObject({ by: 'Tài khoản console', finishedAt: null });
    expect(check()?.lines).toHaveLength(10);
    expect(line('reachable')).toMatchObject({ state: 'ok', facts: { connected: 3, total: 3 } });
    expect(line('version')?.state).toBe('ok');
    expect(line('backup')).toMatchObject({ state: 'bad', facts: { why: 'none' } });
    expect(line('door')).toMatchObject({ state: 'warn', facts: { door: 'open', browserPlaces: 3 } });
    expect(line('flush')?.state).toBe('checking');
    expect(line('papers')?.state).toBe('checking');
    const before = readiness.view(ROOM).version;
    flush.resolve(2);
    await settled();
    expect(line('flush')).toMatchObject({ state: 'ok', facts: { medianMs: 2 } });
    expect(readiness.view(ROOM).version).not.toBe(before);
    expect(check()?.finishedAt).toBeNull();
  });

  it('has seats and chair hash their papers again, and counts only what is released', async () => {
    await ask();
    expect(machines.orderedIds).toEqual(['t0', 't1']);
    const { sha256 } = paperSetup('d1').file;
    machines.to('t0').end({ kind: 'done', papers: [{ sha256, ok: true }] });
    machines.to('t1').end({ kind: 'done', papers: [] });
    flush.resolve(2);
    await settled();
    expect(line('papers')).toMatchObject({
      state: 'warn',
      facts: { papers: 1, terminals: 2, missing: 1 },
      terminals: ['1.1'],
    });
    expect(check()?.finishedAt).not.toBeNull();
  });

  it('goes on when a part of it fails, is one at a time, and belongs to one room', async () => {
    await ask();
    await ask();
    expect(machines.given).toHaveLength(2);
    flush.reject(new Error('EROFS'));
    for (const { end } of machines.given) end({ kind: 'silent' });
    await settled();
    expect(line('flush')).toMatchObject({ state: 'bad', facts: { why: 'failed' } });
    expect(line('papers')).toMatchObject({ state: 'warn', facts: { silent: 2 } });
    expect(check()?.finishedAt).not.toBeNull();
    expect(readiness.view(OTHER_ROOM).make().check).toBeNull();
    await ask();
    expect(machines.given).toHaveLength(4);
  });
});

describe('the flush of a disk', () => {
  it('is measured where it is told to, and leaves nothing behind', async () => {
    const folder = tempFolder();
    expect(await measureFlush(folder)).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual([]);
    await expect(measureFlush(`${folder}/none`)).rejects.toThrow('ENOENT');
  });
});
