import { concat, u32be } from './bytes.ts';
import { utf8Bytes } from './utf8.ts';

const PURPOSE = /^[a-z][a-z0-9-]{0,31}$/;

/**
 * What is signed or hashed for a purpose: `nghisu/<purpose>/v1\n ‖ u32be(length) ‖ payload`. Bytes of one purpose are
 * never bytes of another, so no signature can be carried over. Throws RangeError for a purpose that is no plain word.
 */
export function framed(purpose: string, payload: Uint8Array): Uint8Array {
  if (!PURPOSE.test(purpose)) throw new RangeError(`"${purpose}" is no purpose`);
  return concat(utf8Bytes(`nghisu/${purpose}/v1\n`), u32be(payload.length), payload);
}
