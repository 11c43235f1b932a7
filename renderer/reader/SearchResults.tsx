import type { ReaderLabels } from './labels.ts';
import css from './SearchResults.module.css';
import type { Hit } from './snippets.ts';

export interface SearchResultsProps {
  hits: readonly Hit[];
  /** There are more than are listed. */
  more: boolean;
  current: { readonly page: number; readonly match: number } | null;
  labels: ReaderLabels;
  onHit: (hit: Hit) => void;
}

/** Every place where the words stand, with its page and what stands around it. */
export function SearchResults({ hits, more, current, labels, onHit }: SearchResultsProps) {
  return (
    <nav className={css.panel} aria-label={labels.results} data-print="hide">
      <ol>
        {hits.map((hit) => (
          <li key={`${hit.page}.${hit.match}`}>
            <button
              type="button"
              className={css.hit}
              aria-current={current?.page === hit.page && current.match === hit.match ? 'true' : undefined}
              onClick={() => onHit(hit)}
            >
              <b className={css.page}>{labels.page(hit.page)}</b>{' '}
              <span>
                {hit.before}
                <mark>{hit.found}</mark>
                {hit.after}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more && <p className={css.more}>{labels.moreResults(hits.length)}</p>}
    </nav>
  );
}
