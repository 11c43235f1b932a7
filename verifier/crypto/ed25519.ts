import { ed25519 } from '@noble/curves/ed25519.js';
import { join, same } from './bytes.ts';
import { littleEndian, modOrder, ORDER } from './group.ts';
import { sha512 } from './hash.ts';

type Point = InstanceType<typeof ed25519.Point>;

const IDENTITY = ed25519.Point.ZERO.toBytes();
const KEYS_KEPT = 4096;
const decoded = new Map<string, Point | null>();

/** The point of a public key, or null: canonical, and not neutral. */
function pointOf(publicKey: Uint8Array): Point | null {
  if (publicKey.length !== 32) return null;
  const name = publicKey.join();
  const known = decoded.get(name);
  if (known !== undefined) return known;
  let point: Point | null;
  try {
    point = ed25519.Point.fromBytes(publicKey, false);
    if (!same(point.toBytes(), publicKey) || point.is0()) point = null;
  } catch {
    point = null;
  }
  if (decoded.size >= KEYS_KEPT) decoded.clear();
  decoded.set(name, point);
  return point;
}

/** Whether 32 bytes are a public key that may sign: canonical, of the prime-order group, and not neutral. */
export function isSigningKey(publicKey: Uint8Array): boolean {
  return pointOf(publicKey)?.isTorsionFree() ?? false;
}

/**
 * Whether a signature of RFC 8032 holds by the strict rule: S < ℓ, and the encoding of [S]B − [k]A is R byte for byte and
 * not neutral. The key must be one that `isSigningKey` accepts, which takes long and is asked once a key: A has no torsion
 * then, so neither has R, and R cannot be spelled in another way; no cofactor is multiplied in.
 */
export function signatureHolds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  const a = pointOf(publicKey);
  if (a === null || s >= ORDER || same(r, IDENTITY)) return false;
  const k = modOrder(littleEndian(sha512(join(r, publicKey, message))));
  return same(ed25519.Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k)).toBytes(), r);
}
