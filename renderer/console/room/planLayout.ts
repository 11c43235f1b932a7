import type { Place } from '../../../core/room/room.ts';
import { planColumns } from './planColumns.ts';
import { screenSides } from './screenSides.ts';

/** More columns of seats than this are drawn as small tiles without words. */
const WORDS_UP_TO = 12;
/** Widths of tiles with and without words, and of the aisle that holds the row's name, px. */
const WIDTHS = { words: 100, dense: 32, aisle: 52 } as const;

/** A run of grid tracks, and how many of the room's screens stand there. */
export interface Side {
  readonly gridColumn: string;
  readonly screens: number;
}

/** Where everything of the plan stands in a CSS grid. */
export interface PlanLayout {
  /** Only number and shape fit on a tile. */
  readonly dense: boolean;
  readonly template: string;
  readonly rows: readonly number[];
  /** The track of the rows' names: the first aisle, or one before the first seat where there is none. */
  readonly nameColumn: number;
  trackOf(column: number): number;
  lineOf(row: number): number;
  /** Left and right of the chair's table; those that do not fit there stand below the plan. */
  readonly sides: readonly Side[];
}

export function planLayout(places: readonly Pick<Place, 'row' | 'column'>[], screens: number): PlanLayout {
  const columns = planColumns(places);
  const aisle = columns.findIndex(({ isAisle }) => isAisle);
  const dense = columns.filter(({ isAisle }) => !isAisle).length > WORDS_UP_TO;
  const width = `minmax(${WIDTHS[dense ? 'dense' : 'words']}px, 1fr)`;
  const tracks = columns.map(({ isAisle }) => (isAisle ? `${WIDTHS.aisle}px` : width));
  const first = columns[0]?.column ?? 0;
  const rows = [...new Set(places.map(({ row }) => row))].toSorted((a, b) => a - b);
  const trackOf = (column: number) => column - first + (aisle === -1 ? 2 : 1);
  const table = places.filter(({ row }) => row === 0).map(({ column }) => column);
  const [from, to] = [Math.min(...table), Math.max(...table)];
  const seats = columns.filter(({ isAisle }) => !isAisle);
  const free = {
    left: seats.filter(({ column }) => column < from).length,
    right: seats.filter(({ column }) => column > to).length,
  };
  const { left, right } = screenSides(table.length === 0 ? 0 : screens, free, dense);
  return {
    dense,
    template: [...(aisle === -1 ? [`${WIDTHS.aisle}px`] : []), ...tracks].join(' '),
    rows,
    nameColumn: aisle === -1 ? 1 : aisle + 1,
    trackOf,
    lineOf: (row) => row - (rows[0] ?? 0) + 1,
    sides: [
      { gridColumn: `${trackOf(first)} / ${trackOf(from)}`, screens: left },
      { gridColumn: `${trackOf(to) + 1} / -1`, screens: right },
    ].filter((side) => side.screens > 0),
  };
}
