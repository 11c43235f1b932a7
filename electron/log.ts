import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes of one file; the one before it is kept beside. */
const FILE_BYTES = 10 * 1024 * 1024;

export type Log = (message: string, detail: string) => void;

/**
 * A log of one JSON line an event. It is written at once: the line before a crash is the one that matters. A full disk
 * never stops the seat.
 */
export function openLog(path: string, now: () => Date): Log {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return (message, detail) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > FILE_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), message, detail })}\n`, { mode: 0o600 });
    } catch {
      // Nothing can be said about a log that cannot be written.
    }
  };
}
