import { request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MACHINE_LIMITS } from '../../core/machine/protocol.ts';
import { technician as commands } from '../../core/testing/terminals.ts';
import { type Enrolled, EnrolRoom, only } from '../enrol/testing/EnrolRoom.ts';
import type { Technician } from '../enrol/testing/Technician.ts';
import { enrolMany } from './testing/enrolMany.ts';
import { machineHello, machineReport } from './testing/report.ts';
import { TestMachine } from './testing/TestMachine.ts';

const MACHINES = 200;
const SHA = 'a'.repeat(64);
let room: EnrolRoom;
let terminals: readonly Enrolled[];
let technician: Technician;

beforeAll(async () => {
  room = await EnrolRoom.start();
  terminals = await enrolMany(room, MACHINES);
  await room.lock();
  technician = await room.technician(terminals[0]);
}, 60_000);
afterAll(() => room.dispose());

const tlsOf = (terminal: Enrolled | undefined) => {
  if (terminal === undefined) throw new Error('there is no such terminal');
  return { ...nobody(), ...only(terminal) };
};
const nobody = () => ({ ca: room.ca, servername: 'nghi-su.local' });
const greeted = (terminal: Enrolled | undefined) => TestMachine.greeted(room.port, tlsOf(terminal));

describe('[E-1] the line of a real machine', () => {
  it('is not opened to anybody without a certificate', async () => {
    await expect(TestMachine.connect(room.port, nobody())).rejects.toThrow('403');
  });

  it('bears two hundred machines at once, and one order to all of them', async () => {
    const machines = await Promise.all(terminals.map(greeted));
    expect(new Set(machines.map((machine) => machine.heard[0]))).toMatchObject(
      new Set(terminals.map(({ terminalId }) => ({ type: 'welcome', terminalId }))),
    );
    const targets = terminals.map(({ terminalId }) => terminalId);
    const { orderId } = await technician.must({ kind: 'orderTerminals', order: { kind: 'verifyPapers' }, targets });
    const orders = await Promise.all(machines.map((machine) => machine.hears('order')));
    expect(new Set(orders.map(({ id }) => id))).toEqual(new Set([orderId]));
    for (const machine of machines) {
      machine.say({ type: 'done', id: orderId, outcome: { kind: 'done' }, papers: [{ sha256: SHA, ok: true }] });
      machine.say({ type: 'ping', sentAt: 1, rttMs: 4 });
    }
    await Promise.all(machines.map((machine) => machine.hears('pong')));
    for (const machine of machines) machine.cut();
  }, 60_000);

  it.each([
    ['too large', 'x'.repeat(MACHINE_LIMITS.messageBytes + 1), 1009],
    ['no message', '{"type":"reboot"}', 4000],
    ['out of order', JSON.stringify(machineHello()), 4000],
  ])('ends after what is %s, and the room goes on', async (_, text, code) => {
    const machine = await greeted(terminals[1]);
    machine.sayText(text);
    expect((await machine.ends()).code).toBe(code);
    const back = await greeted(terminals[1]);
    back.say({ type: 'report', report: machineReport({ recoveries: 1 }) });
    back.say({ type: 'ping', sentAt: 2, rttMs: null });
    expect(await back.hears('pong')).toMatchObject({ sentAt: 2 });
    back.cut();
  });

  it('is told why it ends when its terminal is revoked, and is not opened again', async () => {
    const [, , revoked] = terminals;
    const machine = await greeted(revoked);
    await room.does(commands.revoke(revoked?.terminalId ?? ''));
    expect(await machine.hears('bye')).toEqual({ type: 'bye', why: 'revoked' });
    await machine.ends();
    await expect(TestMachine.connect(room.port, tlsOf(revoked))).rejects.toThrow('403');
  });
});

describe('logs of a machine', () => {
  interface Ask {
    readonly method: string;
    readonly tls: object;
    readonly token?: string;
    readonly body?: Buffer;
  }
  const ask = (path: string, { method, tls, token, body }: Ask) =>
    new Promise<{ status: number; headers: object; body: Buffer }>((resolve, reject) => {
      const headers = {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Length': body.length }),
      };
      const options = { host: '127.0.0.1', port: room.port, path, method, headers, agent: false as const, ...tls };
      const outgoing = request(options, (response) => {
        buffer(response).then((bytes) => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes });
        }, reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  const put = (terminal: Enrolled | undefined, orderId: string, body: Buffer) =>
    ask(`/terminals/logs/${orderId}`, { method: 'PUT', tls: tlsOf(terminal), body });
  const get = (id: string, token?: string) =>
    ask(`/terminals/logs/${id}`, {
      method: 'GET',
      // The technician's session is worth something at the technician's own terminal only (S-2).
      tls: tlsOf(terminals[0]),
      ...(token === undefined ? {} : { token }),
    });

  it('come from the terminal that was asked, once, and go to the technician', async () => {
    const [, , , asked, other] = terminals;
    const machine = await greeted(asked);
    const targets = [asked?.terminalId ?? ''];
    const { orderId } = await technician.must({ kind: 'orderTerminals', order: { kind: 'collectLogs' }, targets });
    expect(await machine.hears('order')).toMatchObject({ id: orderId, order: { kind: 'collectLogs' } });
    const zip = Buffer.from('PK nhật ký');
    expect((await put(other, orderId, zip)).status).toBe(409);
    expect((await put(asked, 'x', zip)).status).toBe(409);
    expect((await put(asked, orderId, Buffer.alloc(MACHINE_LIMITS.logBytes + 1))).status).toBe(413);
    expect((await put(asked, orderId, Buffer.alloc(0))).status).toBe(400);
    expect((await put(asked, orderId, zip)).status).toBe(201);
    expect((await put(asked, orderId, zip)).status).toBe(409);
    await technician.sees(() => technician.orders?.logs.length === 1);
    const log = technician.orders?.logs[0];
    expect(log).toMatchObject({ terminal: `Máy ${asked?.terminalId}`, bytes: zip.length });
    expect(technician.orders?.orders[0]?.targets).toMatchObject([{ state: 'done' }]);
    const found = await get(log?.id ?? '', technician.token);
    expect(found).toMatchObject({ status: 200, body: zip });
    expect(found.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="logs-My${asked?.terminalId}.zip"`,
    });
    expect((await get(log?.id ?? '')).status).toBe(401);
    expect((await get('..%2f..%2ftrust%2fserver.key', technician.token)).status).toBe(404);
    machine.cut();
  });
});

describe('[T-2] a wipe', () => {
  it('ordered during a cut is completed at the return, over a restart of the server too', async () => {
    const [, , , , first, second] = terminals;
    const machine = await greeted(first);
    machine.cut();
    const ids = [first, second].map((terminal) => terminal?.terminalId ?? '');
    await room.does(commands.wipe('w1', ...ids));
    const back = await greeted(first);
    expect(await back.hears('order')).toMatchObject({ id: 'w1', order: { kind: 'wipe', papers: 'all' } });
    back.say({ type: 'wiped', wipeId: 'w1', deleted: [{ sha256: SHA, at: 1 }], failed: [] });
    const stopListening = new Promise<void>((resolve) => {
      const stop = room.server.loop.onCommit(() => {
        if (room.server.loop.state.wipes.w1?.reports[ids[0] ?? ''] === null) return;
        stop();
        resolve();
      });
    });
    await stopListening;

    await room.restart();
    const [firstAgain, secondBack] = await Promise.all([greeted(first), greeted(second)]);
    expect(await secondBack.hears('order')).toMatchObject({ id: 'w1' });
    firstAgain.say({ type: 'ping', sentAt: 1, rttMs: null });
    await firstAgain.hears('pong');
    expect(firstAgain.heard.some(({ type }) => type === 'order')).toBe(false);
    expect(room.server.loop.state.wipes.w1?.reports).toMatchObject({
      [ids[0] ?? '']: { deleted: [{ sha256: SHA, at: 1 }] },
      [ids[1] ?? '']: null,
    });
  });
});
