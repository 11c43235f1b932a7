import type { Actor } from '../../core/session/actor.ts';

/** The server's own part that checks, counts and opens secret ballots. */
export const tellerOf = (roomId: string): Actor => ({
  role: 'teller',
  roomId,
  sessionId: null,
  accountId: null,
  personId: null,
  placeId: null,
  terminalId: null,
});
