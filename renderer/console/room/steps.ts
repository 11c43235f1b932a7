import type { Unit } from './units.ts';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const ARROWS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
export const isArrow = (key: string): key is Arrow => ARROWS.has(key);

/**
 * Which of the shown units an arrow leads to: along the reading order, or to the nearest column of the next row that has
 * a place. The same one where there is none.
 */
export function stepFrom(units: readonly Unit[], key: string, arrow: Arrow): string {
  const at = units.findIndex((unit) => unit.key === key);
  const from = units[at];
  if (from === undefined) return units[0]?.key ?? key;
  const to = () => {
    switch (arrow) {
      case 'ArrowLeft':
        return units[at - 1];
      case 'ArrowRight':
        return units[at + 1];
      case 'Home':
        return units[0];
      case 'End':
        return units.at(-1);
      case 'ArrowUp':
      case 'ArrowDown':
        return vertically(units, from, arrow === 'ArrowUp' ? -1 : 1);
    }
  };
  return to()?.key ?? key;
}

function vertically(units: readonly Unit[], from: Unit, direction: 1 | -1): Unit | undefined {
  const seats = units.filter(({ place }) => place !== null);
  // From the screens, which stand below or beside the plan, an arrow leads back into it.
  if (from.place === null) return direction === -1 ? seats.at(-1) : undefined;
  const { row, column } = from.place;
  const ahead = seats.filter((unit) => ((unit.place?.row ?? row) - row) * direction > 0);
  const away = (unit: Unit) =>
    Math.abs((unit.place?.row ?? 0) - row) * 1_000 + Math.abs((unit.place?.column ?? 0) - column);
  const [nearest] = ahead.toSorted((a, b) => away(a) - away(b));
  return nearest ?? (direction === 1 ? units.find(({ place }) => place === null) : undefined);
}
