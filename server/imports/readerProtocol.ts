import type { ImportFault } from '../../core/people/importProtocol.ts';
import type { ReadSheet, SheetOf } from './readSheet.ts';

/** What the reading thread is started with. */
export interface ReaderWork {
  readonly bytes: Uint8Array;
  readonly of: SheetOf;
}

/** What the reading thread says, once. */
export type ReaderAnswer =
  | { readonly kind: 'read'; readonly sheet: ReadSheet }
  | { readonly kind: 'refused'; readonly code: ImportFault; readonly message: string };
