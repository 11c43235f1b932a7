import { isEntitled } from '../meeting/delegate.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import type { PollSetup, RollEntry } from './poll.ts';

const placeOrder = new Intl.Collator('vi', { numeric: true });

/** Who may vote in this poll if it opened now, in the order of their places (V-4). */
export function rollFor(state: State, meeting: Meeting, setup: PollSetup): readonly RollEntry[] {
  const places = state.rooms[meeting.roomId]?.places ?? {};
  const named = setup.voters === 'officials' ? null : new Set(setup.voters);
  return Object.values(meeting.delegates)
    .filter((delegate) => isEntitled(delegate) && (named === null || named.has(delegate.personId)))
    .map((delegate) => ({
      personId: delegate.personId,
      code: state.people[delegate.personId]?.code ?? '',
      name: state.people[delegate.personId]?.name ?? '',
      place: delegate.placeId === null ? null : (places[delegate.placeId]?.label ?? null),
    }))
    .sort((a, b) => placeOrder.compare(a.place ?? '\uffff', b.place ?? '\uffff') || (a.code < b.code ? -1 : 1));
}

const positions = new WeakMap<readonly RollEntry[], ReadonlyMap<string, number>>();

/** Where a delegate stands on a frozen roll, or null. Rolls never change, so the index is made once for each. */
export function rollIndex(roll: readonly RollEntry[], personId: string): number | null {
  let index = positions.get(roll);
  if (index === undefined) {
    index = new Map(roll.map((entry, i) => [entry.personId, i]));
    positions.set(roll, index);
  }
  return index.get(personId) ?? null;
}
