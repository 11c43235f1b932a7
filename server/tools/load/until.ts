import { setTimeout as pause } from 'node:timers/promises';

/** How often a condition is looked at, in milliseconds. */
const LOOK_EVERY_MS = 2;

/** Resolves when the condition holds; rejects with `what` after `withinMs`. */
export async function until(condition: () => boolean, withinMs: number, what: () => string): Promise<void> {
  const end = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`after ${withinMs} ms: ${what()}`);
    await pause(LOOK_EVERY_MS);
  }
}
