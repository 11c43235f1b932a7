/** Việt Nam is seven hours ahead of UTC all year. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

const wall = (at: number) => new Date(at + OFFSET_MS).toISOString();

/** The room's calendar day of an instant, as a date field takes it: "2027-03-12". */
export const roomDay = (at: number): string => wall(at).slice(0, 10);

/** The room's time of an instant, as a time field takes it: "08:00". */
export const roomClock = (at: number): string => wall(at).slice(11, 16);

/** The instant of a day and a time typed in the room, or null when one of them is not complete. */
export function roomInstant(day: string, clock: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}/.test(clock)) return null;
  const at = Date.parse(`${day}T${clock.slice(0, 5)}:00.000Z`);
  return Number.isNaN(at) || at < OFFSET_MS ? null : at - OFFSET_MS;
}

/** Whole calendar days from one instant to another in the room; 0 is the same day. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to + OFFSET_MS) / DAY_MS) - Math.floor((from + OFFSET_MS) / DAY_MS);
}
