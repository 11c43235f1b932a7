import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import type { Actor } from './actor.ts';

/**
 * The meeting in the room, as far as somebody there takes part in it. Whoever signed in at a seat after its end, or is
 * none of its delegates, is in no meeting (S-6): the library is all they have.
 */
export function meetingHere(
  { rooms, meetings, sessions }: State,
  { role, roomId, sessionId, personId }: Pick<Actor, 'role' | 'roomId' | 'sessionId' | 'personId'>,
): Meeting | null {
  const here = rooms[roomId]?.meetingId;
  const meeting = here == null ? undefined : meetings[here];
  if (meeting === undefined) return null;
  if (role !== 'seat' || meeting.state.kind !== 'ended') return meeting;
  const openedAt = sessionId === null ? undefined : sessions[sessionId]?.openedAt;
  const cameLater = openedAt !== undefined && openedAt > meeting.state.endedAt;
  return cameLater || personId === null || meeting.delegates[personId] === undefined ? null : meeting;
}
