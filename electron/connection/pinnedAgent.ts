import { Agent } from 'node:https';

/** The terminal's own certificate, PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** How a terminal knows its room. */
export interface RoomTrust {
  /** PEM of the one authority that is believed. */
  readonly authority: string;
  /** The name that the server's certificate must carry, whatever address was dialled. */
  readonly name: string;
  /** Null until the terminal is enrolled. */
  readonly identity: Identity | null;
}

/**
 * The one way out of the terminal: TLS 1.3, only to a server that the room's authority vouches for under the room's name.
 * Sessions are kept, so that a thousand terminals resume instead of shaking hands after a restart.
 */
export function pinnedAgent({ authority, name, identity }: RoomTrust): Agent {
  return new Agent({
    keepAlive: true,
    maxSockets: 4,
    ca: authority,
    servername: name,
    minVersion: 'TLSv1.3',
    rejectUnauthorized: true,
    ...(identity === null ? {} : { cert: identity.cert, key: identity.key }),
  });
}
