import { performance } from 'node:perf_hooks';

/** The one clock of the room, in whole milliseconds since the epoch. */
export interface RoomClock {
  now(): number;
}

/**
 * A clock that never jumps: it takes the wall clock once, goes on by the monotonic one, and never starts before
 * `notBefore` (the last entry of the journal), so that a machine whose date is set back cannot reopen a deadline.
 */
export function startRoomClock(notBefore: number): RoomClock {
  const offset = Math.max(Date.now(), notBefore) - performance.now();
  return { now: () => Math.floor(performance.now() + offset) };
}
