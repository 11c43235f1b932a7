import type { SeatKey } from '../fillRoom.ts';
import type { Target } from './openSocket.ts';
import { Seat } from './Seat.ts';

/** Handshakes under way at a time: more would only queue. */
const AT_ONCE = 50;

/** Connects every seat of a prepared room, in its order. */
export async function connectAll(target: Target, keys: readonly SeatKey[]): Promise<readonly Seat[]> {
  const seats: Seat[] = [];
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const next = keys.slice(from, from + AT_ONCE).map(({ token }) => Seat.connect(target, token));
    seats.push(...(await Promise.all(next)));
  }
  return seats;
}
