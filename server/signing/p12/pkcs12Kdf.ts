import { createHash } from 'node:crypto';

/** What the derived bytes are for (RFC 7292, appendix B.3). */
export const KDF_ID = { key: 1, iv: 2, mac: 3 } as const;

export interface KdfInput {
  readonly hash: string;
  readonly password: Buffer;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly id: number;
  readonly length: number;
}

/** Digests with blocks of 128 bytes; the others have 64. */
const WIDE = new Set(['sha384', 'sha512']);

/** A password as PKCS#12 wants it: UTF-16, big end first, with two zeros behind (RFC 7292, appendix B.1). */
export const bmpPassword = (password: string): Buffer => Buffer.from(`${password}\0`, 'utf16le').swap16();

/** The key derivation of PKCS#12 (RFC 7292, appendix B.2), which no library here offers by itself. */
export function pkcs12Kdf({ hash, password, salt, iterations, id, length }: KdfInput): Buffer {
  const block = WIDE.has(hash) ? 128 : 64;
  const diversifier = Buffer.alloc(block, id);
  const mixed = Buffer.concat([fill(salt, block), fill(password, block)]);
  const parts: Buffer[] = [];
  for (let made = 0; made < length; ) {
    let digest = createHash(hash).update(diversifier).update(mixed).digest();
    for (let round = 1; round < iterations; round += 1) digest = createHash(hash).update(digest).digest();
    parts.push(digest);
    made += digest.length;
    addToBlocks(mixed, fill(digest, block).subarray(0, block), block);
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** `bytes` repeated up to a whole number of blocks. */
const fill = (bytes: Uint8Array, block: number): Buffer =>
  bytes.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);

/** Adds `addend` and one to every block of `mixed`, as numbers with the big end first. */
function addToBlocks(mixed: Buffer, addend: Buffer, block: number): void {
  for (let start = 0; start < mixed.length; start += block) {
    let carry = 1;
    for (let index = block - 1; index >= 0; index -= 1) {
      const sum = (mixed[start + index] ?? 0) + (addend[index] ?? 0) + carry;
      mixed[start + index] = sum & 0xff;
      carry = sum >>> 8;
    }
  }
}
