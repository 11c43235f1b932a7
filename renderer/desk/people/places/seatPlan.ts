import type { Place } from '../../../../core/room/room.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';

/** Who sits where; null takes the place away. */
export interface Assignment {
  readonly personId: string;
  readonly placeId: string | null;
}

/** Places in the order in which they are filled: the chair's table first, then row by row. */
export function placesInOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** Who holds each place; a stand-in sits where the absent delegate would and holds none. */
export function holders(lines: readonly DelegateLine[]): ReadonlyMap<string, DelegateLine> {
  return new Map(
    lines.flatMap((line) =>
      line.placeId === null || line.standing === 'standIn' ? [] : [[line.placeId, line] as const],
    ),
  );
}

/** Everybody who can be given a place and has none, in list order. */
export function withoutPlace(lines: readonly DelegateLine[]): readonly DelegateLine[] {
  return lines.filter((line) => line.placeId === null && line.standing !== 'standIn');
}

/** A delegate's stand-in moves along. */
function withStandIn(lines: readonly DelegateLine[], personId: string, placeId: string | null): Assignment[] {
  const standIn = lines.find((line) => line.standsInFor === personId);
  return [{ personId, placeId }, ...(standIn === undefined ? [] : [{ personId: standIn.personId, placeId }])];
}

/** Puts somebody on a place; who holds it takes the mover's place, so two people are swapped in one step. */
export function moveTo(lines: readonly DelegateLine[], personId: string, placeId: string): readonly Assignment[] {
  const mover = lines.find((line) => line.personId === personId);
  if (mover === undefined || mover.placeId === placeId) return [];
  const holder = holders(lines).get(placeId);
  const back = holder === undefined ? [] : withStandIn(lines, holder.personId, mover.placeId);
  return [...withStandIn(lines, personId, placeId), ...back];
}

export function takeAway(lines: readonly DelegateLine[], personId: string): readonly Assignment[] {
  return withStandIn(lines, personId, null);
}

/** Fills the free places with those who have none, both in order; nobody who sits is moved. */
export function autoAssign(lines: readonly DelegateLine[], places: readonly Place[]): readonly Assignment[] {
  const held = holders(lines);
  const free = placesInOrder(places).filter((place) => !held.has(place.id));
  return withoutPlace(lines)
    .slice(0, free.length)
    .flatMap((line, n) => withStandIn(lines, line.personId, free[n]?.id ?? null));
}
