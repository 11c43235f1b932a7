import { entryHash, leafHash } from './entryHash.ts';
import type { NewEntry } from './port.ts';

/** An entry as it lies in the store: hashes as raw bytes, nothing checked yet. */
export interface StoredEntry extends NewEntry {
  readonly leaf: Uint8Array;
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
}

/** Chains a new entry to the hash of the one before it. */
export function chainEntry(entry: NewEntry, prev: Uint8Array): StoredEntry {
  const leaf = leafHash(entry.body);
  const hash = entryHash(prev, entry.index, entry.at, leaf);
  return { index: entry.index, at: entry.at, body: entry.body, leaf, prev, hash };
}
