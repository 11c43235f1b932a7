import type { DragEvent } from 'react';
import type { Place } from '../../../../core/room/room.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useText } from '../../../app/useText.ts';
import { cx } from '../../../parts/cx.ts';
import css from './PlacesPage.module.css';
import { holders, placesInOrder } from './seatPlan.ts';

export interface SeatPlanProps {
  places: readonly Place[];
  lines: readonly DelegateLine[];
  heldId: string | null;
  locked: boolean;
  onPress: (placeId: string, holder: DelegateLine | null) => void;
  onDrop: (event: DragEvent, placeId: string) => void;
}

/** The room from above: the chair's table in front, every place where it stands. */
export function SeatPlan({ places, lines, heldId, locked, onPress, onDrop }: SeatPlanProps) {
  const text = useText().people.places;
  const held = holders(lines);
  const standIns = new Map(lines.flatMap((line) => (line.standsInFor === null ? [] : [[line.standsInFor, line.name]])));
  const columns = Math.max(...places.map((place) => place.column)) + 1;
  const firstColumn = Math.min(...places.map((place) => place.column));
  return (
    <ul
      className={css.grid}
      aria-label={text.plan}
      style={{ gridTemplateColumns: `repeat(${columns - firstColumn}, minmax(96px, 1fr))` }}
    >
      {placesInOrder(places).map((place) => {
        const holder = held.get(place.id) ?? null;
        const standIn = holder === null ? undefined : standIns.get(holder.personId);
        return (
          <li key={place.id} style={{ gridRow: place.row + 1, gridColumn: place.column - firstColumn + 1 }}>
            <button
              type="button"
              className={cx(css.seat, holder === null && css.free, place.row === 0 && css.front)}
              aria-label={text.seat(place.label, holder?.name ?? null)}
              aria-pressed={holder !== null && holder.personId === heldId}
              disabled={locked}
              draggable={holder !== null && !locked}
              onDragStart={(event) => event.dataTransfer.setData('text/plain', holder?.personId ?? '')}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => onDrop(event, place.id)}
              onClick={() => onPress(place.id, holder)}
              title={holder?.name}
            >
              <span className={css.label}>{place.label}</span>
              <span className={css.who}>{holder?.name ?? text.free}</span>
              {standIn !== undefined && (
                <span className={css.standIn}>
                  {text.standIn}: {standIn}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
