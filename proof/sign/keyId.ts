import { crockford } from './crockford.ts';
import { framed } from './framed.ts';
import { sha256 } from './sha256.ts';

/** 130 bits: nobody makes two keys with one id. */
const CHARACTERS = 26;

/** The name of a log's or a witness's key in its notes: 26 characters. Session keys have ids of their own (`core/keys/key.ts`). */
export function keyId(publicKey: Uint8Array): string {
  return crockford(sha256(framed('key', publicKey)), CHARACTERS);
}
