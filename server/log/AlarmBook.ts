import type { LogView } from '../../core/views/logView.ts';
import type { RaisedAlarm } from './raisedAlarm.ts';

/** Alarms kept of one meeting, and of one terminal in it: a prankster in the hall must not fill the disk. */
const MAX_OF_MEETING = 300;
const MAX_OF_TERMINAL = 6;
/** Alarms that screens are shown, newest last. */
const SHOWN = 50;

const isOf = (roomId: string, meetingId: string | null) => (alarm: RaisedAlarm) =>
  alarm.roomId === roomId && alarm.meetingId === meetingId;

/** What terminals have said that is wrong with the log, by the meeting in which they said it. */
export class AlarmBook {
  readonly #alarms: RaisedAlarm[];

  constructor(kept: readonly RaisedAlarm[]) {
    this.#alarms = [...kept];
  }

  /** Whether the alarm says something new; one that does not is known already, or one too many. */
  add(alarm: RaisedAlarm): boolean {
    const ofMeeting = this.#alarms.filter(isOf(alarm.roomId, alarm.meetingId));
    const ofTerminal = ofMeeting.filter(({ from }) => from === alarm.from);
    if (ofMeeting.length >= MAX_OF_MEETING || ofTerminal.length >= MAX_OF_TERMINAL) return false;
    if (ofTerminal.some(({ why, evidence }) => why === alarm.why && evidence === alarm.evidence)) return false;
    this.#alarms.push(alarm);
    return true;
  }

  shown(roomId: string, meetingId: string | null): LogView['alarms'] {
    return this.#alarms
      .filter(isOf(roomId, meetingId))
      .slice(-SHOWN)
      .map(({ at, from, why }) => ({ at, from, why }));
  }
}
