import { type ReactNode, useState } from 'react';
import { LIBRARY_LIMITS, type LibraryRow } from '../../../core/library/library.ts';
import { useDraft } from '../../app/draft.ts';
import { useHasView, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { branchesOf } from '../../library/categoryTree.ts';
import { useLibraryRows } from '../../library/useLibraryRows.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Pagination } from '../../parts/Pagination.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useUploads } from '../papers/uploads.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { CategoryDialog } from './CategoryDialog.tsx';
import css from './EntriesPage.module.css';
import { EntryBulk } from './EntryBulk.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { EntryPreview } from './EntryPreview.tsx';
import { EntryTable } from './EntryTable.tsx';
import { EntryUploads } from './EntryUploads.tsx';
import { useImportProgress } from './import/useImportProgress.ts';
import { RemoveEntries } from './RemoveEntries.tsx';

interface Look {
  readonly categoryId: string | null;
  readonly year: number | null;
  readonly query: string;
  /** From 1. */
  readonly page: number;
}

const START: Look = { categoryId: null, year: null, query: '', page: 1 };
const EVERY = '';
const PAGE = LIBRARY_LIMITS.page;

/** What is shown of one document; it is looked up in the list, so that what changes meanwhile is seen. */
type Shown = { readonly kind: 'edit' | 'preview'; readonly id: string };

/** Categories on the left, a page of their entries on the right. */
export function EntriesPage({ onImport }: { onImport: () => void }) {
  const { library } = useText();
  const text = library.desk;
  const has = useHasView('library');
  const view = useView('library');
  const blocked = useSendBlock();
  const [kept, setLook] = useDraft<Look>('desk.library', START);
  const { year, query } = kept;
  const categories = view?.categories ?? [];
  const categoryId = categories.some(({ id }) => id === kept.categoryId) ? kept.categoryId : null;
  const list = useLibraryRows({ categoryId, year, query }, (kept.page - 1) * PAGE, PAGE);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Shown | null>(null);
  const [removing, setRemoving] = useState<readonly LibraryRow[] | null>(null);
  const [sorting, setSorting] = useState(false);
  const [adding, setAdding] = useState(false);
  const underway = useUploads(({ uploads }) => uploads.some(({ to, isVersion }) => to.kind === 'entry' && !isVersion));
  const importing = useImportProgress();
  if (!has) return <Skeleton label={library.loading} shape={8} />;

  const rows = list.rows ?? [];
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const open = rows.find(({ id }) => id === shown?.id);
  const pages = Math.max(1, Math.ceil(list.total / PAGE));
  const change = (next: Partial<Look>) => {
    setLook({ ...kept, page: 1, ...next });
    setTicked(new Set());
  };
  const filtered = year !== null || query.trim() !== '' || categoryId !== null;
  const empty: ReactNode =
    list.status === 'failed' ? (
      <EmptyState icon="warning" title={library.failed} actions={<Button onClick={list.retry}>{library.retry}</Button>}>
        {library.failedText}
      </EmptyState>
    ) : list.status === 'loading' ? (
      <Skeleton label={library.loading} shape={6} />
    ) : filtered ? (
      <EmptyState
        icon="search"
        title={library.noneFound}
        actions={<Button onClick={() => change(START)}>{library.showAll}</Button>}
      />
    ) : (
      <EmptyState icon="book" title={text.empty}>
        {text.emptyText}
      </EmptyState>
    );
  const from = (kept.page - 1) * PAGE;
  return (
    <div className={css.page}>
      <Panel
        title={text.categories.title}
        flush
        actions={<IconButton icon="pencil" small label={text.categories.edit} onClick={() => setSorting(true)} />}
      >
        <ul className={css.categories} aria-label={text.categories.title}>
          <CategoryRow
            name={library.all}
            count={view?.total ?? 0}
            isChosen={categoryId === null}
            onChoose={() => change({ categoryId: null })}
          />
          {branchesOf(categories).flatMap(({ top, below }) =>
            [top, ...below].map((one) => (
              <CategoryRow
                key={one.id}
                name={one.name}
                count={one.count}
                isBelow={one !== top}
                isChosen={one.id === categoryId}
                onChoose={() => change({ categoryId: one.id })}
              />
            )),
          )}
        </ul>
      </Panel>
      <Panel
        title={categories.find(({ id }) => id === categoryId)?.name ?? library.all}
        hint={text.hint(list.total)}
        flush
        actions={
          <>
            <Button icon="folder" disabled={blocked !== undefined} title={blocked} onClick={onImport}>
              {text.importFolder}
            </Button>
            <Button
              variant="primary"
              icon="plus"
              disabled={blocked !== undefined}
              title={blocked}
              onClick={() => setAdding(true)}
            >
              {text.add}
            </Button>
          </>
        }
      >
        <div className={css.content}>
          {importing !== null && (
            <Banner
              tone="info"
              word={text.imports.underway(importing.done, importing.total)}
              actions={
                <Button small onClick={onImport}>
                  {text.imports.see}
                </Button>
              }
            />
          )}
          <div className={css.filter}>
            <SearchField
              label={library.filter}
              placeholder={library.filter}
              clearLabel={library.clear}
              maxLength={LIBRARY_LIMITS.query}
              value={query}
              onChange={(words) => change({ query: words })}
            />
            <SelectField
              label={library.year}
              hideLabel
              value={year === null ? EVERY : String(year)}
              options={[
                { value: EVERY, label: library.everyYear },
                ...(view?.years ?? []).map((one) => ({ value: String(one), label: String(one) })),
              ]}
              onChange={(value) => change({ year: value === EVERY ? null : Number(value) })}
            />
          </div>
          {chosen.length > 0 && (
            <EntryBulk rows={chosen} onRemove={() => setRemoving(chosen)} onDone={() => setTicked(new Set())} />
          )}
          <div className={css.table} aria-busy={list.status === 'loading' || undefined}>
            <EntryTable
              rows={rows}
              ticked={ticked}
              onTick={setTicked}
              onPreview={({ id }) => setShown({ kind: 'preview', id })}
              onEdit={({ id }) => setShown({ kind: 'edit', id })}
              onRemove={(row) => setRemoving([row])}
              empty={empty}
            />
          </div>
          {list.total > 0 && (
            <div className={css.pages}>
              <p className={css.quiet} role="status">
                {text.range(rows.length === 0 ? 0 : from + 1, from + rows.length, list.total)}
              </p>
              {pages > 1 && (
                <Pagination
                  page={Math.min(kept.page, pages)}
                  pages={pages}
                  onPage={(page) => change({ page })}
                  labels={{ nav: text.pages, previous: text.previous, next: text.next, page: text.page }}
                />
              )}
            </div>
          )}
          {(adding || (underway && importing === null)) && (
            <EntryUploads categoryId={categoryId} onClose={() => setAdding(false)} />
          )}
        </div>
      </Panel>
      {shown?.kind === 'edit' && open !== undefined && <EntryDialog row={open} onClose={() => setShown(null)} />}
      {shown?.kind === 'preview' && open !== undefined && <EntryPreview row={open} onClose={() => setShown(null)} />}
      {removing !== null && (
        <RemoveEntries rows={removing} onClose={() => setRemoving(null)} onDone={() => setTicked(new Set())} />
      )}
      {sorting && <CategoryDialog onClose={() => setSorting(false)} />}
    </div>
  );
}

interface CategoryRowProps {
  name: string;
  count: number;
  isChosen: boolean;
  isBelow?: boolean | undefined;
  onChoose: () => void;
}

function CategoryRow({ name, count, isChosen, isBelow, onChoose }: CategoryRowProps) {
  return (
    <li>
      <button
        type="button"
        className={css.category}
        data-below={isBelow || undefined}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <span>{name}</span> <small>{count}</small>
      </button>
    </li>
  );
}
