import type { Place } from '../../../core/room/room.ts';

/** One column of the plan as drawn; an aisle has no places in any row. */
export interface PlanColumn {
  readonly column: number;
  readonly isAisle: boolean;
}

/** The plan's columns from the first to the last place, the aisles between them included. */
export function planColumns(places: readonly Pick<Place, 'column'>[]): readonly PlanColumn[] {
  if (places.length === 0) return [];
  const used = new Set(places.map(({ column }) => column));
  const first = Math.min(...used);
  return Array.from({ length: Math.max(...used) - first + 1 }, (_, at) => ({
    column: first + at,
    isAisle: !used.has(first + at),
  }));
}
