import { fromBase64Url, hex, utf8 } from '../crypto/bytes.ts';
import { isSigningKey, signatureHolds } from '../crypto/ed25519.ts';
import { purposeBytes, sha256 } from '../crypto/hash.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY_LENGTH = 43;
const SIGNATURE_LENGTH = 86;
const LOG_KEY_ID_LENGTH = 26;
const SESSION_KEY_ID_LENGTH = 16;

/** The 32 bytes of a public key that may sign, or null. */
export function readKey(text: string): Uint8Array | null {
  const bytes = text.length === KEY_LENGTH ? fromBase64Url(text) : null;
  return bytes?.length === 32 && isSigningKey(bytes) ? bytes : null;
}

/** The first `letters` letters of bytes in Crockford's base 32, highest bits first. */
export function crockford(bytes: Uint8Array, letters: number): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < letters) {
      bits -= 5;
      text += CROCKFORD.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** The name of a log's or a witness's key. */
export function logKeyId(publicKey: Uint8Array): string {
  return crockford(sha256(purposeBytes('key', publicKey)), LOG_KEY_ID_LENGTH);
}

/** The name of a session key, from its text. */
export function sessionKeyId(publicKey: string): string {
  return hex(sha256(utf8(publicKey))).slice(0, SESSION_KEY_ID_LENGTH);
}

/** The code of a ballot's receipt: twelve characters of its hash in groups of four. */
export function receiptCode(hash: Uint8Array): string {
  return (crockford(hash, 12).match(/.{4}/g) ?? []).join('-');
}

/** A signature over a payload that was framed for a purpose. */
export interface Signed {
  readonly publicKey: string;
  readonly purpose: string;
  readonly payload: string;
  readonly signature: string;
}

/** Whether it holds, by the strict rule. */
export function signedHolds({ publicKey, purpose, payload, signature }: Signed): boolean {
  const key = fromBase64Url(publicKey);
  const bytes = signature.length === SIGNATURE_LENGTH ? fromBase64Url(signature) : null;
  return key !== null && bytes !== null && signatureHolds(key, purposeBytes(purpose, utf8(payload)), bytes);
}
