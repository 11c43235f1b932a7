import { createContext, useContext } from 'react';
import type { Readings } from './papers/reading.ts';
import { START, type Where } from './where.ts';

/** What all parts of a seat share: where the delegate is, and what was read. */
export interface Seat {
  readonly where: Where;
  readonly move: (change: (where: Where) => Where) => void;
  readonly readings: Readings;
  readonly notePage: (sha256: string, page: number, pages: number | null) => void;
  /** The server is away; what is on the terminal is all there is. */
  readonly away: boolean;
  /** Signed in outside meetings: there is the library and nothing else. */
  readonly isOutside: boolean;
}

export const SeatContext = createContext<Seat>({
  where: START,
  move: () => {},
  readings: {},
  notePage: () => {},
  away: false,
  isOutside: false,
});

export const useSeat = (): Seat => useContext(SeatContext);
