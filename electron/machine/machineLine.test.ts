import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MachineDown } from '../../core/machine/protocol.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import type { RoomFault } from '../../renderer/app/shell.ts';
import type { Socket } from '../../renderer/app/socket.ts';
import { MachineLine, type MachineLinePorts } from './machineLine.ts';

const REPORT: MachineReport = {
  version: '0.1.0',
  protocol: 2,
  platform: 'other',
  name: 'ghe-17',
  macs: [],
  keys: { kind: 'file', why: 'noKeyring' },
  displays: [],
  clockSkewMs: null,
  documents: { count: 0, bytes: 0 },
  freeBytes: null,
  startedAt: 0,
  recoveries: 0,
};
const WELCOME: MachineDown = {
  type: 'welcome',
  now: 0,
  version: '0.1.0',
  protocol: 2,
  terminalId: 't1',
  use: { kind: 'chair' },
  offer: null,
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened() {
  const sockets: { socket: Socket; said: string[]; failed: (fault: RoomFault) => void }[] = [];
  const revoked = vi.fn();
  const ports: MachineLinePorts = {
    openSocket(failed) {
      const said: string[] = [];
      const socket: Socket = {
        send: (text) => said.push(JSON.parse(text).type),
        close: () => socket.onclose?.(),
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      sockets.push({ socket, said, failed });
      return socket;
    },
    report: async (clockSkewMs) => ({ ...REPORT, clockSkewMs }),
    carryOut: async ({ id }) => ({ said: { type: 'done', id, outcome: { kind: 'done' } }, after: null }),
    use: vi.fn(),
    revoked,
    now: Date.now,
    random: () => 0.5,
    log: () => {},
  };
  const line = new MachineLine(ports);
  line.start();
  const latest = () => {
    const last = sockets.at(-1);
    if (last === undefined) throw new Error('nobody called');
    return last;
  };
  const hear = (message: MachineDown | string) =>
    latest().socket.onmessage?.({ data: typeof message === 'string' ? message : JSON.stringify(message) });
  const welcome = async () => {
    latest().socket.onopen?.();
    await vi.advanceTimersByTimeAsync(0);
    hear(WELCOME);
  };
  return { line, sockets, latest, hear, welcome, ports, revoked };
}

describe('the machine line', () => {
  it('says hello first, measures the clock, and tells what it found', async () => {
    const { line, latest, hear, welcome } = opened();
    await welcome();
    expect([line.isOpen, line.terminalId]).toEqual([true, 't1']);
    const sentAt = Date.now();
    await vi.advanceTimersByTimeAsync(40);
    hear({ type: 'pong', sentAt, now: sentAt - 5_000 });
    await vi.advanceTimersByTimeAsync(0);
    expect(line.clockSkewMs).toBe(5_020);
    expect(latest().said).toEqual(['hello', 'ping', 'report']);
  });

  it('comes back when it is cut, and stays away when it is stopped', async () => {
    const { line, sockets, latest, welcome } = opened();
    await welcome();
    latest().socket.onclose?.();
    expect(line.isOpen).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sockets).toHaveLength(2);
    line.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sockets).toHaveLength(2);
  });

  it('that hears nothing any more is given up and opened anew', async () => {
    const { sockets, welcome } = opened();
    await welcome();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(sockets.length).toBeGreaterThan(1);
  });

  it('of a revoked terminal calls once a minute, and says so', async () => {
    const { sockets, latest, hear, welcome, revoked } = opened();
    await welcome();
    hear({ type: 'bye', why: 'revoked' });
    latest().socket.onclose?.();
    expect(revoked).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sockets).toHaveLength(2);
    latest().failed('revoked');
    expect(revoked).toHaveBeenCalledTimes(2);
  });

  it('drops what it does not understand', async () => {
    const { line, hear, welcome } = opened();
    await welcome();
    for (const junk of ['', '{', '{"type":"format"}', '{"type":"order","id":"x","order":{"kind":"run"}}']) hear(junk);
    expect(line.isOpen).toBe(true);
  });
});
