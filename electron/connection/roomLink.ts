import type { RoomFault } from '../../renderer/app/shell.ts';
import type { Socket } from '../../renderer/app/socket.ts';
import type { SeatConfig } from '../config.ts';
import { openDocumentCache } from '../documents/documentCache.ts';
import { createDocuments, type Documents } from '../documents/documents.ts';
import { fetchDocument } from '../documents/fetchDocument.ts';
import type { Log } from '../log.ts';
import { openRoomSocket } from './openRoomSocket.ts';
import { type Identity, pinnedAgent } from './pinnedAgent.ts';

export interface RoomLinkParts {
  readonly config: Pick<SeatConfig, 'server' | 'authority'>;
  readonly identity: Identity | null;
  readonly cacheDir: string;
  /** Ms since the epoch. */
  readonly now: () => number;
  readonly log: Log;
}

/** Everything that goes from this terminal to its room, through one pinned way out. */
export interface RoomLink {
  openSocket(): Socket;
  readonly documents: Documents;
  /** Why the last connection failed, or null since one was opened. */
  lastFault(): RoomFault | null;
  close(): void;
}

/** Opens the terminal's way to its room. Nothing is dialled yet. */
export async function openRoomLink({ config, identity, cacheDir, now, log }: RoomLinkParts): Promise<RoomLink> {
  const { server, authority } = config;
  const agent = pinnedAgent({ authority, name: server.name, identity });
  const cache = await openDocumentCache(cacheDir, now);
  let fault: RoomFault | null = null;
  return {
    openSocket: () =>
      openRoomSocket(server, agent, {
        opened: () => {
          fault = null;
        },
        failed: (why, message) => {
          if (why !== fault) log('the room cannot be reached', `${why}: ${message}`);
          fault = why;
        },
      }),
    documents: createDocuments(cache, (wanted) => fetchDocument(server, agent, wanted), now, log),
    lastFault: () => fault,
    close: () => agent.destroy(),
  };
}
