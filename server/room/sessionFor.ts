import type { Session } from '../../core/protocol/down/welcome.ts';
import type { Connection } from './connection.ts';

/** Whom a connection speaks for, as it is told; `token` only when it is new. */
export function sessionFor(connection: Connection, token: string | null): Session {
  const { state } = connection;
  switch (state.kind) {
    case 'place':
    case 'waiting':
      return { kind: 'place', placeId: state.placeId };
    case 'signedIn': {
      const { role, id, accountId, personId, placeId } = state.session;
      return { kind: 'signedIn', role, sessionId: id, token, accountId, personId, placeId };
    }
    case 'greeting':
    case 'anonymous':
    case 'gone':
      return { kind: 'anonymous' };
  }
}
