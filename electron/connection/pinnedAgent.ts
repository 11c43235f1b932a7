import { Agent, type AgentOptions } from 'node:https';
import { TLSSocket } from 'node:tls';

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
 * Remembers the room's last TLS session, also over a server that died: Node's own agent forgets it with the connection's
 * error, and then a thousand terminals would shake hands at once after a restart.
 */
class ResumingAgent extends Agent {
  #session: Buffer | undefined;

  constructor(options: AgentOptions) {
    super({ ...options, maxCachedSessions: 0 });
  }

  override createConnection(...[options, callback]: Parameters<Agent['createConnection']>) {
    const resuming = { ...options, session: this.#session };
    const socket = super.createConnection(resuming, callback);
    if (socket instanceof TLSSocket) {
      socket.on('session', (latest) => {
        this.#session = latest;
      });
    }
    return socket;
  }
}

/** The one way out of the terminal: TLS 1.3, only to a server that the room's authority vouches for under the room's name. */
export function pinnedAgent({ authority, name, identity }: RoomTrust): Agent {
  return new ResumingAgent({
    keepAlive: true,
    maxSockets: 4,
    ca: authority,
    servername: name,
    minVersion: 'TLSv1.3',
    rejectUnauthorized: true,
    ...(identity === null ? {} : { cert: identity.cert, key: identity.key }),
  });
}
