import type { Log } from '../log.ts';

/** Errors go to the terminal; the rest would only disturb a measurement. */
export const quietLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts, message) => console.error(message, facts),
};
