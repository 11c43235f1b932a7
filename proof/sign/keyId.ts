import { crockford } from './crockford.ts';
import { framed } from './framed.ts';
import { sha256 } from './sha256.ts';

/** 130 bits: nobody makes two keys with one id. */
const CHARACTERS = 26;

/** The name of a public key in payloads: 26 characters that screens may shorten to the last four. */
export function keyId(publicKey: Uint8Array): string {
  return crockford(sha256(framed('key', publicKey)), CHARACTERS);
}
