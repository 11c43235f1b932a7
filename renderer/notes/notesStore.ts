import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Note } from '../../core/notes/note.ts';
import { authHeaders } from '../app/documents.ts';
import { newId, serverNow } from '../app/page.ts';
import type { RoomState } from '../app/roomState.ts';
import { roomStore } from '../app/roomStore.ts';
import { type BookState, CLOSED } from './bookState.ts';
import type { NotesBook } from './NotesBook.ts';
import { takePin } from './pinOnce.ts';

/** What was written is sent when the pen has rested this long, and tried again after this, ms. */
const REST_MS = 1_500;
const AGAIN_MS = 20_000;

const store = createStore<BookState>()(() => CLOSED);
let book: NotesBook | null = null;
let owner: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let started = false;

const ownerOf = ({ session }: RoomState) =>
  session.kind === 'signedIn' && session.role === 'seat' ? session.personId : null;
const isUp = () => roomStore.getState().link.kind === 'open';

function syncSoon(after = REST_MS): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const at = book;
    if (at === null || !isUp()) return;
    at.sync().then(
      () => {
        if (at === book && store.getState().unsent > 0) syncSoon(AGAIN_MS);
      },
      () => syncSoon(AGAIN_MS),
    );
  }, after);
}

/** The notes of whoever signs in here are opened, those of whoever leaves are put away before anybody sees them. */
async function follow(next: string | null): Promise<void> {
  owner = next;
  book?.close();
  book = null;
  store.setState(CLOSED, true);
  if (next === null) return;
  const pin = takePin();
  const [{ NotesBook }, { openRows, passingRows }, { notesServer }, { ready }] = await Promise.all([
    import('./NotesBook.ts'),
    import('./openRows.ts'),
    import('./notesServer.ts'),
    import('../../proof/sign/sodium.ts'),
  ]);
  const rows = await openRows().catch(passingRows);
  if (owner !== next) return;
  const told = (state: BookState) => {
    if (owner === next) store.setState(state, true);
  };
  const made = new NotesBook({ rows, server: notesServer(authHeaders), ready, now: serverNow, newId, told }, next, pin);
  await made.open();
  if (owner !== next) return made.close();
  book = made;
  syncSoon(0);
}

/** Begins to keep the notes of whoever is signed in at this seat. */
export function keepNotes(): void {
  if (started) return;
  started = true;
  let link = roomStore.getState().link.kind;
  const look = (state: RoomState) => {
    const next = ownerOf(state);
    if (next !== owner) follow(next).catch((error: unknown) => console.warn('notes cannot be opened', error));
    // Back from a loss: what was written meanwhile goes out.
    if (state.link.kind === 'open' && link !== 'open') syncSoon(0);
    link = state.link.kind;
  };
  look(roomStore.getState());
  roomStore.subscribe(look);
}

/** Writes notes; they are on the screen at once. Rejects when the terminal cannot keep them. */
export async function saveNotes(...notes: readonly Note[]): Promise<void> {
  await book?.save(...notes);
  syncSoon();
}

export async function removeNotes(...ids: readonly string[]): Promise<void> {
  await book?.remove(...ids);
  syncSoon();
}

/** How the notes of whoever is signed in stand. */
export const useBook = (): BookState => useStore(store);

/** The notes on one paper, in the order of its pages and of their writing. */
export function useNotesOf(paperId: string): readonly Note[] {
  const notes = useStore(store, (state) => state.notes);
  return useMemo(
    () =>
      [...notes.values()]
        .filter((note) => note.paperId === paperId)
        .toSorted((a, b) => a.pageIndex - b.pageIndex || a.createdAt - b.createdAt),
    [notes, paperId],
  );
}
