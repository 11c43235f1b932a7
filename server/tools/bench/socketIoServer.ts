import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import type { ServerFigures } from '../ServerProcess.ts';

/** Longer than any measurement: no heartbeat of socket.io is counted. */
const NO_PING_MS = 600_000;

// The yardstick: what socket.io needs to tell the same thing to the same number of terminals.
const server = createServer({ noDelay: true });
const io = new Server(server, { transports: ['websocket'], serveClient: false, pingInterval: NO_PING_MS });
server.listen({ host: '127.0.0.1', port: 0, backlog: 4096 });
await once(server, 'listening');

function figures(): ServerFigures {
  const address = server.address();
  const { user, system } = process.cpuUsage();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, commits: 0, cpuUs: user + system };
}

process.on('message', (request: string) => {
  if (request === 'figures') process.send?.(figures());
  else if (request === 'stop') process.exit(0);
  else io.emit('view', JSON.parse(request));
});
process.on('disconnect', () => process.exit(1));
process.send?.(figures());
