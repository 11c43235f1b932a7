import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { readPassphrase } from './passphrase.ts';

/** The memory and time of one guess. */
export interface SealCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MiB and about half a second. */
export const SEAL_COST: SealCost = { N: 2 ** 17, r: 8, p: 1 };
/** For tools and tests: nobody attacks them. */
export const CHEAP_SEAL: SealCost = { N: 2 ** 10, r: 8, p: 1 };
/** A file that asks for more is damaged, or made to exhaust the memory. */
const MAX_N = 2 ** 20;
const CIPHER = 'aes-256-gcm';
const BYTES = { salt: 16, nonce: 12, tag: 16, key: 32 } as const;

const Bytes = z.base64url();
/** A secret, encrypted with a passphrase (E-7). */
export const SealedKey = z.strictObject({
  v: z.literal(1),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z.int().min(2).max(MAX_N),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: Bytes,
  }),
  cipher: z.strictObject({ name: z.literal(CIPHER), nonce: Bytes, tag: Bytes, data: Bytes.max(20_000) }),
});
export type SealedKey = z.infer<typeof SealedKey>;

/** Encrypts a secret; `about` is not secret and must be the same at unsealing (what the secret belongs to). */
export async function seal(
  secret: Uint8Array,
  passphrase: string,
  about: Uint8Array,
  cost: SealCost,
): Promise<SealedKey> {
  const salt = randomBytes(BYTES.salt);
  const nonce = randomBytes(BYTES.nonce);
  const cipher = createCipheriv(CIPHER, await derive(passphrase, salt, cost), nonce).setAAD(about);
  const data = Buffer.concat([cipher.update(secret), cipher.final()]);
  const { N, r, p } = cost;
  return {
    v: 1,
    kdf: { name: 'scrypt', N, r, p, salt: salt.toString('base64url') },
    cipher: {
      name: CIPHER,
      nonce: nonce.toString('base64url'),
      tag: cipher.getAuthTag().toString('base64url'),
      data: data.toString('base64url'),
    },
  };
}

/** The secret; null when the passphrase is another, or the bytes are not those that were sealed. */
export async function unseal(sealed: SealedKey, passphrase: string, about: Uint8Array): Promise<Buffer | null> {
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const { nonce, tag, data } = sealed.cipher;
  if (bytes(nonce).length !== BYTES.nonce || bytes(tag).length !== BYTES.tag) return null;
  const key = await derive(passphrase, bytes(sealed.kdf.salt), sealed.kdf);
  const decipher = createDecipheriv(CIPHER, key, bytes(nonce), { authTagLength: BYTES.tag }).setAAD(about);
  decipher.setAuthTag(bytes(tag));
  try {
    return Buffer.concat([decipher.update(bytes(data)), decipher.final()]);
  } catch {
    return null;
  }
}

function derive(passphrase: string, salt: Uint8Array, { N, r, p }: SealCost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(readPassphrase(passphrase), salt, BYTES.key, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
