import { describe, expect, it } from 'vitest';
import {
  EMPTY_SHELF,
  FAVOURITES_MAX,
  noteOpened,
  pageOf,
  RECENT_MAX,
  readShelf,
  type Shelf,
  shelfKey,
  toggleFavourite,
} from './shelf.ts';

describe('what somebody keeps of the library at a terminal', () => {
  it('has the latest document first, once, at its last page', () => {
    const shelf = noteOpened(noteOpened(noteOpened(EMPTY_SHELF, 'a', 1), 'b', 2), 'a', 7);
    expect(shelf.recent).toEqual([
      { id: 'a', page: 7 },
      { id: 'b', page: 2 },
    ]);
    expect([pageOf(shelf, 'a'), pageOf(shelf, 'never')]).toEqual([7, 1]);
  });

  it('has an end', () => {
    let shelf: Shelf = EMPTY_SHELF;
    for (let n = 0; n < RECENT_MAX + 5; n += 1) shelf = noteOpened(shelf, `e${n}`, 1);
    expect(shelf.recent).toHaveLength(RECENT_MAX);
    const full: Shelf = { recent: [], favourites: Array.from({ length: FAVOURITES_MAX }, (_, n) => `f${n}`) };
    expect(toggleFavourite(full, 'one more')).toBeNull();
    expect(toggleFavourite(full, 'f0')?.favourites).toHaveLength(FAVOURITES_MAX - 1);
  });

  it('takes favourites on and off', () => {
    const on = toggleFavourite(EMPTY_SHELF, 'a');
    expect(on?.favourites).toEqual(['a']);
    expect(on === null ? null : toggleFavourite(on, 'a')).toEqual(EMPTY_SHELF);
  });

  it('is one for each person, and empty where it was damaged', () => {
    expect(shelfKey('p1')).not.toBe(shelfKey('p2'));
    expect(readShelf('{"recent":1}')).toEqual(EMPTY_SHELF);
    expect(readShelf('no JSON')).toEqual(EMPTY_SHELF);
    expect(readShelf(JSON.stringify({ recent: [], favourites: ['a'] })).favourites).toEqual(['a']);
  });
});
