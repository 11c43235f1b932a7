import { readCode } from '../../core/base/readCode.ts';
import { crockford } from '../sign/crockford.ts';
import { HASH_BYTES } from './hashes.ts';

const CHARACTERS = 12;

/**
 * The code a delegate keeps ("7QK4-M2ZP-9XHT"): the first 60 bits of the SHA-256 of the ballot's payload bytes, in
 * Crockford's base 32. It finds a ballot and proves nothing by itself. Throws RangeError unless the hash has 32 bytes.
 */
export function receiptCode(payloadHash: Uint8Array): string {
  if (payloadHash.length !== HASH_BYTES) throw new RangeError(`A hash has ${HASH_BYTES} bytes.`);
  return grouped(crockford(payloadHash, CHARACTERS));
}

/** A typed code as receiptCode writes it: any case, with or without dashes, o for 0, i and l for 1; null if it is none. */
export function readReceiptCode(typed: string): string | null {
  const bare = readCode(typed);
  return bare === null ? null : grouped(bare);
}

function grouped(bare: string): string {
  return `${bare.slice(0, 4)}-${bare.slice(4, 8)}-${bare.slice(8)}`;
}
