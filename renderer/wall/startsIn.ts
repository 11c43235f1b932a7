/** From how far ahead the welcome counts down, in milliseconds; before that it names the time. */
const COUNTS_FROM = 12 * 3_600_000;

export type StartsIn = 'countdown' | 'time' | 'soon';

/** How the welcome speaks of the start: both instants in ms of the room's clock. A start that has passed is never negative. */
export function startsIn(startsAt: number, now: number): StartsIn {
  const left = startsAt - now;
  if (left <= 0) return 'soon';
  return left <= COUNTS_FROM ? 'countdown' : 'time';
}
