import type { Event } from '../../core/event.ts';
import type { EntryBody } from '../../core/journal.ts';

/** Who signed in and out, and what the library holds, is told in no record, but for what stands between a poll's opening and its close. */
const NEVER_TOLD: ReadonlySet<Event['type']> = new Set([
  'sessionOpened',
  'sessionClosed',
  'libraryCategoriesSaved',
  'libraryEntryAttached',
  'libraryVersionAttached',
  'libraryEntryUpdated',
  'libraryEntriesRemoved',
]);

/** Which meeting an event is about; null for what concerns the room, its people or its terminals. */
const meetingOf = (event: Event): string | null =>
  event.type === 'meetingCreated' ? event.meeting.id : 'meetingId' in event ? event.meetingId : null;

/**
 * Decides, entry by entry from the first one, which a meeting's record discloses (docs/record.md 2): all but those about
 * other meetings only, those of sessions and those of the library; and whatever stands while one of its polls is open, so that no ballot can be
 * left out.
 */
export class Disclosure {
  readonly #meetingId: string;
  readonly #open = new Set<string>();
  /** Index of the last entry about this meeting; −1 while there was none. */
  last = -1;
  /** Index of the entry that created it. */
  created = -1;
  roomId: string | null = null;

  constructor(meetingId: string) {
    this.#meetingId = meetingId;
  }

  /** Whether the next entry is disclosed. */
  take({ i, events }: EntryBody): boolean {
    const wasOpen = this.#open.size > 0;
    for (const event of events) {
      if (meetingOf(event) !== this.#meetingId) continue;
      this.last = i;
      if (event.type === 'meetingCreated') {
        this.created = i;
        this.roomId = event.meeting.roomId;
      }
      if (event.type === 'pollOpened') this.#open.add(event.pollId);
      if (event.type === 'pollClosed') this.#open.delete(event.pollId);
    }
    return wasOpen || !events.every((event) => this.#isWithheld(event));
  }

  #isWithheld(event: Event): boolean {
    const meetingId = meetingOf(event);
    return NEVER_TOLD.has(event.type) || (meetingId !== null && meetingId !== this.#meetingId);
  }
}
