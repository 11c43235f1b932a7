import type { Meeting } from '../meeting/meeting.ts';
import type { Room } from '../room/room.ts';
import type { State } from '../state.ts';
import type { Audience } from './topic.ts';

/** What a view function looks from: one audience in one room, turned to one meeting (the room's own, or the desk's choice). */
export interface Sight {
  readonly state: State;
  readonly audience: Audience;
  readonly room: Room;
  readonly meeting: Meeting | null;
}
