import { toHex } from './bytes.ts';
import { HASH_BYTES } from './entryHash.ts';
import type { Entry, NewEntry } from './port.ts';
import type { StoredEntry } from './storedEntry.ts';

/** New entries as three flat arrays: one message to the worker costs the same for one entry or a thousand. */
export interface PackedEntries {
  readonly first: number;
  readonly at: Float64Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly bodies: Uint8Array<ArrayBuffer>;
}

/** Stored entries on their way back: each one's `prev` is the hash before it. */
export interface PackedSlice extends PackedEntries {
  readonly prev: Uint8Array<ArrayBuffer>;
  readonly hashes: Uint8Array<ArrayBuffer>;
}

/** Copies consecutive entries into arrays of their own, ready to be transferred. */
export function packEntries(entries: readonly NewEntry[]): PackedEntries {
  const lengths = Uint32Array.from(entries, (entry) => entry.body.length);
  return {
    first: entries[0]?.index ?? 0,
    at: Float64Array.from(entries, (entry) => entry.at),
    lengths,
    bodies: joinBytes(entries.map((entry) => entry.body)),
  };
}

/** The entries of a pack; their bodies are views into it. */
export function unpackEntries({ first, at, lengths, bodies }: PackedEntries): NewEntry[] {
  const entries: NewEntry[] = [];
  let offset = 0;
  for (const [i, length] of lengths.entries()) {
    entries.push({ index: first + i, at: at[i] ?? 0, body: bodies.subarray(offset, offset + length) });
    offset += length;
  }
  return entries;
}

/** Packs one slice of the journal. */
export function packSlice(entries: readonly StoredEntry[]): PackedSlice {
  return {
    ...packEntries(entries),
    prev: joinBytes(entries.slice(0, 1).map((entry) => entry.prev)),
    hashes: joinBytes(entries.map((entry) => entry.hash)),
  };
}

/** The entries of a packed slice. */
export function unpackSlice(slice: PackedSlice): Entry[] {
  let prev = toHex(slice.prev);
  return unpackEntries(slice).map((entry, i) => {
    const hash = toHex(slice.hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
    const chained: Entry = { ...entry, prev, hash };
    prev = hash;
    return chained;
  });
}

/** The buffers that a pack may give away when it is posted to another thread. */
export function packBuffers(pack: PackedEntries): ArrayBuffer[] {
  return [pack.at.buffer, pack.lengths.buffer, pack.bodies.buffer];
}

/** One new array with all the bytes, never from Node's shared pool: pooled buffers cannot be transferred. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
