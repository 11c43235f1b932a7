import type { NumPadLabels } from '../parts/NumPad.tsx';
import type { OpenFailure } from './openDocument.ts';

/** Every word of the reader. */
export interface ReaderLabels {
  /** Spoken names of the toolbar, of the pages and of the thumbnails. */
  toolbar: string;
  pages: string;
  thumbnails: string;
  /** Name of one page: "Trang 4". */
  page: (page: number) => string;
  previousPage: string;
  nextPage: string;
  goToPage: string;
  search: string;
  searchPlaceholder: string;
  clearSearch: string;
  closeSearch: string;
  previousMatch: string;
  nextMatch: string;
  /** "3 / 17" with its words; `current` is 0 while searching. */
  matches: (current: number, total: number) => string;
  noMatch: string;
  searching: string;
  zoomIn: string;
  zoomOut: string;
  fitPage: string;
  fitWidth: string;
  singlePage: string;
  continuous: string;
  showThumbnails: string;
  loading: string;
  /** Shown while the network is away and the pages stay. */
  waiting: string;
  waitingHint: string;
  failures: Readonly<Record<OpenFailure, { title: string; text: string }>>;
  retry: string;
  close: string;
  pad: NumPadLabels;
}
