import { once } from 'node:events';
import { createServer as createPlain } from 'node:http';
import { createServer as createTls } from 'node:https';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOM_ID } from '../../demo/setUpRoom.ts';
import { acceptSockets } from '../../room/acceptSockets.ts';
import { Asks } from '../../room/asks.ts';
import { Door } from '../../room/door.ts';
import { Hub } from '../../room/hub.ts';
import { RoomLoop } from '../../room/room.ts';
import { Screens } from '../../room/screens.ts';
import { Takeovers } from '../../room/takeovers.ts';
import { IDLE_VIEWS } from '../../room/testing/idleViews.ts';
import { REFUSING_ASKS } from '../../room/testing/refusingAsks.ts';
import { JOURNAL_FILE } from '../../startServer.ts';
import { createAttempts } from '../../trust/attempts.ts';
import { openCredentials } from '../../trust/credentials.ts';
import { RoomTrust } from '../../trust/RoomTrust.ts';
import { pinPepper } from '../../trust/secretKey.ts';
import { createSecrets } from '../../trust/secrets.ts';
import { actorAs, MEETING_ID } from '../fillRoom.ts';
import { ledgerInMemory } from '../ledgerInMemory.ts';
import { quietLog } from '../quietLog.ts';
import type { ServerFigures } from '../ServerProcess.ts';

// The room's own sockets, hub and loop without https around them and without a disk below: what a broadcast costs.
const { values } = parseArgs({ options: { data: { type: 'string', default: '' }, tls: { type: 'boolean' } } });
const TRUST = { host: '127.0.0.1', now: Date.now(), passphrase: 'for measuring only', keepPassphrase: async () => {} };
const trust = join(values.data, 'trust');
const loop = await RoomLoop.open(await ledgerInMemory(join(values.data, JOURNAL_FILE)), quietLog);
const keys = {
  credentials: openCredentials(trust),
  secrets: createSecrets(await pinPepper(trust)),
  attempts: createAttempts(),
};
const takeovers = new Takeovers();
const screens = new Screens();
const hub = new Hub(loop, IDLE_VIEWS, screens);
const asks = new Asks({ loop, keys, takeovers, others: REFUSING_ASKS, onAnswered: () => hub.touch() });
const door = new Door({
  loop,
  hub,
  keys,
  takeovers,
  asks,
  screens,
  log: quietLog,
  version: 'tools',
  partialFault: async () => null,
});
loop.onCommit(() => {
  door.settle();
  hub.touch();
});
const sockets = acceptSockets(door, loop.clock, quietLog);
const server = values.tls
  ? createTls({
      ...(await RoomTrust.start(trust, TRUST)).certificate,
      minVersion: 'TLSv1.3',
      noDelay: true,
    })
  : createPlain({ noDelay: true });
server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head, null));
server.listen({ host: '127.0.0.1', port: 0, backlog: 4096 });
await once(server, 'listening');

let isRecess = false;

/** One command that changes exactly one topic of every seat: the meeting pauses, or goes on. */
async function broadcast(): Promise<void> {
  const kind = isRecess ? 'resumeMeeting' : 'recessMeeting';
  isRecess = !isRecess;
  const outcome = await loop.submit({
    actor: { ...actorAs('secretary'), roomId: ROOM_ID },
    id: null,
    command: { kind, meetingId: MEETING_ID },
  });
  if (!outcome.ok) throw new Error(`${kind}: ${outcome.code}`);
}

function figures(): ServerFigures {
  const address = server.address();
  const { user, system } = process.cpuUsage();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, commits: 0, cpuUs: user + system };
}

process.on('message', (request) => {
  if (request === 'figures') process.send?.(figures());
  else if (request === 'broadcast') void broadcast();
  else process.exit(0);
});
process.on('disconnect', () => process.exit(1));
process.send?.(figures());
