import type { Event } from '../../core/event.ts';
import type { EntryBody } from '../../core/journal.ts';

/**
 * What an entry means for the log. `sign`: a checkpoint is signed and kept at once, and told with the next one, because
 * a question that goes out to a thousand seats must not cost each of them another message. `tell`: it is told at once as
 * well. `later`: when the entries stop.
 */
export type Moment = 'sign' | 'tell' | 'later';

const MOMENTS: Partial<Record<Event['type'], Moment>> = {
  pollOpened: 'sign',
  pollClosed: 'tell',
  sumOpened: 'tell',
  sumGivenUp: 'tell',
  pollAnnounced: 'tell',
  meetingEnded: 'tell',
};

export function momentOf({ events }: EntryBody): Moment {
  const moments = events.map(({ type }) => MOMENTS[type]);
  if (moments.includes('tell')) return 'tell';
  return moments.includes('sign') ? 'sign' : 'later';
}
