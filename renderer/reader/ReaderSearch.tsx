import { useEffect } from 'react';
import { cx } from '../parts/cx.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import type { FindState } from './findState.ts';
import type { ReaderLabels } from './labels.ts';
import css from './ReaderSearch.module.css';

export interface ReaderSearchProps {
  labels: ReaderLabels;
  state: FindState | null;
  /** Whether the places found are listed. */
  listed: boolean;
  query: string;
  onQuery: (query: string) => void;
  onFind: (query: string) => void;
  onNext: (back: boolean) => void;
  onList: () => void;
  onClose: () => void;
}

/** Looks for words in the document, with or without their marks. */
export function ReaderSearch(props: ReaderSearchProps) {
  const { labels, state, listed, query, onQuery, onFind, onNext, onList, onClose } = props;
  useEffect(() => onFind(query.trim()), [query, onFind]);
  const asked = query.trim() !== '';
  const none = !asked || state === null || state.total === 0;
  return (
    <search className={css.bar} data-density="seat" data-print="hide">
      <div className={css.field}>
        <SearchField
          label={labels.search}
          placeholder={labels.searchPlaceholder}
          clearLabel={labels.clearSearch}
          value={query}
          onChange={onQuery}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter' && asked) onNext(event.shiftKey);
            if (event.key === 'Escape' && !event.defaultPrevented) onClose();
          }}
        />
      </div>
      <output className={cx(css.state, asked && state?.status === 'missing' && css.missing)} aria-live="polite">
        {asked && <FindWord state={state} labels={labels} />}
      </output>
      <IconButton icon="chevronUp" label={labels.previousMatch} disabled={none} onClick={() => onNext(true)} />
      <IconButton icon="chevronDown" label={labels.nextMatch} disabled={none} onClick={() => onNext(false)} />
      <IconButton icon="list" label={labels.results} disabled={none} pressed={listed} onClick={onList} />
      <IconButton icon="cross" label={labels.closeSearch} onClick={onClose} />
    </search>
  );
}

function FindWord({ state, labels }: { state: FindState | null; labels: ReaderLabels }) {
  if (state?.status === 'missing')
    return (
      <>
        <StatusGlyph status="bad" />
        {labels.noMatch}
      </>
    );
  if (state === null || state.total === 0) return labels.searching;
  return (
    <span>
      {labels.matches(state.current, state.total)}
      {state.withoutMarks && <small className={css.bare}>{labels.withoutMarks}</small>}
    </span>
  );
}
