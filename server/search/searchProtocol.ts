import type { SearchablePage } from '../../core/search/paperText.ts';
import type { Term } from '../../core/search/termsOf.ts';

/** What is looked for, in which files. */
export interface Lookup {
  readonly terms: readonly Term[];
  readonly files: readonly string[];
  /** Marks count where they were typed. */
  readonly exact: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface FoundPage {
  readonly sha256: string;
  readonly page: number;
  readonly text: string;
  readonly ocr: boolean;
}

export interface IndexedFile {
  readonly sha256: string;
  /** Pages that are pictures and have not been read yet. */
  readonly unread: number;
}

/** What the room asks of the thread that holds the index; answered in the same order. */
export type SearchRequest =
  | { readonly op: 'indexed' }
  | {
      readonly op: 'index';
      readonly sha256: string;
      readonly pages: readonly SearchablePage[];
      readonly unread: number;
    }
  | { readonly op: 'find'; readonly lookup: Lookup }
  | { readonly op: 'close' };

export type SearchReply =
  | { readonly op: 'open' }
  | { readonly op: 'indexed'; readonly files: readonly IndexedFile[] }
  | { readonly op: 'index' }
  /** `pages`: at most `limit`, best first; `more`: there are others behind them. */
  | { readonly op: 'find'; readonly pages: readonly FoundPage[]; readonly more: boolean }
  | { readonly op: 'close' }
  | { readonly op: 'failed'; readonly message: string };
