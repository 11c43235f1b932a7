import type { NumPadLabels } from '../parts/NumPad.tsx';
import type { PageKind } from './goTarget.ts';
import type { KeyAction } from './keys.ts';
import type { Look } from './looks.ts';
import type { OpenFailure } from './openDocument.ts';

/** Every word of the reader. */
export interface ReaderLabels {
  /** Spoken names of the toolbar, of the pages, of the thumbnails and of the slider. */
  toolbar: string;
  pages: string;
  thumbnails: string;
  pageSlider: string;
  /** Name of one page: "Trang 4". */
  page: (page: number) => string;
  /** Its place among the meeting's papers: "tr. 57 của bộ tài liệu". */
  packPage: (page: number) => string;
  previousPage: string;
  nextPage: string;
  goToPage: string;
  goBy: string;
  pageKinds: Readonly<Record<PageKind, string>>;
  /** From which name of a page to which. */
  labelHint: (first: string, last: string) => string;
  noSuchPage: string;
  search: string;
  searchPlaceholder: string;
  clearSearch: string;
  closeSearch: string;
  previousMatch: string;
  nextMatch: string;
  /** "3 / 17" with its words; `current` is 0 while searching. */
  matches: (current: number, total: number) => string;
  withoutMarks: string;
  noMatch: string;
  searching: string;
  results: string;
  /** Only so many of the places found are listed. */
  moreResults: (listed: number) => string;
  zoomIn: string;
  zoomOut: string;
  view: string;
  fit: string;
  fitPage: string;
  fitWidth: string;
  layout: string;
  singlePage: string;
  continuous: string;
  spread: string;
  look: string;
  looks: Readonly<Record<Look, string>>;
  showThumbnails: string;
  outline: string;
  noOutline: string;
  bigType: string;
  endBigType: string;
  smallerType: string;
  largerType: string;
  typeStep: (step: number, of: number) => string;
  noText: string;
  noTextHint: string;
  second: string;
  /** Two papers beside each other: spoken names of the halves and of the divider. */
  firstPaper: string;
  secondPaper: string;
  divider: string;
  closeSecond: string;
  keys: string;
  keyColumn: string;
  actionColumn: string;
  keyActions: Readonly<Record<KeyAction, string>>;
  /** What fingers and wheel do, one sentence each. */
  handsHelp: readonly string[];
  loading: string;
  /** Shown while the network is away and the pages stay. */
  waiting: string;
  waitingHint: string;
  failures: Readonly<Record<OpenFailure, { title: string; text: string }>>;
  retry: string;
  close: string;
  pad: NumPadLabels;
}
