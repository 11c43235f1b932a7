import type { ReactNode } from 'react';
import { LIBRARY_LIMITS, type LibraryRow } from '../../core/library/library.ts';
import { useDraft } from '../app/draft.ts';
import { useHasView, useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { EntryList } from './EntryList.tsx';
import css from './LibraryBrowser.module.css';
import { matchesFilter } from './matchesFilter.ts';
import { type ShelfChoice, Shelves } from './Shelves.tsx';
import { useEntries } from './useEntries.ts';
import { type LibraryRows, useLibraryRows } from './useLibraryRows.ts';
import { useShelf } from './useShelf.ts';

/** Where somebody is in the library: it stays until the window closes. */
interface Look {
  readonly choice: ShelfChoice;
  readonly year: number | null;
  readonly query: string;
  /** Entries that were asked for. */
  readonly count: number;
  readonly openedId: string | null;
}

const START: Look = { choice: { kind: 'all' }, year: null, query: '', count: LIBRARY_LIMITS.page, openedId: null };
const EVERY = '';
const NOTHING: readonly string[] = [];

/** The library on a touchscreen: categories on the left, their entries on the right. */
export function LibraryBrowser({ onOpen }: { onOpen: (row: LibraryRow) => void }) {
  const { library: t } = useText();
  const session = useSession();
  const personId = session.kind === 'signedIn' ? (session.personId ?? '') : '';
  const [kept, setLook] = useDraft<Look>(`library:look:${personId}`, START);
  const look = { ...START, ...kept };
  const { query, year, count } = look;
  const has = useHasView('library');
  const view = useView('library');
  const { shelf } = useShelf();
  const category = choiceIn(look.choice, view?.categories ?? []);
  const choice: ShelfChoice = look.choice.kind === 'category' && category === null ? { kind: 'all' } : look.choice;
  const ids =
    choice.kind === 'recent'
      ? shelf.recent.map(({ id }) => id)
      : choice.kind === 'favourites'
        ? shelf.favourites
        : NOTHING;
  const isOwn = choice.kind === 'recent' || choice.kind === 'favourites';
  const shared = useLibraryRows({ categoryId: category?.id ?? null, year, query }, 0, count);
  const entries = useEntries(ids);
  const own = entries.rows.filter((row) => matchesFilter(row, { year, query }));
  const list: LibraryRows = isOwn ? { ...entries, rows: own, total: own.length } : shared;
  const filtered = query.trim() !== '' || year !== null;
  const change = (next: Partial<Look>) => setLook({ ...look, count: LIBRARY_LIMITS.page, ...next });
  const title = category?.name ?? t[choice.kind === 'category' ? 'all' : choice.kind];

  if (!has) return <Skeleton label={t.loading} shape={8} />;
  const years = view?.years ?? [];
  return (
    <div className={css.screen}>
      <Shelves
        choice={choice}
        counts={{ recent: shelf.recent.length, favourites: shelf.favourites.length }}
        onChoose={(next) => change({ choice: next, query: '', year: null })}
      />
      <section className={css.right} aria-label={title}>
        <header className={css.head}>
          <h2 className={css.title}>{title}</h2>
          <p className={css.says} role="status">
            {list.rows === null ? '' : t.shown(list.rows.length, list.total)}
          </p>
        </header>
        <div className={css.filters}>
          <SearchField
            label={t.filter}
            placeholder={t.filter}
            clearLabel={t.clear}
            maxLength={LIBRARY_LIMITS.query}
            value={query}
            onChange={(words) => change({ query: words })}
          />
          {years.length > 1 && (
            <SelectField
              label={t.year}
              hideLabel
              value={year === null ? EVERY : String(year)}
              options={[
                { value: EVERY, label: t.everyYear },
                ...years.map((one) => ({ value: String(one), label: String(one) })),
              ]}
              onChange={(value) => change({ year: value === EVERY ? null : Number(value) })}
            />
          )}
        </div>
        {list.status === 'offline' && (
          <Banner tone="warn" word={t.offline}>
            {list.rows === null || list.rows.length === 0 ? t.offlineEmpty : t.offlineText}
          </Banner>
        )}
        <div className={css.list} aria-busy={list.status === 'loading' || undefined}>
          <Rows
            list={list}
            title={title}
            openedId={look.openedId}
            empty={
              filtered ? (
                <EmptyState
                  icon="search"
                  title={t.noneFound}
                  actions={<Button onClick={() => change({ query: '', year: null })}>{t.showAll}</Button>}
                >
                  {t.noneFoundText}
                </EmptyState>
              ) : choice.kind === 'recent' ? (
                <EmptyState icon="clock" title={t.noRecent}>
                  {t.noRecentText}
                </EmptyState>
              ) : choice.kind === 'favourites' ? (
                <EmptyState icon="star" title={t.noFavourites}>
                  {t.noFavouritesText}
                </EmptyState>
              ) : (
                <EmptyState icon="book" title={t.empty}>
                  {t.emptyText}
                </EmptyState>
              )
            }
            onOpen={(row) => {
              setLook({ ...look, choice, openedId: row.id });
              onOpen(row);
            }}
          />
          {list.rows !== null && list.rows.length < list.total && (
            <Button
              block
              busy={list.status === 'loading'}
              disabled={list.status === 'offline'}
              onClick={() => setLook({ ...look, count: count + LIBRARY_LIMITS.page })}
            >
              {t.more(Math.min(LIBRARY_LIMITS.page, list.total - list.rows.length))}
            </Button>
          )}
          {isOwn && list.rows !== null && list.rows.length > 0 && <p className={css.note}>{t.onThisTerminal}</p>}
        </div>
      </section>
    </div>
  );
}

function choiceIn<C extends { readonly id: string }>(choice: ShelfChoice, categories: readonly C[]): C | null {
  return choice.kind === 'category' ? (categories.find(({ id }) => id === choice.id) ?? null) : null;
}

interface RowsProps {
  list: LibraryRows;
  title: string;
  openedId: string | null;
  empty: ReactNode;
  onOpen: (row: LibraryRow) => void;
}

function Rows({ list, title, openedId, empty, onOpen }: RowsProps) {
  const { library: t } = useText();
  const { rows, status, retry } = list;
  if (status === 'failed') {
    return (
      <EmptyState icon="warning" title={t.failed} actions={<Button onClick={retry}>{t.retry}</Button>}>
        {t.failedText}
      </EmptyState>
    );
  }
  if (rows === null) return status === 'loading' ? <Skeleton label={t.loading} shape={8} /> : null;
  if (rows.length > 0) return <EntryList label={t.list(title)} rows={rows} openedId={openedId} onOpen={onOpen} />;
  return status === 'loading' ? <Skeleton label={t.loading} shape={8} /> : status === 'ready' ? empty : null;
}
