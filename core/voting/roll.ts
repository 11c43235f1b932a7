import { onceFor } from '../base/onceFor.ts';
import { isEntitled } from '../meeting/delegate.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import { type PollSetup, type RollEntry, WEIGHT_UNIT } from './poll.ts';

const placeOrder = new Intl.Collator('vi', { numeric: true });

/** Who casts a delegate's ballot if the poll opened now, or null where nobody may (A-2, V-11). */
function casterOf(meeting: Meeting, setup: PollSetup, personId: string): string | null {
  const delegate = meeting.delegates[personId];
  if (delegate === undefined) return null;
  if (isEntitled(delegate)) return personId;
  const holder = delegate.proxyTo === null ? undefined : meeting.delegates[delegate.proxyTo];
  const mayBeHeld = setup.rule.proxies > 0 && delegate.standing === 'official' && delegate.exclusion === null;
  return mayBeHeld && delegate.attendance.kind !== 'present' && holder !== undefined && isEntitled(holder)
    ? holder.personId
    : null;
}

/** Who may vote in this poll if it opened now, in the order of their places (V-4). */
export function rollFor(state: State, meeting: Meeting, setup: PollSetup): readonly RollEntry[] {
  const places = state.rooms[meeting.roomId]?.places ?? {};
  const named = setup.voters === 'officials' ? null : new Set(setup.voters);
  const held = new Map<string, number>();
  return Object.values(meeting.delegates)
    .filter((delegate) => named === null || named.has(delegate.personId))
    .flatMap((delegate) => {
      const { personId, placeId, weight } = delegate;
      const castBy = casterOf(meeting, setup, personId);
      if (castBy === null) return [];
      if (castBy !== personId) {
        const before = held.get(castBy) ?? 0;
        if (before >= setup.rule.proxies) return [];
        held.set(castBy, before + 1);
      }
      return [
        {
          personId,
          code: state.people[personId]?.code ?? '',
          name: state.people[personId]?.name ?? '',
          place: placeId === null ? null : (places[placeId]?.label ?? null),
          weight: setup.rule.weighted ? weight : WEIGHT_UNIT,
          castBy,
        },
      ];
    })
    .sort((a, b) => placeOrder.compare(a.place ?? '\uffff', b.place ?? '\uffff') || (a.code < b.code ? -1 : 1));
}

const positionsOn = onceFor(
  (roll: readonly RollEntry[]): ReadonlyMap<string, number> => new Map(roll.map((entry, i) => [entry.personId, i])),
);

/** Where a delegate stands on a frozen roll, or null. Rolls never change, so the index is made once for each. */
export function rollIndex(roll: readonly RollEntry[], personId: string): number | null {
  return positionsOn(roll).get(personId) ?? null;
}

const handsOn = onceFor((roll: readonly RollEntry[]): ReadonlyMap<string, readonly number[]> => {
  const lists = new Map<string, number[]>();
  for (const [i, entry] of roll.entries()) lists.set(entry.castBy, [...(lists.get(entry.castBy) ?? []), i]);
  return lists;
});

/** The ballots that a delegate casts: the own one, and those of absent members who gave a proxy. */
export function castBy(roll: readonly RollEntry[], personId: string): readonly number[] {
  return handsOn(roll).get(personId) ?? [];
}
