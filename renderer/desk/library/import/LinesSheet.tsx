import { type ReactNode, useState } from 'react';
import { useText } from '../../../app/useText.ts';
import { Chip } from '../../../parts/Chip.tsx';
import { Pagination } from '../../../parts/Pagination.tsx';
import { type Column, Table } from '../../../parts/Table.tsx';
import page from '../../people/import/ImportPage.module.css';
import { LineGlyph } from './LineGlyph.tsx';
import { LINE_STATES, type LineState, type PlannedLine } from './planLine.ts';
import { useLineColumns } from './useLineColumns.tsx';

const PAGE_ROWS = 25;

export interface LinesSheetProps<L> {
  caption: string;
  lines: readonly L[];
  planOf: (line: L) => PlannedLine;
  /** What each line is counted and filtered as. */
  stateOf: (line: L) => LineState;
  /** What the states are called here. */
  words: Readonly<Record<LineState, string>>;
  /** What stands in the column of states. */
  state: (line: L) => ReactNode;
}

/** Lines of an index sheet, those that need a look first, a page at a time. */
export function LinesSheet<L>({ caption, lines, planOf, stateOf, words, state }: LinesSheetProps<L>) {
  const { library } = useText();
  const text = library.desk;
  const { imports } = text;
  const [filter, setFilter] = useState<LineState | null>(null);
  const [wanted, setPage] = useState(1);
  const facts = useLineColumns();
  const rank = (line: L) => LINE_STATES.indexOf(stateOf(line));
  const sorted = lines.toSorted((a, b) => rank(a) - rank(b) || planOf(a).line.row - planOf(b).line.row);
  const found = sorted.filter((line) => filter === null || stateOf(line) === filter);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const at = Math.min(wanted, pages);
  const first = (at - 1) * PAGE_ROWS;
  const shown = found.slice(first, first + PAGE_ROWS);
  const [row, ...rest] = facts.map((column): Column<L> => ({ ...column, cell: (line) => column.cell(planOf(line)) }));
  const columns: readonly Column<L>[] = [
    ...(row === undefined ? [] : [row]),
    { id: 'state', header: imports.column.state, width: '290px', cell: state },
    ...rest,
  ];
  return (
    <div className={page.sheet}>
      <search className={page.filters}>
        <fieldset className={page.chips}>
          <legend className="visually-hidden">{imports.filter}</legend>
          <Chip count={lines.length} selected={filter === null} onSelect={() => setFilter(null)}>
            {imports.all}
          </Chip>
          {LINE_STATES.map((each) => (
            <Chip
              key={each}
              glyph={<LineGlyph state={each} />}
              count={lines.filter((line) => stateOf(line) === each).length}
              selected={filter === each}
              onSelect={() => {
                setFilter(each);
                setPage(1);
              }}
            >
              {words[each]}
            </Chip>
          ))}
        </fieldset>
      </search>
      <Table
        caption={caption}
        columns={columns}
        rows={shown}
        rowKey={(line) => String(planOf(line).line.row)}
        empty={imports.noRows}
        rowTone={(line) => (stateOf(line) === 'error' ? 'bad' : stateOf(line) === 'warning' ? 'warn' : null)}
      />
      <div className={page.pages}>
        <p className={page.quiet}>
          {imports.range(found.length === 0 ? 0 : first + 1, first + shown.length, found.length)}
        </p>
        {pages > 1 && (
          <Pagination
            page={at}
            pages={pages}
            onPage={setPage}
            labels={{ nav: text.pages, previous: text.previous, next: text.next, page: text.page }}
          />
        )}
      </div>
    </div>
  );
}
