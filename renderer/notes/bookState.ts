import type { Note } from '../../core/notes/note.ts';

/** How the notes of whoever is signed in stand. */
export interface BookState {
  /** Null until they are read from the terminal. */
  readonly owner: string | null;
  /** By id, without the deleted ones. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Notes that the server does not have yet. */
  readonly unsent: number;
  /** Notes of this person that no key on this terminal opens. */
  readonly locked: number;
  /** The server has no room for more. */
  readonly full: boolean;
}

export const CLOSED: BookState = { owner: null, notes: new Map(), unsent: 0, locked: 0, full: false };
