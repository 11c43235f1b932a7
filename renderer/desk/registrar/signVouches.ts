import { vouchText } from '../../../core/keys/key.ts';
import { base64url } from '../../../proof/sign/base64.ts';
import { type KeyPair, makeKeyPair, SEED_BYTES, sign } from '../../../proof/sign/ed25519.ts';
import { framed } from '../../../proof/sign/framed.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { utf8Bytes } from '../../../proof/sign/utf8.ts';
import type { KeyStore } from '../../app/keyStore.ts';

/** What the registrar says of one key. */
export interface Vouch {
  readonly keyId: string;
  readonly signature: string;
}

/** A delegate's key, as the topic `keys` lists it. */
export interface ListedKey {
  readonly id: string;
  readonly publicKey: string;
  readonly personId: string;
}

/** Whoever vouches from this terminal; the secret key does not leave it. */
export interface RegistrarKey {
  /** Ed25519, base64url. */
  readonly publicKey: string;
  readonly vouchFor: (keys: readonly ListedKey[], roomId: string) => readonly Vouch[];
}

const STORED = 'registrarSeed';

function registrarOf({ publicKey, secretKey }: KeyPair): RegistrarKey {
  return {
    publicKey: base64url.encode(publicKey),
    vouchFor: (keys, roomId) =>
      keys.map((key) => ({
        keyId: key.id,
        signature: base64url.encode(sign(secretKey, framed('vouch', utf8Bytes(vouchText(key, roomId))))),
      })),
  };
}

/** The registrar's key that this browser keeps; null where there is none, or what is kept is no seed. */
export async function keptRegistrar(store: KeyStore): Promise<RegistrarKey | null> {
  await ready();
  const seed = base64url.decode(store.get(STORED) ?? '');
  return seed === null || seed.length !== SEED_BYTES ? null : registrarOf(makeKeyPair(seed));
}

/** The kept key, or a new one from 32 random bytes; null where the browser does not keep it, because such a key would be gone at the next reload. */
export async function makeRegistrar(
  store: KeyStore,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
): Promise<RegistrarKey | null> {
  const before = await keptRegistrar(store);
  if (before !== null) return before;
  store.set(STORED, base64url.encode(random(new Uint8Array(SEED_BYTES))));
  return keptRegistrar(store);
}
