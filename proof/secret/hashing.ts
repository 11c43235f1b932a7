import { concat, u32be } from '../sign/bytes.ts';
import { sha256 } from '../sign/sha256.ts';
import { sodium } from '../sign/sodium.ts';
import { utf8Bytes } from '../sign/utf8.ts';

/** A field of a hash: a text as UTF-8, a whole number below 2^32 as four bytes (big-endian), bytes as they are. */
export type Field = string | number | Uint8Array;

function bytesOf(field: Field): Uint8Array {
  if (typeof field === 'string') return utf8Bytes(field);
  return typeof field === 'number' ? u32be(field) : field;
}

/** Every field behind its length (four bytes, big-endian), so that no two lists of fields have the same bytes. */
function listed(fields: readonly Field[]): Uint8Array {
  return concat(...fields.map(bytesOf).flatMap((bytes) => [u32be(bytes.length), bytes]));
}

/** SHA-256 of the fields, each behind its length. */
export function hash256(...fields: readonly Field[]): Uint8Array {
  return sha256(listed(fields));
}

/** SHA-512 of the fields, each behind its length. */
export function hash512(...fields: readonly Field[]): Uint8Array {
  return sodium.crypto_hash_sha512(listed(fields));
}
