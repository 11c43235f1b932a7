import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRoom } from '../../e2e/support/roomServer.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import type { Identity } from '../connection/pinnedAgent.ts';

const trusted = (room: TestRoom, file: string) => readFileSync(join(room.dataDir, 'trust', file), 'utf8');

/** What a terminal of this room is told: the authority's certificate. */
export const authorityOf = (room: TestRoom): string => trusted(room, 'ca.crt');

/** The server's own certificate and key, for servers of a test that pass for the room. */
export const serverPair = (room: TestRoom): Identity => ({
  cert: trusted(room, 'server.crt'),
  key: trusted(room, 'server.key'),
});

/** Where the room listens. */
export function addressOf(room: TestRoom): RoomAddress {
  const { hostname, port } = new URL(room.origin);
  return { address: hostname, port: Number(port) };
}
