import { createHash, hash } from 'node:crypto';

const LEAF_PREFIX = Buffer.of(0x00);
const ENTRY_PREFIX = Buffer.from('nghisu/entry/v1\n', 'latin1');
const U32 = 2 ** 32;

/** Bytes of a SHA-256 hash. */
export const HASH_BYTES = 32;

const PREV_AT = ENTRY_PREFIX.length;
const INDEX_AT = PREV_AT + HASH_BYTES;
const TIME_AT = INDEX_AT + 8;
const LEAF_AT = TIME_AT + 8;

/** SHA-256(0x00 ‖ body): the leaf hash of RFC 6962 section 2.1, so that the journal can be read as a Merkle tree. */
export function leafHash(body: Uint8Array): Uint8Array {
  return createHash('sha256').update(LEAF_PREFIX).update(body).digest();
}

/**
 * SHA-256("nghisu/entry/v1\n" ‖ prev ‖ u64be index ‖ u64be at ‖ leaf): ties an entry to its place, its time, its body
 * and everything before it. `index` and `at` are safe non-negative integers, `prev` and `leaf` have HASH_BYTES.
 */
export function entryHash(prev: Uint8Array, index: number, at: number, leaf: Uint8Array): Uint8Array {
  const preimage = Buffer.allocUnsafe(LEAF_AT + HASH_BYTES);
  preimage.set(ENTRY_PREFIX, 0);
  preimage.set(prev, PREV_AT);
  writeU64(preimage, index, INDEX_AT);
  writeU64(preimage, at, TIME_AT);
  preimage.set(leaf, LEAF_AT);
  return hash('sha256', preimage, 'buffer');
}

function writeU64(target: Buffer, value: number, offset: number): void {
  target.writeUInt32BE(Math.floor(value / U32), offset);
  target.writeUInt32BE(value % U32, offset + 4);
}
