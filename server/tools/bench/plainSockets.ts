import { once } from 'node:events';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WebSocketServer } from 'ws';
import { LIMITS } from '../../http/limits.ts';
import { tlsOptions } from '../../http/listen.ts';
import { RoomTrust } from '../../trust/RoomTrust.ts';
import { ticketKeys } from '../../trust/secretKey.ts';
import { TOOLS_PASSPHRASE } from '../prepareRoom.ts';
import type { ServerFigures } from '../ServerProcess.ts';

// ws over https and nothing else: the yardstick of a return. The same TLS as the room's, certificates asked for; it answers
// `hello` with the bytes it is given, and `ping` with a pong.
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    port: { type: 'string', default: '0' },
    welcome: { type: 'string', default: '' },
  },
});
const trustDir = join(values.data, 'trust');
const { certificate } = await RoomTrust.start(trustDir, {
  host: '127.0.0.1',
  now: Date.now(),
  passphrase: TOOLS_PASSPHRASE,
  keepPassphrase: async () => {},
});
const server = createServer({
  ...tlsOptions({ certificate, ticketKeys: await ticketKeys(trustDir) }, LIMITS),
  requestCert: true,
  rejectUnauthorized: false,
  ALPNProtocols: ['http/1.1'],
  noDelay: true,
});
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => {
    ws.on('error', () => ws.terminate());
    ws.on('message', (data) => {
      const message: { type?: unknown } = JSON.parse(data.toString());
      ws.send(message.type === 'hello' ? values.welcome : '{"type":"pong","sentAt":0,"now":0}');
    });
  });
});
server.listen({ host: '127.0.0.1', port: Number(values.port), backlog: 4096 });
await once(server, 'listening');

function figures(): ServerFigures {
  const address = server.address();
  const { user, system } = process.cpuUsage();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, commits: 0, cpuUs: user + system };
}

process.on('message', (request) => {
  if (request === 'figures') process.send?.(figures());
  else process.exit(0);
});
process.on('disconnect', () => process.exit(1));
process.send?.(figures());
