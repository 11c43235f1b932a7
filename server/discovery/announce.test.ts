import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import bonjour from 'bonjour-service';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Announcement, SERVICE_TYPE } from '../../core/enrolment/announcement.ts';
import { announce } from './announce.ts';

const ROOM = { name: 'Phòng họp tầng 2', port: 8443, authority: 'q7Yw2bD0-4kXl' };
const WAIT = { timeout: 10_000 };

/** A port of this machine that nobody uses, so that a real room on this network is left alone. */
async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

interface Heard {
  readonly name: string;
  readonly port: number;
  readonly txt: unknown;
}

/** Rooms that are announced on a port of mDNS, as a machine without a room hears of them. */
function listen(port: number): Map<string, Heard> {
  const rooms = new Map<string, Heard>();
  const mdns = new bonjour.Bonjour({ port });
  const browser = mdns.find({ type: SERVICE_TYPE });
  browser.on('up', ({ name, port, txt }) => rooms.set(name, { name, port, txt }));
  browser.on('down', ({ name }) => rooms.delete(name));
  onTestFinished(() => {
    browser.stop();
    mdns.destroy();
  });
  return rooms;
}

const quiet = () => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() });

describe('a room on the network', () => {
  it('is found with its name, port and authority, and no more once it has stopped', async () => {
    const port = await freePort();
    const heard = listen(port);
    const log = quiet();
    const stop = announce(ROOM, log, port);
    await expect.poll(() => [...heard.values()], WAIT).toMatchObject([{ port: 8443 }]);
    const [found] = heard.values();
    expect(found?.name).toBe('Phòng họp tầng 2 q7Yw2bD0');
    expect(Announcement.parse(found?.txt)).toEqual({ room: ROOM.name, authority: 'q7Yw2bD0' });
    await stop();
    await expect.poll(() => heard.size, WAIT).toBe(0);
    expect(log.warn).not.toHaveBeenCalled();
  });

  it('is found under a name that is too long for DNS', async () => {
    const port = await freePort();
    const heard = listen(port);
    const stop = announce({ ...ROOM, name: 'Ắ'.repeat(120) }, quiet(), port);
    await expect.poll(() => heard.size, WAIT).toBe(1);
    const [found] = heard.values();
    expect(Announcement.parse(found?.txt).room).toBe('Ắ'.repeat(83));
    await stop();
  });

  it('says once that it cannot be, and stops as if it were', async () => {
    const port = await freePort();
    const taken = createSocket('udp4');
    taken.bind({ port, exclusive: true });
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const log = quiet();
    const stop = announce(ROOM, log, port);
    await vi.waitFor(() => expect(log.warn).toHaveBeenCalled(), WAIT);
    await stop();
    expect(log.warn).toHaveBeenCalledOnce();
    expect(log.warn.mock.calls[0]?.[0]).toMatchObject({ err: { code: 'EADDRINUSE' } });
  });
});
