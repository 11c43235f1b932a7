import type { State } from '../state.ts';

/**
 * The keys that remain when another meeting comes to a room: of sessions that are open, and of delegates whose meeting
 * stays in another room. All others have signed their last ballot.
 */
export function keysThatMatter({ keys, meetings, rooms, sessions }: State, roomId: string): State['keys'] {
  const staying = Object.values(rooms).flatMap((room) => {
    const meeting = room.id === roomId || room.meetingId === null ? undefined : meetings[room.meetingId];
    return Object.keys(meeting?.delegates ?? {});
  });
  const elsewhere = new Set(staying);
  return Object.fromEntries(
    Object.entries(keys).filter(([, { sessionId, personId }]) => sessionId in sessions || elsewhere.has(personId)),
  );
}
