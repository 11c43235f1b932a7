import { useState } from 'react';
import { useDraft } from '../../app/draft.ts';
import type { Find } from '../../reader/find.ts';

/** What of the library lies over the chair's screen. */
export interface ChairLibraryControl {
  readonly isOpen: boolean;
  /** The lists are open, maybe under a document. */
  readonly isListed: boolean;
  readonly entryId: string | null;
  readonly find: Find | undefined;
  readonly open: () => void;
  readonly openEntry: (entryId: string, find?: Find) => void;
  /** From a document to the lists, from the lists to the room; a document of a search leads straight back. */
  readonly back: () => void;
}

interface Place {
  readonly isListed: boolean;
  readonly entryId: string | null;
}

const CLOSED: Place = { isListed: false, entryId: null };

/** The library at the chair: its lists, and one document above them; it survives a reload. */
export function useChairLibrary(): ChairLibraryControl {
  const [place, setPlace] = useDraft<Place>('chair:library', CLOSED);
  const [find, setFind] = useState<Find | undefined>(undefined);
  return {
    isOpen: place.isListed || place.entryId !== null,
    isListed: place.isListed,
    entryId: place.entryId,
    find,
    open: () => setPlace({ isListed: true, entryId: null }),
    openEntry: (entryId, at) => {
      setFind(at);
      setPlace({ ...place, entryId });
    },
    back: () => setPlace(place.entryId === null ? CLOSED : { ...place, entryId: null }),
  };
}
