import { useState } from 'react';
import { formatBytes } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import type { SortState } from '../../parts/TableHead.tsx';
import { seenWords } from './seenWords.ts';
import { sortUnits, type UnitColumn } from './sortUnits.ts';
import css from './UnitTable.module.css';
import type { Unit } from './units.ts';
import { GLYPH_OF, unitPerson, unitTitle } from './unitWords.ts';

export interface UnitTableProps {
  units: readonly Unit[];
  selected: string | null;
  onSelect: (key: string) => void;
}

/** The same terminals as a list, to compare figures. */
export function UnitTable({ units, selected, onSelect }: UnitTableProps) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.console.columns;
  const now = useNow(5_000);
  const [sort, setSort] = useState<SortState & { column: UnitColumn }>({ column: 'place', direction: 'ascending' });
  const columns: readonly (Column<Unit> & { id: UnitColumn })[] = [
    {
      id: 'place',
      header: words.place,
      width: '13%',
      cell: (unit) => (
        <button
          type="button"
          className={css.open}
          aria-pressed={unit.key === selected}
          onClick={() => onSelect(unit.key)}
        >
          {unitTitle(unit, text)}
        </button>
      ),
    },
    { id: 'person', header: words.person, width: '19%', cell: unitPerson },
    {
      id: 'role',
      header: words.role,
      width: '12%',
      cell: ({ line }) => (line?.role ? text.audit.roles[line.role] : ''),
    },
    {
      id: 'condition',
      header: words.condition,
      width: '15%',
      cell: ({ condition }) => (
        <StatusPill status={GLYPH_OF[condition]} plain>
          {text.console.conditions[condition]}
        </StatusPill>
      ),
    },
    { id: 'client', header: words.client, width: '13%', cell: ({ line }) => line?.client ?? '' },
    {
      id: 'latency',
      header: words.latency,
      align: 'end',
      width: '8%',
      cell: ({ line }) => (line?.latencyMs == null ? '' : text.console.milliseconds(line.latencyMs)),
    },
    { id: 'lastSeen', header: words.lastSeen, width: '12%', cell: ({ line }) => seenWords(line, now, text) },
    {
      id: 'backlog',
      header: words.backlog,
      align: 'end',
      width: '10%',
      cell: ({ line }) => (line === null || line.backlog === 0 ? '' : formatBytes(line.backlog, language)),
    },
  ];
  const sortBy = (id: string) => {
    const column = columns.find((candidate) => candidate.id === id);
    if (column === undefined) return;
    const turned = sort.column === column.id && sort.direction === 'ascending';
    setSort({ column: column.id, direction: turned ? 'descending' : 'ascending' });
  };
  return (
    <Table
      caption={text.console.nav.parts.room}
      columns={columns.map((column) => ({ ...column, sortable: true }))}
      rows={sortUnits(units, sort.column, sort.direction)}
      rowKey={({ key }) => key}
      rowTone={({ condition }) => (condition === 'away' ? 'bad' : condition === 'slow' ? 'warn' : null)}
      sort={sort}
      onSort={sortBy}
      onRowOpen={({ key }) => onSelect(key)}
      empty={<EmptyState icon="monitor" title={text.console.nothingFound} />}
    />
  );
}
