import type { Entry } from '../file/entry.ts';
import { demand, Fault } from '../file/Fault.ts';
import type { Members } from '../file/Members.ts';
import { ofEntry, type SoundFile } from '../file/record.ts';
import type { Answers } from './heavy.ts';
import { Keys } from './Keys.ts';
import { MeetingRecount } from './MeetingRecount.ts';

/** A meeting that was counted again without a fault. */
export interface Recounted {
  readonly meeting: MeetingRecount;
  readonly keys: Keys;
}

/** All entries of a record, one after another. */
class Recount {
  readonly keys: Keys;
  readonly #meetingId: string;
  readonly #answers: Answers;
  readonly #commands = new Set<string>();
  #meeting: MeetingRecount | null = null;
  #wasCreated = false;
  #at = 0;

  constructor(meetingId: string, answers: Answers) {
    this.#meetingId = meetingId;
    this.#answers = answers;
    this.keys = new Keys(answers);
  }

  get meeting(): MeetingRecount | null {
    return this.#meeting;
  }

  take(entry: Entry): void {
    demand(entry.at >= this.#at, 'Thời điểm lùi lại', 'The entry is before the one before it', 'L-1');
    this.#at = entry.at;
    if (entry.command !== null) {
      const { person, account, role } = entry.by;
      const name = JSON.stringify([person ?? account ?? role, entry.command]);
      demand(!this.#commands.has(name), 'Một lệnh được ghi hai lần', 'A command is acted on twice', 'C-2');
      this.#commands.add(name);
    }
    for (const event of entry.events) this.#takeEvent(event, entry);
  }

  #takeEvent(event: Members, entry: Entry): void {
    const type = event.text('type');
    if (type === 'keyRegistered') this.keys.register(event, entry);
    else if (type === 'registrarSet') this.keys.setRegistrar(event, entry);
    else if (type === 'keysVouched') this.keys.vouch(event);
    else if (type === 'meetingCreated') this.#create(event.members('meeting'));
    else this.#takeMeetingEvent(event, entry);
  }

  #takeMeetingEvent(event: Members, entry: Entry): void {
    if (event.raw.meetingId !== this.#meetingId) return;
    if (this.#meeting === null) throw new Fault('Cuộc họp chưa được tạo', 'The meeting has not been created', 'X-5');
    if (event.text('type') === 'meetingRemoved') this.#meeting = null;
    else this.#meeting.take(event, entry);
  }

  #create(meeting: Members): void {
    if (meeting.text('id') !== this.#meetingId) return;
    demand(!this.#wasCreated, 'Cuộc họp được tạo hai lần', 'The meeting is created twice', 'X-5');
    this.#wasCreated = true;
    this.#meeting = new MeetingRecount(meeting, this.keys, this.#answers);
  }
}

/** Checks 7 and 8: recounts the entries; throws an `EntryFault` at the first thing that does not hold. */
export function recount(file: SoundFile, answers: Answers, onEntry: (done: number) => void = () => {}): Recounted {
  const state = new Recount(file.meetingId, answers);
  file.entries.forEach((entry, done) => {
    ofEntry(entry.i, () => state.take(entry));
    onEntry(done + 1);
  });
  const { meeting, keys } = state;
  return ofEntry(null, () => {
    const found = meeting !== null && meeting.roomId === file.roomId;
    demand(found, 'Hồ sơ không có cuộc họp này', 'The record does not hold the meeting', 'X-5');
    return { meeting, keys };
  });
}
