import { Checkbox } from './Checkbox.tsx';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import css from './Table.module.css';
import type { TableProps } from './Table.tsx';

/** By which column the rows are in order. */
export interface SortState {
  column: string;
  direction: 'ascending' | 'descending';
}

type TableHeadProps<Row> = Pick<TableProps<Row>, 'columns' | 'rows' | 'rowKey' | 'selection' | 'sort' | 'onSort'>;

/** The heading of a table: the box for all rows and the columns, some of which sort. */
export function TableHead<Row>({ columns, rows, rowKey, selection, sort, onSort }: TableHeadProps<Row>) {
  const chosen = selection === undefined ? 0 : rows.filter((row) => selection.selected.has(rowKey(row))).length;
  const all = rows.length > 0 && chosen === rows.length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection !== undefined && (
          <th className={cx(css.head, css.tick)} scope="col">
            <Checkbox
              label={selection.allLabel}
              hideLabel
              checked={all ? true : chosen > 0 ? 'mixed' : false}
              disabled={rows.length === 0}
              onChange={(on) => selection.onChange(new Set(on ? rows.map(rowKey) : []))}
            />
          </th>
        )}
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          return (
            <th
              key={column.id}
              className={cx(css.head, column.align && css[column.align])}
              style={{ width: column.width }}
              scope="col"
              aria-sort={direction}
            >
              {column.sortable && onSort !== undefined ? (
                <button
                  type="button"
                  className={cx(css.sort, direction === 'ascending' && css.up)}
                  onClick={() => onSort(column.id)}
                >
                  {column.header}
                  <Icon name={direction === undefined ? 'sort' : 'arrowDown'} size="1.1em" />
                </button>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
