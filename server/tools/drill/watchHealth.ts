import { setTimeout as pause } from 'node:timers/promises';
import { askRoom, keptConnection, type RoomDoor } from './intakeDoor.ts';

const BETWEEN_MS = 50;
/** A watchdog that waits longer than this restarts the server. */
const PATIENCE_MS = 10_000;

export interface HealthSeen {
  readonly answers: number;
  /** Questions that got no answer, or another one than that all is well. */
  readonly missed: number;
  /** The longest time between two answers, in milliseconds. */
  readonly maxGapMs: number;
}

/** Asks for a server's health again and again until it is stopped. */
export function watchHealth(door: RoomDoor): { stop(): Promise<HealthSeen> } {
  const agent = keptConnection();
  let [answers, missed, maxGapMs] = [0, 0, 0];
  let stopped = false;
  const watching = (async () => {
    let last = performance.now();
    while (!stopped) {
      const { status } = await askRoom(door, '/health', { agent, timeoutMs: PATIENCE_MS }).catch(() => ({ status: 0 }));
      if (status === 200) answers += 1;
      else missed += 1;
      maxGapMs = Math.max(maxGapMs, performance.now() - last);
      last = performance.now();
      await pause(BETWEEN_MS);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await watching;
      agent.destroy();
      return { answers, missed, maxGapMs };
    },
  };
}
