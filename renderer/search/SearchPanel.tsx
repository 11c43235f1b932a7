import { useEffect, useMemo, useRef } from 'react';
import { SEARCH_LIMITS, type SearchHit, SearchScope } from '../../core/search/search.ts';
import { useDraft } from '../app/draft.ts';
import { usePapers } from '../app/usePapers.ts';
import { useLink } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { useKnownEntries } from '../library/knownEntries.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Icon } from '../parts/Icon.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { SegmentedControl } from '../parts/SegmentedControl.tsx';
import { Marked } from './Marked.tsx';
import css from './SearchPanel.module.css';
import { keptTexts } from './useKeptTexts.ts';
import { canShowMore, type Found, useSearch } from './useSearch.ts';

export interface SearchPanelProps {
  onOpen: (hit: SearchHit) => void;
  /** Says which meeting a paper is of, where there are several. */
  meetingOf?: ((meetingId: string) => string) | undefined;
  /** There is nothing else to look into here: nobody is asked. */
  only?: SearchScope | undefined;
}

const SCOPES = ['meeting', 'library', 'all'] as const;

/** Looks for words in every paper that this screen may read, and in the library; the question and the place in the list stay until the window closes. */
export function SearchPanel({ onOpen, meetingOf, only }: SearchPanelProps) {
  const { search: t } = useText();
  const online = useLink().kind === 'open';
  const papers = usePapers();
  const [query, setQuery] = useDraft('search:query', '');
  const [chosen, setScope] = useDraft<string>('search:scope', 'all');
  const scope = only ?? SearchScope.safeParse(chosen).data ?? 'all';
  const [opened, setOpened] = useDraft('search:opened', '');
  const [depth, setDepth] = useDraft('search:depth', 0);
  const entries = useKnownEntries();
  const known = useMemo(
    () => ({
      papers,
      entries: Object.values(entries).flatMap(({ row }) => row ?? []),
      pagesOf: (sha256: string) => keptTexts.pagesOf(sha256),
    }),
    [papers, entries],
  );
  const { state, showMore, retry } = useSearch({ typed: query, scope, depth }, online, known);
  const found = state.kind === 'found' ? state.found : state.kind === 'searching' ? state.before : null;
  const list = useRef<HTMLDivElement>(null);
  const isFound = state.kind === 'found';
  // Back from a paper: its hit is in sight again.
  useEffect(() => {
    if (isFound) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [isFound]);
  const says =
    state.kind === 'searching'
      ? t.searching
      : state.kind === 'found' && found !== null && found.hits.length > 0
        ? t.found(found.hits.length, found.more)
        : '';
  return (
    <section className={css.panel} aria-label={t.title}>
      <SearchField
        label={t.field}
        placeholder={t.placeholder}
        clearLabel={t.clear}
        maxLength={SEARCH_LIMITS.query}
        value={query}
        onChange={(value) => {
          setQuery(value);
          setDepth(0);
        }}
        data-autofocus
      />
      {!online && (
        <Banner tone="warn" word={t.offline}>
          {t.offlineText}
        </Banner>
      )}
      <div className={css.where}>
        {only === undefined && (
          <SegmentedControl
            label={t.scope}
            options={SCOPES.map((value) => ({ value, label: t.scopes[value] }))}
            value={scope}
            onChange={(value) => {
              setScope(value);
              setDepth(0);
            }}
          />
        )}
        <p className={css.says} role="status">
          {says}
        </p>
      </div>
      <div className={css.list} ref={list}>
        {state.kind === 'idle' && (
          <EmptyState icon="search" title={t.start}>
            {t.startText}
          </EmptyState>
        )}
        {state.kind === 'failed' && (
          <EmptyState icon="warning" title={t.failed} actions={<Button onClick={retry}>{t.retry}</Button>} />
        )}
        {found !== null && (
          <Hits
            found={found}
            opened={opened}
            meetingOf={meetingOf}
            isAll={!online}
            onShowMore={online && state.kind === 'found' ? showMore : null}
            onOpen={(hit) => {
              setOpened(keyOf(hit));
              setDepth(found.hits.length);
              onOpen(hit);
            }}
          />
        )}
      </div>
    </section>
  );
}

interface HitsProps extends SearchPanelProps {
  found: Found;
  opened: string;
  /** Null: there is something newer on its way, or nobody to be asked. */
  onShowMore: (() => void) | null;
  /** Nothing more can be shown, whatever there is. */
  isAll: boolean;
}

function Hits({ found, opened, meetingOf, onShowMore, isAll, onOpen }: HitsProps) {
  const { search: t } = useText();
  const { hits, withoutMarks, more, query } = found;
  if (hits.length === 0) {
    return (
      <EmptyState icon="search" title={t.none(query)}>
        {t.noneText}
      </EmptyState>
    );
  }
  return (
    <>
      {withoutMarks && <Banner tone="info" word={t.withoutMarks} />}
      <ol>
        {hits.map((hit) => {
          const key = keyOf(hit);
          const facts = [
            hit.page === null ? t.about : t.page(hit.page),
            hit.of.kind === 'entry' ? t.entry : (meetingOf?.(hit.of.meetingId) ?? ''),
            hit.ocr ? t.ocr : '',
          ];
          return (
            <li key={key} className={css.line}>
              <button
                type="button"
                className={css.hit}
                aria-current={key === opened ? 'true' : undefined}
                onClick={() => onOpen(hit)}
              >
                <span className={css.words}>
                  <span className={css.name}>
                    <Marked text={hit.name} spans={hit.nameSpans} />
                  </span>
                  <span className={css.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
                  {hit.snippet !== '' && (
                    <span className={css.snippet}>
                      <Marked text={hit.snippet} spans={hit.spans} />
                    </span>
                  )}
                </span>
                <Icon name="chevronRight" size="var(--c-icon-small)" />
              </button>
            </li>
          );
        })}
      </ol>
      {onShowMore !== null && canShowMore(found) && (
        <Button block onClick={onShowMore}>
          {t.more}
        </Button>
      )}
      {more && (!canShowMore(found) || isAll) && <p className={css.facts}>{t.tooMany}</p>}
    </>
  );
}

const keyOf = ({ of, sha256, page }: SearchHit) =>
  `${of.kind === 'paper' ? of.paperId : of.entryId}/${sha256}/${page ?? ''}`;
