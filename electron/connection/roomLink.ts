import type { Agent } from 'node:https';
import { MACHINE_PATH } from '../../core/machine/protocol.ts';
import type { RoomFault } from '../../renderer/app/shell.ts';
import type { Socket } from '../../renderer/app/socket.ts';
import type { SeatConfig } from '../config.ts';
import { openDocumentCache } from '../documents/documentCache.ts';
import { createDocuments, type Documents } from '../documents/documents.ts';
import { askRoomForPapers } from '../documents/roomPapers.ts';
import type { Log } from '../log.ts';
import { isWireless } from '../swarm/isWireless.ts';
import { SwarmPeer } from '../swarm/SwarmPeer.ts';
import { openRoomSocket } from './openRoomSocket.ts';
import { type Identity, pinnedAgent } from './pinnedAgent.ts';

/** Neighbours ask over whichever network card they stand on. */
const EVERYWHERE = '0.0.0.0';

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
  /** For a page. */
  openSocket(): Socket;
  /** For the machine itself; `failed` is told why no line came about. */
  openMachineSocket(failed: (fault: RoomFault) => void): Socket;
  readonly server: SeatConfig['server'];
  /** The pinned way out, for questions over https. */
  readonly agent: Agent;
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
  const room = askRoomForPapers(server, agent);
  // Without a certificate nobody knows this terminal; on the air neighbours would cost more than they save.
  const swarm =
    identity === null || isWireless() ? null : await SwarmPeer.open({ ask: room.swarm, host: EVERYWHERE, log });
  const documents = createDocuments({ cache, room, swarm, now, log });
  let fault: RoomFault | null = null;
  const opened = () => {
    fault = null;
  };
  const failed = (why: RoomFault, message: string) => {
    if (why !== fault) log('the room cannot be reached', `${why}: ${message}`);
    fault = why;
  };
  return {
    openSocket: () => openRoomSocket(server, agent, { opened, failed }),
    openMachineSocket: (told) =>
      openRoomSocket(
        server,
        agent,
        {
          opened,
          failed: (why, message) => {
            failed(why, message);
            told(why);
          },
        },
        MACHINE_PATH,
      ),
    server,
    agent,
    documents,
    lastFault: () => fault,
    close() {
      documents.close();
      agent.destroy();
    },
  };
}
