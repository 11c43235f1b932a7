import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Large enough to spare the processor, small enough that readers take turns. */
export const SLICE_BYTES = 262_144;

/**
 * Writes `bytes` and ends the stream, one slice per turn of the event loop and none while the reader is behind, so that
 * a hundred readers and the ballots share the process. Resolves early, without an error, when the reader goes away.
 */
export async function writeSlices(out: Writable, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    if (out.destroyed) return;
    if (!out.write(bytes.subarray(at, at + SLICE_BYTES)) && !(await drained(out))) return;
    await nextTurn();
  }
  if (!out.destroyed) out.end();
}

/** True when the stream takes more, false when it has closed. */
function drained(out: Writable): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (open: boolean) => () => {
      out.off('drain', onDrain).off('close', onClose);
      resolve(open);
    };
    const onDrain = settle(true);
    const onClose = settle(false);
    out.once('drain', onDrain).once('close', onClose);
  });
}
