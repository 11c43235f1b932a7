import { type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Tone } from './Banner.tsx';
import { Checkbox } from './Checkbox.tsx';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { reachable } from './reachable.ts';
import css from './Table.module.css';
import { type SortState, TableHead } from './TableHead.tsx';
import { useRowWindow } from './useRowWindow.ts';

/** One column. */
export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row, index: number) => ReactNode;
  /** Any CSS width; with at least one width the layout is fixed. */
  width?: string | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  sortable?: boolean | undefined;
}

/** Rows that can be ticked. */
export interface TableSelection<Row> {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** Spoken name of one row's box. */
  rowLabel: (row: Row) => string;
  /** Spoken name of the box in the heading. */
  allLabel: string;
}

export interface TableProps<Row> {
  /** Spoken name of the table. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of rows. */
  empty: ReactNode;
  selection?: TableSelection<Row> | undefined;
  /** Pressing anywhere on a row; give the row a button or link too, for the keyboard. */
  onRowOpen?: ((row: Row, press: MouseEvent) => void) | undefined;
  /** A coloured edge; its word belongs in a cell. */
  rowTone?: ((row: Row) => Tone | null) | undefined;
  sort?: SortState | undefined;
  onSort?: ((column: string) => void) | undefined;
  size?: Density | undefined;
}

/** From this many rows on, only those near the window are drawn. */
const WINDOW_FROM = 150;
/** The height of a row before the first one is measured, px. */
const GUESSED_ROW = 48;

/** A table with a sticky heading, ticks and an empty state; thousands of rows stay smooth if its box has a height. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, selection, onRowOpen, rowTone, sort, onSort, size } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [rowHeight, setRowHeight] = useState(GUESSED_ROW);
  useLayoutEffect(() => reachable(scroll.current), []);
  const view = useRowWindow(scroll, rows.length, rowHeight, WINDOW_FROM);
  const windowed = rows.length > WINDOW_FROM;
  useLayoutEffect(() => {
    if (!windowed) return;
    const drawn = scroll.current?.querySelector('tbody tr[aria-rowindex]');
    if (drawn instanceof HTMLElement && drawn.offsetHeight > 0) setRowHeight(drawn.offsetHeight);
  }, [windowed]);
  const span = columns.length + (selection === undefined ? 0 : 1);
  const toggle = (key: string, on: boolean) => {
    if (selection === undefined) return;
    const next = new Set(selection.selected);
    if (on) next.add(key);
    else next.delete(key);
    selection.onChange(next);
  };
  const drawRow = (row: Row, index: number) => {
    const key = rowKey(row);
    const tone = rowTone?.(row) ?? null;
    const looks = cx(css.row, onRowOpen && css.opens, tone && css.toned, tone && css[tone]);
    return (
      <tr
        key={key}
        className={looks}
        aria-rowindex={index + 2}
        aria-selected={selection?.selected.has(key)}
        onClick={(event) => {
          const inner =
            event.target instanceof Element && event.target.closest('button, a, input, select, label, textarea');
          if (!inner) onRowOpen?.(row, event);
        }}
      >
        {selection !== undefined && (
          <td className={cx(css.cell, css.tick)}>
            <Checkbox
              label={selection.rowLabel(row)}
              hideLabel
              checked={selection.selected.has(key)}
              onChange={(on) => toggle(key, on)}
            />
          </td>
        )}
        {columns.map((column) => (
          <td key={column.id} className={cx(css.cell, column.align && css[column.align])}>
            {column.cell(row, index)}
          </td>
        ))}
      </tr>
    );
  };
  return (
    <div ref={scroll} className={css.scroll} data-density={size}>
      <table
        className={cx(css.table, columns.some((column) => column.width !== undefined) && css.fixed)}
        aria-label={caption}
        aria-rowcount={rows.length + 1}
      >
        <TableHead {...{ columns, rows, rowKey, selection, sort, onSort }} />
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td className={css.empty} colSpan={span}>
                {empty}
              </td>
            </tr>
          )}
          {view.above > 0 && <Spacer span={span} height={view.above} />}
          {rows.slice(view.first, view.last).map((row, offset) => drawRow(row, view.first + offset))}
          {view.below > 0 && <Spacer span={span} height={view.below} />}
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ span, height }: { span: number; height: number }) {
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}
