import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerOptions } from 'node:https';
import type { Socket as NetSocket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { startTestRoom, type TestRoom } from '../../e2e/support/roomServer.ts';
import type { RoomFault } from '../../renderer/app/shell.ts';
import { addressOf, authorityOf, serverPair } from '../testing/roomTrust.ts';
import { HELLO, talk } from '../testing/talk.ts';
import { openRoomSocket, type RoomAddress } from './openRoomSocket.ts';
import { pinnedAgent, type RoomTrust } from './pinnedAgent.ts';

let room: TestRoom;
let rogue: TestRoom;
beforeAll(async () => {
  [room, rogue] = await Promise.all([startTestRoom(['--empty']), startTestRoom(['--empty'])]);
});
afterAll(() => Promise.all([room.dispose(), rogue.dispose()]));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that passes for the room with its own certificate. */
async function impostor(options: ServerOptions): Promise<{ server: Server; address: RoomAddress }> {
  const server = createServer({ ...serverPair(room), ...options });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return { server, address: { address: '127.0.0.1', port: typeof bound === 'object' && bound ? bound.port : 0 } };
}

/** Whether a terminal gets through, and what its technician would read. */
async function dial(at: RoomAddress, trust: Partial<RoomTrust> = {}) {
  const agent = pinnedAgent({ authority: authorityOf(room), name: 'nghi-su.local', identity: null, ...trust });
  const faults: RoomFault[] = [];
  const socket = openRoomSocket(at, agent, { opened: () => {}, failed: (fault) => faults.push(fault) });
  const opened = await talk(socket).opened;
  socket.close();
  agent.destroy();
  return { opened, faults };
}

describe('a terminal’s trust in its room', () => {
  it('lets the room in by its authority and its name, whatever address is dialled', async () => {
    expect(await dial(addressOf(room))).toEqual({ opened: true, faults: [] });
    expect(await dial({ ...addressOf(room), address: 'localhost' })).toEqual({ opened: true, faults: [] });
  });

  it('refuses a server of another authority', async () => {
    expect(await dial(addressOf(rogue))).toEqual({ opened: false, faults: ['foreignAuthority'] });
  });

  it('refuses a server of the right authority under another name', async () => {
    const wrong = await dial(addressOf(room), { name: 'phong-khac.local' });
    expect(wrong).toEqual({ opened: false, faults: ['wrongName'] });
  });

  it('speaks nothing older than TLS 1.3', async () => {
    const { address } = await impostor({ maxVersion: 'TLSv1.2' });
    expect(await dial(address)).toEqual({ opened: false, faults: ['noCommonTls'] });
  });

  it('says that nobody listens', async () => {
    const { server, address } = await impostor({});
    server.close();
    expect(await dial(address)).toEqual({ opened: false, faults: ['refusedConnection'] });
  });

  it('shows its own certificate where the room asks for one', async () => {
    const { server, address } = await impostor({ requestCert: true, rejectUnauthorized: false });
    const shown = Promise.withResolvers<string | undefined>();
    server.on('secureConnection', (socket: TLSSocket) => {
      shown.resolve(socket.getPeerX509Certificate()?.fingerprint256);
      socket.destroy();
    });
    const identity = serverPair(room);
    await dial(address, { identity });
    expect(await shown.promise).toBeDefined();
  });

  it('is told that it is not enrolled where the room insists on a certificate', async () => {
    const { address } = await impostor({ requestCert: true, rejectUnauthorized: true, ca: authorityOf(room) });
    expect(await dial(address)).toEqual({ opened: false, faults: ['notEnrolled'] });
  });

  it('resumes its TLS session instead of shaking hands anew, also with a server that was killed', async () => {
    const agent = pinnedAgent({ authority: authorityOf(room), name: 'nghi-su.local', identity: null });
    const ticketKeys = randomBytes(48);
    const resumed: boolean[] = [];
    for (let run = 0; run < 2; run += 1) {
      const { server, address } = await impostor({ ticketKeys });
      const dying: NetSocket[] = [];
      server.on('connection', (socket: NetSocket) => dying.push(socket));
      server.on('secureConnection', (socket: TLSSocket) => resumed.push(socket.isSessionReused()));
      // A message on the open line comes after the terminal has read the server's ticket.
      new WebSocketServer({ server }).on('connection', (line) => {
        line.on('error', () => {});
        line.once('message', () => {
          for (const socket of dying) socket.resetAndDestroy();
        });
      });
      const screen = talk(openRoomSocket(address, agent, { opened: () => {}, failed: () => {} }));
      await screen.opened;
      screen.say(HELLO);
      await screen.closed;
    }
    expect(resumed).toEqual([false, true]);
    agent.destroy();
  });
});
