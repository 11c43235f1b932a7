import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';
import css from './Pagination.module.css';
import { pageNumbers } from './pageNumbers.ts';

export interface PaginationProps {
  /** 1-based. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
  labels: { nav: string; previous: string; next: string; page: (page: number) => string };
  size?: Density | undefined;
}

/** Page numbers with both ends always in reach. */
export function Pagination({ page, pages, onPage, labels, size }: PaginationProps) {
  return (
    <nav className={css.pages} aria-label={labels.nav} data-density={size}>
      <button
        type="button"
        className={css.page}
        aria-label={labels.previous}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="chevronLeft" size="var(--c-icon-small)" />
      </button>
      {pageNumbers(page, pages).map((number, index, all) =>
        number === null ? (
          <span key={`gap-${all[index - 1]}`} className={css.page} aria-hidden="true">
            …
          </span>
        ) : (
          <button
            key={number}
            type="button"
            className={css.page}
            aria-label={labels.page(number)}
            aria-current={number === page ? 'page' : undefined}
            onClick={() => onPage(number)}
          >
            {number}
          </button>
        ),
      )}
      <button
        type="button"
        className={css.page}
        aria-label={labels.next}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        <Icon name="chevronRight" size="var(--c-icon-small)" />
      </button>
    </nav>
  );
}
