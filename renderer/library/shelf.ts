import { z } from 'zod';
import { LIBRARY_LIMITS } from '../../core/library/library.ts';

/** Documents that were opened lately, kept per person. */
export const RECENT_MAX = 30;
/** As many as one question may name. */
export const FAVOURITES_MAX = LIBRARY_LIMITS.ids;

/** What somebody has opened and likes, at one terminal. */
export const Shelf = z.object({
  /** The latest first, with the page last looked at, from 1. */
  recent: z.array(z.object({ id: z.string(), page: z.int().min(1) })),
  /** In the order in which they were starred, the latest first. */
  favourites: z.array(z.string()),
});
export type Shelf = Readonly<z.infer<typeof Shelf>>;

export const EMPTY_SHELF: Shelf = { recent: [], favourites: [] };

/** Where a terminal keeps the shelf of a person; nobody else is ever shown it. */
export const shelfKey = (personId: string): string => `library:${personId}`;

/** A document is on screen, at this page. */
export function noteOpened(shelf: Shelf, id: string, page: number): Shelf {
  const others = shelf.recent.filter((one) => one.id !== id);
  return { ...shelf, recent: [{ id, page }, ...others].slice(0, RECENT_MAX) };
}

/** The page to come back to, 1 for what was not opened here. */
export const pageOf = ({ recent }: Shelf, id: string): number => recent.find((one) => one.id === id)?.page ?? 1;

/** Takes a favourite on or off; null: there is room for no more. */
export function toggleFavourite(shelf: Shelf, id: string): Shelf | null {
  const { favourites } = shelf;
  if (favourites.includes(id)) return { ...shelf, favourites: favourites.filter((one) => one !== id) };
  return favourites.length >= FAVOURITES_MAX ? null : { ...shelf, favourites: [id, ...favourites] };
}

/** What is kept as text; what an older version or a fault left does not count. */
export function readShelf(text: string | null): Shelf {
  if (text === null) return EMPTY_SHELF;
  try {
    return Shelf.parse(JSON.parse(text));
  } catch {
    return EMPTY_SHELF;
  }
}
