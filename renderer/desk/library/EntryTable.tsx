import type { ReactNode } from 'react';
import { formatBytes } from '../../../core/i18n/format.ts';
import { pathOf } from '../../../core/library/categoryPath.ts';
import type { LibraryRow } from '../../../core/library/library.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { dayText } from '../../library/dayText.ts';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import css from '../papers/PapersTable.module.css';

export interface EntryTableProps {
  rows: readonly LibraryRow[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  onPreview: (row: LibraryRow) => void;
  onEdit: (row: LibraryRow) => void;
  onRemove: (row: LibraryRow) => void;
  empty: ReactNode;
}

/** A page of the library's documents, with what can be done with each. */
export function EntryTable({ rows, ticked, onTick, onPreview, onEdit, onRemove, empty }: EntryTableProps) {
  const { library } = useText();
  const text = library.desk;
  const categories = useView('library')?.categories ?? [];
  const columns: readonly Column<LibraryRow>[] = [
    { id: 'name', header: text.columns.name, cell: (row) => <NameCell row={row} onPreview={onPreview} /> },
    { id: 'number', header: text.columns.number, width: '136px', cell: ({ number }) => number },
    {
      id: 'date',
      header: text.columns.date,
      width: '118px',
      cell: ({ date }) => (date === null ? <span className={css.quiet}>{text.noDate}</span> : dayText(date)),
    },
    { id: 'issuer', header: text.columns.issuer, width: '150px', cell: ({ issuer }) => issuer },
    {
      id: 'category',
      header: text.columns.category,
      width: '150px',
      cell: ({ categoryId }) => pathOf(categories, categoryId) ?? <span className={css.quiet}>{text.noCategory}</span>,
    },
    { id: 'version', header: text.columns.version, width: '50px', cell: ({ version }) => version },
    {
      id: 'actions',
      header: text.columns.actions,
      width: '132px',
      align: 'end',
      cell: (row) => (
        <div className={css.actions}>
          <IconButton icon="eye" small label={text.open(row.name)} onClick={() => onPreview(row)} />
          <IconButton icon="pencil" small label={text.edit(row.name)} onClick={() => onEdit(row)} />
          <IconButton icon="trash" small look="danger" label={text.remove(row.name)} onClick={() => onRemove(row)} />
        </div>
      ),
    },
  ];
  return (
    <Table
      caption={text.table}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      selection={{
        selected: ticked,
        onChange: onTick,
        rowLabel: ({ name }) => text.select(name),
        allLabel: text.selectAll,
      }}
    />
  );
}

function NameCell({ row, onPreview }: { row: LibraryRow; onPreview: (row: LibraryRow) => void }) {
  const { desk } = useText();
  const { language } = useLanguage();
  return (
    <div className={css.name}>
      <Icon name="document" size={20} className={css.sheet} />
      <div className={css.words}>
        <button type="button" className={css.open} onClick={() => onPreview(row)}>
          {row.name}
        </button>
        <span className={css.quiet}>
          {[row.abstract, desk.papers.facts(row.file.pages, formatBytes(row.file.size, language))]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
        {row.warnings.map((warning) => (
          <span key={warning} className={css.warning} title={desk.intake.warnings[warning]}>
            <StatusGlyph status="warn" size={14} />
            {desk.papers.warnings[warning]}
          </span>
        ))}
      </div>
    </div>
  );
}
