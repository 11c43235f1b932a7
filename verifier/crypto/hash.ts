import { sha256 as sha256Of, sha512 as sha512Of } from '@noble/hashes/sha2.js';
import { join, u32, utf8 } from './bytes.ts';

/** What a hash over listed fields takes: a text, a number below 2³², or bytes. */
export type Field = string | number | Uint8Array;

/** SHA-256. */
export const sha256 = (bytes: Uint8Array): Uint8Array => sha256Of(bytes);

/** SHA-512. */
export const sha512 = (bytes: Uint8Array): Uint8Array => sha512Of(bytes);

/** Each field as four bytes of its length and its bytes (page "Secret ballots", section 1). */
function framedFields(fields: readonly Field[]): Uint8Array {
  return join(
    ...fields.flatMap((field) => {
      const bytes = typeof field === 'string' ? utf8(field) : typeof field === 'number' ? u32(field) : field;
      return [u32(bytes.length), bytes];
    }),
  );
}

/** H256 of the page "Secret ballots". */
export function h256(...fields: readonly Field[]): Uint8Array {
  return sha256(framedFields(fields));
}

/** H512 of the page "Secret ballots". */
export function h512(...fields: readonly Field[]): Uint8Array {
  return sha512(framedFields(fields));
}

/** The bytes that are signed for a purpose: `nghisu/<purpose>/v1`, a line feed, the length, the payload. */
export function purposeBytes(purpose: string, payload: Uint8Array): Uint8Array {
  return join(utf8(`nghisu/${purpose}/v1\n`), u32(payload.length), payload);
}
