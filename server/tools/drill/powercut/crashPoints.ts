import type { Disk } from './Disk.ts';
import type { PlacedReceipt } from './placeReceipts.ts';
import type { Step } from './Step.ts';

/** A moment at which the power may fail. */
export interface CrashPoint {
  /** Steps that have ended. */
  readonly done: number;
  /** Ballots whose receipts are out, in the order of the trace: the first so many. */
  readonly acknowledged: number;
}

/**
 * Walks along the trace and stops between every two steps, as late as possible: just before the second one ends, when
 * nothing of it is certain. `disk` is taken along.
 */
export function* crashPoints(
  disk: Disk,
  steps: readonly Step[],
  receipts: readonly PlacedReceipt[],
): Generator<CrashPoint, void, undefined> {
  let acknowledged = 0;
  for (let done = 0; done <= steps.length; done += 1) {
    const ends = steps[done]?.end ?? Number.POSITIVE_INFINITY;
    while ((receipts[acknowledged]?.from ?? Number.POSITIVE_INFINITY) < ends) acknowledged += 1;
    yield { done, acknowledged };
    const step = steps[done];
    if (step !== undefined) disk.apply(step);
  }
}
