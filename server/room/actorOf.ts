import type { Actor, SessionRecord } from '../../core/session/actor.ts';

/** Who acts when a request comes with a session's token. */
export const actorOf = (session: SessionRecord): Actor => ({
  role: session.role,
  roomId: session.roomId,
  sessionId: session.id,
  accountId: session.accountId,
  personId: session.personId,
  placeId: session.placeId,
  terminalId: session.terminalId,
});
