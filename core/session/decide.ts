import { accept, demand, type Handlers, need } from '../decision.ts';
import type { Event } from '../event.ts';
import type { SessionRecord } from './actor.ts';

type Kinds = 'openSession' | 'closeSession' | 'notePinsIssued' | 'noteSecretChanged';

/** Two sessions collide when they claim the same place or speak for the same delegate at a seat (S-3). */
export function collides(
  a: Pick<SessionRecord, 'role' | 'roomId' | 'placeId' | 'personId'>,
  b: Pick<SessionRecord, 'role' | 'roomId' | 'placeId' | 'personId'>,
): boolean {
  if (a.role !== 'seat' || b.role !== 'seat' || a.roomId !== b.roomId) return false;
  return (a.placeId !== null && a.placeId === b.placeId) || (a.personId !== null && a.personId === b.personId);
}

export const sessionHandlers: Handlers<Kinds> = {
  openSession: (state, { session }, { now }) => {
    const room = need(state.rooms[session.roomId], 'unknownRoom');
    demand(state.sessions[session.id] === undefined, 'idTaken');
    // Whoever runs the machines speaks for nobody in the meeting (S-5).
    demand(session.role !== 'technician' || (session.personId === null && session.placeId === null), 'notAllowed');
    const record: SessionRecord = { ...session, openedAt: now };
    const replaced = Object.values(state.sessions)
      .filter((other) => collides(record, other))
      .map((other): Event => ({ type: 'sessionClosed', sessionId: other.id, why: 'replaced' }));
    const meeting = room.meetingId === null ? undefined : state.meetings[room.meetingId];
    const delegate = record.personId === null ? undefined : meeting?.delegates[record.personId];
    // Signing in at one's place is being present; a mark made by the secretariat is corrected by the person being there.
    const arrives: Event[] =
      meeting !== undefined &&
      meeting.state.kind !== 'ended' &&
      delegate !== undefined &&
      delegate.attendance.kind !== 'present'
        ? [
            {
              type: 'attendanceMarked',
              meetingId: meeting.id,
              marks: [{ personId: delegate.personId, attendance: { kind: 'present', since: now } }],
            },
          ]
        : [];
    return accept(...replaced, { type: 'sessionOpened', session: record }, ...arrives);
  },

  closeSession: (state, { sessionId }, { actor }) => {
    if (state.sessions[sessionId] === undefined) return accept();
    demand(actor.role === 'door' || actor.sessionId === sessionId, 'notAllowed');
    return accept({ type: 'sessionClosed', sessionId, why: actor.role === 'door' ? 'closed' : 'signedOut' });
  },

  notePinsIssued: (_state, { personIds }) => accept({ type: 'pinsIssued', personIds }),

  noteSecretChanged: (_state, { subject }) => accept({ type: 'secretChanged', subject }),
};
