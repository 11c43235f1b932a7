import { sodium } from './sodium.ts';

export const SEED_BYTES = 32;
export const PUBLIC_KEY_BYTES = 32;
export const SECRET_KEY_BYTES = 64;
export const SIGNATURE_BYTES = 64;

/** An Ed25519 key (RFC 8032). */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  /** The seed and the public key, as libsodium keeps them. */
  readonly secretKey: Uint8Array;
}

/** The key of a seed of 32 random bytes; the same seed gives the same key. Throws RangeError for another length. */
export function makeKeyPair(seed: Uint8Array): KeyPair {
  if (seed.length !== SEED_BYTES) throw new RangeError(`A seed has ${SEED_BYTES} bytes.`);
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed);
  return { publicKey, secretKey: privateKey };
}

/** The signature of RFC 8032 (pure Ed25519): 64 bytes, the same for the same bytes. */
export function sign(secretKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(bytes, secretKey);
}

/**
 * Whether these bytes may stand as somebody's public key: the canonical encoding of a point of the prime-order group
 * other than the neutral one. Only for such keys do all the ways of checking a signature agree.
 */
export function isPublicKey(bytes: Uint8Array): boolean {
  return bytes.length === PUBLIC_KEY_BYTES && sodium.crypto_core_ed25519_is_valid_point(bytes);
}

/**
 * Whether a signature holds, strictly: a key as isPublicKey wants it, S below the group order, R canonical and not of
 * small order, and [S]B = R + [k]A without the cofactor. Never throws; what has the wrong length does not hold.
 */
export function verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  return (
    signature.length === SIGNATURE_BYTES &&
    isPublicKey(publicKey) &&
    sodium.crypto_sign_verify_detached(signature, bytes, publicKey)
  );
}
