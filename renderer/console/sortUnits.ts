import type { Catalogue } from '../../core/i18n/catalogue.ts';
import { CONDITIONS, type Unit } from './units.ts';
import { unitPerson, unitTitle } from './unitWords.ts';

export type UnitColumn = 'place' | 'person' | 'role' | 'condition' | 'client' | 'latency' | 'lastSeen' | 'backlog';

const collator = new Intl.Collator('vi', { numeric: true });

function compare(a: Unit, b: Unit, column: UnitColumn, text: Catalogue): number {
  const number = (pick: (unit: Unit) => number) => pick(a) - pick(b);
  const words = (pick: (unit: Unit) => string) => collator.compare(pick(a), pick(b));
  switch (column) {
    case 'place':
      return words((unit) => unitTitle(unit, text));
    case 'person':
      return words(unitPerson);
    case 'role':
      return words(({ line }) => line?.role ?? '');
    case 'condition':
      return number(({ condition }) => CONDITIONS.indexOf(condition));
    case 'client':
      return words(({ line }) => line?.client ?? '');
    case 'latency':
      return number(({ line }) => line?.latencyMs ?? -1);
    case 'lastSeen':
      return number(({ line }) => line?.lastSeen ?? 0);
    case 'backlog':
      return number(({ line }) => line?.backlog ?? 0);
  }
}

/** The units in the order of one column; equals keep the order of the plan. */
export function sortUnits(
  units: readonly Unit[],
  column: UnitColumn,
  direction: 'ascending' | 'descending',
  text: Catalogue,
): readonly Unit[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return units.toSorted((a, b) => sign * compare(a, b, column, text));
}
