import { concat } from '../sign/bytes.ts';
import { sha256 } from '../sign/sha256.ts';

export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** The root of the tree without leaves: SHA-256 of nothing (RFC 6962 section 2.1). */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array());

/** SHA-256(0x00 ‖ body). The prefix keeps a leaf from being taken for a node (RFC 6962 section 2.1). */
export function leafHash(body: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, body));
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(NODE, left, right));
}
