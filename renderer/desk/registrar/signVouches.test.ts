import { describe, expect, it } from 'vitest';
import { vouchText } from '../../../core/keys/key.ts';
import { base64url } from '../../../proof/sign/base64.ts';
import { verify } from '../../../proof/sign/ed25519.ts';
import { framed } from '../../../proof/sign/framed.ts';
import { utf8Bytes } from '../../../proof/sign/utf8.ts';
import { memoryKeys } from '../../app/keyStore.ts';
import { keptRegistrar, makeRegistrar } from './signVouches.ts';

const key = { id: '0123456789abcdef', publicKey: 'A'.repeat(43), personId: 'p1' };
const ones = (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(1);

describe('[X-4] the registrar of a terminal', () => {
  it('signs whose key it is, in which room', async () => {
    const registrar = await makeRegistrar(memoryKeys(), ones);
    const [vouch] = registrar?.vouchFor([key], 'room') ?? [];
    const publicKey = base64url.decode(registrar?.publicKey ?? '') ?? new Uint8Array();
    const signature = base64url.decode(vouch?.signature ?? '') ?? new Uint8Array();
    const bytes = (roomId: string) => framed('vouch', utf8Bytes(vouchText(key, roomId)));
    expect(vouch?.keyId).toBe(key.id);
    expect(verify(publicKey, bytes('room'), signature)).toBe(true);
    expect(verify(publicKey, bytes('other'), signature)).toBe(false);
  });

  it('is the same one after a reload, and made once', async () => {
    const store = memoryKeys();
    expect(await keptRegistrar(store)).toBeNull();
    const made = await makeRegistrar(store, ones);
    const again = await makeRegistrar(store, (bytes) => bytes.fill(2));
    expect(again?.publicKey).toBe(made?.publicKey);
    expect((await keptRegistrar(store))?.publicKey).toBe(made?.publicKey);
  });

  it('is none where the browser forgets', async () => {
    expect(await makeRegistrar({ get: () => null, set: () => undefined }, ones)).toBeNull();
    expect(await keptRegistrar(memoryKeys({ registrarSeed: 'x' }))).toBeNull();
  });
});
