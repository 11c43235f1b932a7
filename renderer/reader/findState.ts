import type { Hit } from './snippets.ts';

/** How a search stands. */
export interface FindState {
  status: 'pending' | 'found' | 'missing';
  /** 1-based place of the current match; 0 while none. */
  current: number;
  total: number;
  /** Marks were typed and stand nowhere: these are the hits without them. */
  withoutMarks: boolean;
}

/** The places that a search has found so far. */
export interface FindHits {
  readonly hits: readonly Hit[];
  /** There are more than are listed. */
  readonly more: boolean;
  /** The one that is shown; page from 1, match of that page from 0. */
  readonly current: { readonly page: number; readonly match: number } | null;
}
