import { sameBytes } from '../sign/bytes.ts';
import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hashes.ts';
import { isSize } from './size.ts';

/** A tree at some moment. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Whether the later tree begins with every leaf of the earlier one (RFC 9162 section 2.1.4.2). The empty tree, known by
 * its one root, is the beginning of any; for it and for equal sizes the proof must be empty. Never throws.
 */
export function verifyConsistency(earlier: TreeHead, later: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!isSize(earlier.size) || !isSize(later.size) || earlier.size > later.size) return false;
  if ([earlier.root, later.root, ...proof].some((hash) => hash.length !== HASH_BYTES)) return false;
  if (earlier.size === later.size) {
    const emptyHasItsRoot = earlier.size > 0 || sameBytes(earlier.root, EMPTY_ROOT);
    return proof.length === 0 && sameBytes(earlier.root, later.root) && emptyHasItsRoot;
  }
  if (earlier.size === 0) return proof.length === 0 && sameBytes(earlier.root, EMPTY_ROOT);
  return climbs(earlier, later, proof);
}

function climbs(earlier: TreeHead, later: TreeHead, proof: readonly Uint8Array[]): boolean {
  let node = earlier.size - 1;
  let last = later.size - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  // At 0 the earlier size is a power of two: its root is a node of the later tree and not sent again.
  const [first, ...rest] = node === 0 ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let earlierHash = first;
  let laterHash = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      earlierHash = nodeHash(hash, earlierHash);
      laterHash = nodeHash(hash, laterHash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      laterHash = nodeHash(laterHash, hash);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameBytes(earlierHash, earlier.root) && sameBytes(laterHash, later.root);
}
