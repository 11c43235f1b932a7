import { useState } from 'react';
import { formatTime } from '../../../../core/i18n/format.ts';
import type { ImportPreview } from '../../../../core/people/importProtocol.ts';
import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { Chip } from '../../../parts/Chip.tsx';
import { Pagination } from '../../../parts/Pagination.tsx';
import { SearchField } from '../../../parts/SearchField.tsx';
import { Table } from '../../../parts/Table.tsx';
import { failureText } from './failureText.ts';
import css from './ImportPage.module.css';
import { ReviewFooter } from './ReviewFooter.tsx';
import { RowStateGlyph } from './RowStateGlyph.tsx';
import { countRows, findRows, orderRows, REVIEW_FILTERS, type ReviewFilter } from './reviewRows.ts';
import type { ImportFlow } from './useImport.ts';
import { useReviewColumns } from './useReviewColumns.tsx';

const PAGE_ROWS = 25;

/** Step two: what every line would change, what is wrong with it, and what the secretary decides. */
export function ImportReview({ flow, preview }: { flow: ImportFlow; preview: ImportPreview }) {
  const catalogue = useText();
  const text = catalogue.people.imports.review;
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [search, setSearch] = useState('');
  const [wanted, setPage] = useState(1);
  const columns = useReviewColumns(flow, preview.target.kind);
  const rows = orderRows(flow.asRead, flow.now);
  const found = findRows(rows, filter, search);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const page = Math.min(wanted, pages);
  const first = (page - 1) * PAGE_ROWS;
  const shown = found.slice(first, first + PAGE_ROWS);
  const counts = countRows(flow.now);
  const current = preview.known.filter((person) => person.standing !== null).length;
  const commitLabel = text.commit[preview.target.kind](counts.writes);
  const narrow = (change: () => void) => {
    change();
    setPage(1);
  };
  return (
    <>
      <div className={css.review}>
        <p className={css.file}>
          <strong>{preview.fileName}</strong> {preview.sheet !== null && `${text.sheet(preview.sheet)}, `}
          {text.file(preview.rows.length, formatTime(preview.readAt))}
        </p>
        {flow.failure === null ? (
          <Banner tone="info" word={text.nothingWritten}>
            {text.nothingWrittenText(current, commitLabel)}
          </Banner>
        ) : (
          <Banner tone="bad" word={text.failed}>
            {failureText(catalogue, flow.failure.code, text.network)}
          </Banner>
        )}
        <div className={css.sheet}>
          <search className={css.filters}>
            <fieldset className={css.chips}>
              <legend className="visually-hidden">{text.filterLabel}</legend>
              {REVIEW_FILTERS.map((each) => (
                <Chip
                  key={each}
                  glyph={each === 'all' ? undefined : <RowStateGlyph state={each} />}
                  count={each === 'all' ? rows.length : rows.filter(({ now }) => now.state === each).length}
                  selected={filter === each}
                  onSelect={() => narrow(() => setFilter(each))}
                >
                  {each === 'all' ? text.all : text.states[each]}
                </Chip>
              ))}
            </fieldset>
            <div className={css.search}>
              <SearchField
                label={text.search}
                placeholder={text.search}
                clearLabel={text.clearSearch}
                value={search}
                onChange={(value) => narrow(() => setSearch(value))}
              />
            </div>
          </search>
          <Table
            caption={text.table}
            columns={columns}
            rows={shown}
            rowKey={({ now }) => String(now.row.number)}
            empty={text.empty}
            rowTone={({ now }) => (now.state === 'error' ? 'bad' : now.state === 'sameNameOtherMarks' ? 'warn' : null)}
          />
          <div className={css.pages}>
            <p className={css.quiet} role="status">
              {text.range(found.length === 0 ? 0 : first + 1, first + shown.length, found.length)}
            </p>
            {pages > 1 && (
              <Pagination
                page={page}
                pages={pages}
                onPage={setPage}
                labels={{ nav: text.pages, previous: text.previous, next: text.next, page: text.page }}
              />
            )}
          </div>
        </div>
      </div>
      <ReviewFooter flow={flow} counts={counts} after={current + counts.added} commitLabel={commitLabel} />
    </>
  );
}
