import { changed } from '../base/records.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import type { HallShows } from './room.ts';

/** The rooms after the hall's screen follows this meeting, if this meeting is the one in its room. */
export function inHall(state: State, meeting: Meeting, hall: HallShows): State['rooms'] {
  return changed(state.rooms, meeting.roomId, (room) => (room.meetingId === meeting.id ? { ...room, hall } : room));
}
