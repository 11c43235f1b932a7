import { latencyOf } from './troubles.ts';
import { CONDITIONS, type Unit } from './units.ts';
import { unitPerson } from './unitWords.ts';

export const UNIT_COLUMNS = [
  'place',
  'person',
  'condition',
  'enrolment',
  'version',
  'latency',
  'lastSeen',
  'keys',
  'display',
  'skew',
  'papers',
] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

const collator = new Intl.Collator('vi', { numeric: true });
const ENROLMENTS = ['none', 'browser', 'certificate'] as const;

const reportOf = ({ line }: Unit) => line?.machine?.report ?? null;

/** The program's version; where there is no program, the screen's. */
export const versionOf = (unit: Unit): string => reportOf(unit)?.version ?? unit.line?.client ?? '';

const skewOf = (unit: Unit): number => {
  const skew = reportOf(unit)?.clockSkewMs;
  return skew == null ? -1 : Math.abs(skew);
};

function compare(a: Unit, b: Unit, column: UnitColumn): number {
  const number = (pick: (unit: Unit) => number) => pick(a) - pick(b);
  const words = (pick: (unit: Unit) => string) => collator.compare(pick(a), pick(b));
  switch (column) {
    case 'place':
      // The units come in the order of the plan.
      return 0;
    case 'person':
      return words(unitPerson);
    case 'condition':
      return number(({ condition }) => CONDITIONS.indexOf(condition));
    case 'enrolment':
      return number(({ line }) => (line === null ? -1 : ENROLMENTS.indexOf(line.enrolment)));
    case 'version':
      return words(versionOf);
    case 'latency':
      return number(({ line }) => (line === null ? -1 : (latencyOf(line) ?? -1)));
    case 'lastSeen':
      return number(({ line }) => line?.lastSeen ?? 0);
    case 'keys':
      return words((unit) => reportOf(unit)?.keys.kind ?? '');
    case 'display':
      return words((unit) => reportOf(unit)?.displays.join() ?? '');
    case 'skew':
      return number(skewOf);
    case 'papers':
      return number((unit) => reportOf(unit)?.documents.count ?? -1);
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
