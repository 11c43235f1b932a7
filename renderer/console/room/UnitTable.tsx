import { type MouseEvent, type ReactNode, useState } from 'react';
import { CLOCK_SKEW_MS } from '../../../core/machine/clockSkew.ts';
import { useNow } from '../../app/clock.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { type Column, Table } from '../../parts/Table.tsx';
import type { SortState } from '../../parts/TableHead.tsx';
import { ConditionCell } from './ConditionCell.tsx';
import { displaySizes } from './displayWords.ts';
import { seenWords } from './seenWords.ts';
import { sortUnits, UNIT_COLUMNS, type UnitColumn, versionOf } from './sortUnits.ts';
import { latencyOf } from './troubles.ts';
import css from './UnitTable.module.css';
import type { Unit } from './units.ts';
import { skewWords, unitPerson, unitTitle } from './unitWords.ts';

export interface UnitTableProps {
  units: readonly Unit[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** A press on a row or on its name; `order` is how the rows stand. */
  onPress: (key: string, press: MouseEvent, order: readonly string[]) => void;
}

/** Widths of the columns that fit in 1366 px beside the ticks. */
const WIDTHS: Readonly<Record<UnitColumn, string>> = {
  place: '112px',
  person: '170px',
  condition: '150px',
  enrolment: '118px',
  version: '98px',
  latency: '82px',
  lastSeen: '118px',
  keys: '112px',
  display: '108px',
  skew: '126px',
  papers: '124px',
};
const FIGURES: ReadonlySet<UnitColumn> = new Set(['latency']);

/** The same terminals as a list, to compare figures. */
export function UnitTable({ units, selected, onSelect, onPress }: UnitTableProps) {
  const text = useText();
  const [sort, setSort] = useState<SortState & { column: UnitColumn }>({ column: 'place', direction: 'ascending' });
  const rows = sortUnits(units, sort.column, sort.direction);
  const press = (key: string, event: MouseEvent) =>
    onPress(
      key,
      event,
      rows.map((unit) => unit.key),
    );
  const cell = useCells((unit) => (
    <button
      type="button"
      className={css.open}
      aria-pressed={selected.has(unit.key)}
      onClick={(event) => press(unit.key, event)}
    >
      {unitTitle(unit, text)}
    </button>
  ));
  const sortBy = (id: string) => {
    const column = UNIT_COLUMNS.find((candidate) => candidate === id);
    if (column === undefined) return;
    const turned = sort.column === column && sort.direction === 'ascending';
    setSort({ column, direction: turned ? 'descending' : 'ascending' });
  };
  return (
    <Table
      caption={text.console.list}
      columns={UNIT_COLUMNS.map(
        (id): Column<Unit> => ({
          id,
          header: text.console.columns[id],
          width: WIDTHS[id],
          align: FIGURES.has(id) ? 'end' : 'start',
          sortable: true,
          cell: (unit) => cell(unit, id),
        }),
      )}
      rows={rows}
      rowKey={({ key }) => key}
      rowTone={({ condition }) => (condition === 'away' ? 'bad' : null)}
      selection={{
        selected,
        onChange: onSelect,
        rowLabel: (unit) => text.console.selectUnit(unitTitle(unit, text)),
        allLabel: text.console.selectAll,
      }}
      sort={sort}
      onSort={sortBy}
      onRowOpen={({ key }, event) => press(key, event)}
      empty={null}
    />
  );
}

/** What stands in each column for a unit; nothing where it is not known. */
function useCells(title: (unit: Unit) => ReactNode) {
  const text = useText();
  const { language } = useLanguage();
  const now = useNow(5_000);
  const words = text.console;
  const figure = (isWrong: boolean, words: string) => <span className={cx(isWrong && css.wrong)}>{words}</span>;
  return (unit: Unit, column: UnitColumn) => {
    const { line, troubles, papers } = unit;
    const report = line?.machine?.report ?? null;
    switch (column) {
      case 'place':
        return title(unit);
      case 'person':
        return unitPerson(unit);
      case 'condition':
        return <ConditionCell unit={unit} />;
      case 'enrolment':
        return line === null ? '' : figure(line.enrolment === 'none', words.enrolments[line.enrolment]);
      case 'version':
        return figure(troubles.has('wrongVersion'), versionOf(unit));
      case 'latency': {
        const latency = line === null ? null : latencyOf(line);
        return latency === null ? '' : figure(troubles.has('slow'), words.milliseconds(latency));
      }
      case 'lastSeen':
        return seenWords(line, now, text);
      case 'keys':
        if (report === null) return '';
        return report.keys.kind === 'file' ? words.terminal.keyFileShort : words.terminal.osStoreShort;
      case 'display':
        return report === null ? '' : displaySizes(report.displays);
      case 'skew':
        if (report?.clockSkewMs == null) return '';
        return figure(Math.abs(report.clockSkewMs) > CLOCK_SKEW_MS.warn, skewWords(report.clockSkewMs, text, language));
      case 'papers':
        if (report === null) return '';
        return (
          <>
            {report.documents.count}
            {papers !== null && papers !== 'whole' && (
              <small className={cx(css.small, papers !== 'unverified' && css.wrong)}>
                {words.terminal.papersStates[papers]}
              </small>
            )}
          </>
        );
    }
  };
}
