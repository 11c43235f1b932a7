import type { PutKey, PutNotes } from '../../core/notes/sync.ts';
import type { Caller } from '../http/ports.ts';
import type { NotesStore } from './NotesStore.ts';

/** A person's own sealed notes: whose they are is decided by the session and by nothing in the request (N-1). */
export interface NotesPort {
  /** The person behind a session; null: it has no notes. */
  ownerOf(caller: Caller): string | null;
  list(owner: string, after: number): ReturnType<NotesStore['list']>;
  put(owner: string, put: PutNotes): ReturnType<NotesStore['put']>;
  keys(owner: string): ReturnType<NotesStore['keys']>;
  putKey(owner: string, put: PutKey): Promise<void>;
}
