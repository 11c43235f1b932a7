import { share } from '../../../core/voting/tally.ts';

/** Most that a list may hold beyond the number to elect, in percent of that number (DOMAIN 1.2 E1). */
export const SURPLUS_MAX_PERCENT = 30;

export interface Surplus {
  /** Persons beyond the number to elect; below 0 some are missing. */
  readonly persons: number;
  /** Of the number to elect, in hundredths of a percent. */
  readonly share: number | null;
  readonly isTooLarge: boolean;
}

/** Số dư of a list. */
export function surplusOf(persons: number, seats: number): Surplus {
  const more = persons - seats;
  return {
    persons: more,
    share: more < 0 ? null : share(more, seats),
    isTooLarge: more * 100 > seats * SURPLUS_MAX_PERCENT,
  };
}
