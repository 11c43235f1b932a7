import { useMemo } from 'react';
import { create } from 'zustand';
import { keptHere } from '../app/page.ts';
import { useSession } from '../app/useRoom.ts';
import { noteOpened, readShelf, type Shelf, shelfKey, toggleFavourite } from './shelf.ts';

/** Shelves of this terminal that were looked at since the page was opened, by their key. */
const useShelves = create<Readonly<Record<string, Shelf>>>(() => ({}));

const shelfOf = (key: string): Shelf => useShelves.getState()[key] ?? readShelf(keptHere().get(key));

function keep(key: string, shelf: Shelf): void {
  keptHere().set(key, JSON.stringify(shelf));
  useShelves.setState({ [key]: shelf });
}

export interface ShelfControl {
  readonly shelf: Shelf;
  readonly opened: (id: string, page: number) => void;
  /** False: there is room for no more. */
  readonly toggle: (id: string) => boolean;
}

/** What the person at this screen has opened and likes; it stays on the terminal. */
export function useShelf(): ShelfControl {
  const session = useSession();
  const key = shelfKey(session.kind === 'signedIn' ? (session.personId ?? session.role) : '');
  const held = useShelves((shelves) => shelves[key]);
  const shelf = useMemo(() => held ?? shelfOf(key), [held, key]);
  return {
    shelf,
    opened: (id, page) => keep(key, noteOpened(shelfOf(key), id, page)),
    toggle: (id) => {
      const next = toggleFavourite(shelfOf(key), id);
      if (next !== null) keep(key, next);
      return next !== null;
    },
  };
}
