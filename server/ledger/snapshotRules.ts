import { createHash } from 'node:crypto';
import { fromHex } from './bytes.ts';
import type { Snapshot } from './port.ts';

/** The newest, and the one before in case the newest is damaged. */
export const KEPT_SNAPSHOTS = 2;

/** Throws a RangeError unless `hash`, that of the journal's entry at the snapshot's index, is the snapshot's. */
export function refuseStraySnapshot(snapshot: Snapshot, hash: string | null): void {
  if (hash !== snapshot.hash) {
    throw new RangeError(`The snapshot of entry ${snapshot.index} does not name an entry of this journal.`);
  }
}

/**
 * SHA-256("nghisu/snapshot/v1\n" ‖ index in decimal ‖ "\n" ‖ entry hash ‖ SHA-256(schema) ‖ bytes): tells a whole
 * snapshot from a damaged one. It is no signature: it guards against accidents, the chain guards against people.
 */
export function snapshotSeal({ index, hash, schema, bytes }: Snapshot): Uint8Array {
  return createHash('sha256')
    .update(`nghisu/snapshot/v1\n${index}\n`)
    .update(fromHex(hash))
    .update(createHash('sha256').update(schema).digest())
    .update(bytes)
    .digest();
}
