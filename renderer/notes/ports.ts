import type { NotesPage, NoteToPut, PutKey, PutNotesAnswer, WrappedKey } from '../../core/notes/sync.ts';
import type { Ring } from './ring.ts';

/** A note as it lies on the terminal. */
export interface NoteRow {
  readonly owner: string;
  readonly id: string;
  readonly rev: number;
  /** The revision that the server has of it; 0: none. */
  readonly base: number;
  readonly sealed: string;
  /** The server does not have this revision yet. */
  readonly unsent: boolean;
  /** What was sent and not answered: should the server have it, it is no change made elsewhere. */
  readonly sent: string | null;
}

/** What the terminal keeps for good, by person. */
export interface NoteRows {
  rows(owner: string): Promise<readonly NoteRow[]>;
  put(rows: readonly NoteRow[]): Promise<void>;
  ring(owner: string): Promise<Ring | null>;
  putRing(owner: string, ring: Ring): Promise<void>;
}

/** The server's side of it; every call rejects when the server is away or refuses. */
export interface NotesServer {
  list(after: number): Promise<NotesPage>;
  put(notes: readonly NoteToPut[]): Promise<PutNotesAnswer>;
  keys(): Promise<readonly WrappedKey[]>;
  putKey(put: PutKey): Promise<void>;
}
