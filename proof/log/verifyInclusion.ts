import { sameBytes } from '../sign/bytes.ts';
import { HASH_BYTES, nodeHash } from './hashes.ts';
import { isSize } from './size.ts';

/**
 * Whether a leaf stands at an index of the tree with this size and root (RFC 9162 section 2.1.3.2).
 * A proof that is one hash too long or too short does not hold. Never throws.
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (leaf.length !== HASH_BYTES || proof.some((hash) => hash.length !== HASH_BYTES)) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(hash, root);
}
