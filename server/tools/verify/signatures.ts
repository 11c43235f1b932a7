import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { base64url } from '../../../proof/sign/base64.ts';
import { isPublicKey } from '../../../proof/sign/ed25519.ts';

/** An Ed25519 public key as Node reads it: this prefix and the 32 bytes (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** SHA-256 of a text's UTF-8, in hex. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The key of 43 base64url characters; null for what may not stand as one. */
export function readKey(publicKey: string): KeyObject | null {
  const bytes = base64url.decode(publicKey);
  if (bytes === null || !isPublicKey(bytes)) return null;
  return createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
}

/** Whether a signature holds over `nghisu/<purpose>/v1`, a line feed, the length of the text in four bytes, and the text. */
export function holds(key: KeyObject, purpose: string, text: string, signature: string): boolean {
  const bytes = base64url.decode(signature);
  if (bytes?.length !== 64) return false;
  const payload = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(payload.length);
  return verify(null, Buffer.concat([Buffer.from(`nghisu/${purpose}/v1\n`), length, payload]), key, bytes);
}
