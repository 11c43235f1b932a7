import { CONDITIONS, type Unit } from './units.ts';
import { unitPerson } from './unitWords.ts';

export type UnitColumn = 'place' | 'person' | 'role' | 'condition' | 'client' | 'latency' | 'lastSeen' | 'backlog';

const collator = new Intl.Collator('vi', { numeric: true });

function compare(a: Unit, b: Unit, column: UnitColumn): number {
  const number = (pick: (unit: Unit) => number) => pick(a) - pick(b);
  const words = (pick: (unit: Unit) => string) => collator.compare(pick(a), pick(b));
  switch (column) {
    case 'place':
      // The units come in the order of the plan.
      return 0;
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

/** The units in the order of one column; equals keep the order they came in. */
export function sortUnits(
  units: readonly Unit[],
  column: UnitColumn,
  direction: 'ascending' | 'descending',
): readonly Unit[] {
  const ascending = units.toSorted((a, b) => compare(a, b, column));
  return direction === 'ascending' ? ascending : ascending.toReversed();
}
