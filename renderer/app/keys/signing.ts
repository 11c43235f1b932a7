import { base64url } from '../../../proof/sign/base64.ts';
import { type KeyPair, makeKeyPair, sign } from '../../../proof/sign/ed25519.ts';
import { framed } from '../../../proof/sign/framed.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { utf8Bytes } from '../../../proof/sign/utf8.ts';

/** What is loaded apart from the screens, because libsodium is larger than all of them. */
export interface Signing {
  /** The key of a seed of 32 bytes. */
  readonly keyOf: (seed: Uint8Array) => { readonly pair: KeyPair; readonly publicKey: string };
  /** The signature of a ballot's payload, base64url (V-13). */
  readonly signBallot: (pair: KeyPair, payload: string) => string;
}

/** Ready to sign as soon as libsodium is compiled. */
export async function makeSigning(): Promise<Signing> {
  await ready();
  return {
    keyOf: (seed) => {
      const pair = makeKeyPair(seed);
      return { pair, publicKey: base64url.encode(pair.publicKey) };
    },
    signBallot: (pair, payload) => base64url.encode(sign(pair.secretKey, framed('ballot', utf8Bytes(payload)))),
  };
}
