import { useNow } from '../app/clock.ts';
import { pageAt } from '../board/paging.ts';

/** How long a page stands, in milliseconds: eight names with their figures are read in it from the last row. */
export const PAGE_MS = 12_000;
/** How often the clock is read, in milliseconds. */
const STEP = 1000;

/** Which of several pages stands now, from 0: the same on every screen of the hall, since it follows the room's clock. */
export function useSharedPage(pages: number, since: number): number {
  return pageAt(useNow(STEP), since, pages, PAGE_MS);
}
