import type { NotesPage, PutKey, PutNotes, PutNotesAnswer, WrappedKey } from '../../core/notes/sync.ts';

/** What the room asks of the thread that holds the notes; answered in the same order. */
export type NotesRequest =
  | { readonly op: 'list'; readonly owner: string; readonly after: number }
  | { readonly op: 'put'; readonly owner: string; readonly put: PutNotes }
  | { readonly op: 'keys'; readonly owner: string }
  | { readonly op: 'putKey'; readonly owner: string; readonly put: PutKey }
  | { readonly op: 'bytes' }
  | { readonly op: 'close' };

export type NotesAnswer =
  | { readonly op: 'open' }
  | { readonly op: 'list'; readonly page: NotesPage }
  | { readonly op: 'put'; readonly answer: PutNotesAnswer }
  | { readonly op: 'keys'; readonly keys: readonly WrappedKey[] }
  | { readonly op: 'putKey' }
  | { readonly op: 'bytes'; readonly bytes: Uint8Array }
  | { readonly op: 'close' }
  | { readonly op: 'failed'; readonly message: string };
