import { createHash, createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from 'node:crypto';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat } from './bytes.ts';
import { isPublicKey, makeKeyPair, sign, verify } from './ed25519.ts';
import { fromHex, toHex } from './hex.ts';
import { ready } from './sodium.ts';
import { utf8Bytes } from './utf8.ts';

beforeAll(ready);

const ORDER = ed25519.Point.Fn.ORDER;
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const messages = fc.uint8Array({ maxLength: 80 });

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === null) throw new Error(`${hex} is not hex`);
  return bytes;
}

function scalarBytes(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
}

function scalarOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** k of RFC 8032 section 5.1.7. */
function challenge(R: Uint8Array, publicKey: Uint8Array, message: Uint8Array): bigint {
  return scalarOf(createHash('sha512').update(R).update(publicKey).update(message).digest()) % ORDER;
}

/** The same key as Node's own crypto holds it. */
function nodeKeys(seed: Uint8Array) {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

describe('RFC 8032 section 7.1', () => {
  it.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('makes the key of %s and its signature', (seed, publicKey, message, signature) => {
    const pair = makeKeyPair(bytesOf(seed));
    expect(toHex(pair.publicKey)).toBe(publicKey);
    expect(toHex(sign(pair.secretKey, bytesOf(message)))).toBe(signature);
    expect(verify(pair.publicKey, bytesOf(message), bytesOf(signature))).toBe(true);
  });
});

it('signs byte for byte as Node does, and each verifies the other', () => {
  fc.assert(
    fc.property(seeds, messages, (seed, message) => {
      const pair = makeKeyPair(seed);
      const node = nodeKeys(seed);
      const signature = sign(pair.secretKey, message);
      expect(toHex(signature)).toBe(nodeSign(null, message, node.privateKey).toString('hex'));
      expect(nodeVerify(null, message, node.publicKey, signature)).toBe(true);
      expect(verify(pair.publicKey, message, signature)).toBe(true);
    }),
  );
});

describe('verify', () => {
  const message = utf8Bytes('Phiếu');
  const seed = new Uint8Array(32).fill(1);
  const signed = () => {
    const pair = makeKeyPair(seed);
    return { ...pair, signature: sign(pair.secretKey, message) };
  };

  it('refuses a change in any byte of the signature, the key or the message', () => {
    const { publicKey, signature } = signed();
    const flipped = (bytes: Uint8Array, at: number, bit: number) => bytes.map((b, i) => (i === at ? b ^ bit : b));
    for (const bit of [1, 0x80]) {
      for (let i = 0; i < 64; i += 1) expect(verify(publicKey, message, flipped(signature, i, bit))).toBe(false);
      for (let i = 0; i < 32; i += 1) expect(verify(flipped(publicKey, i, bit), message, signature)).toBe(false);
      for (let i = 0; i < message.length; i += 1) {
        expect(verify(publicKey, flipped(message, i, bit), signature)).toBe(false);
      }
    }
  });

  it('refuses wrong lengths instead of throwing', () => {
    const { publicKey, signature } = signed();
    for (const wrong of [signature.slice(1), concat(signature, Uint8Array.of(0)), new Uint8Array()]) {
      expect(verify(publicKey, message, wrong)).toBe(false);
    }
    expect(verify(publicKey.slice(1), message, signature)).toBe(false);
    expect(() => makeKeyPair(seed.slice(1))).toThrow(RangeError);
  });

  it('refuses S + ℓ, which is the same number written otherwise', () => {
    const { publicKey, signature } = signed();
    const s = scalarOf(signature.subarray(32));
    for (const times of [1n, 2n, 7n]) {
      const again = concat(signature.subarray(0, 32), scalarBytes(s + times * ORDER));
      expect(verify(publicKey, message, again)).toBe(false);
      expect(nodeVerify(null, message, nodeKeys(seed).publicKey, again)).toBe(false);
    }
  });

  it('refuses the neutral R that the holder of a key can make any signature with', () => {
    const pair = makeKeyPair(seed);
    const { scalar } = ed25519.utils.getExtendedPublicKey(seed);
    const neutral = ed25519.Point.ZERO.toBytes();
    const k = challenge(neutral, pair.publicKey, message);
    const signature = concat(neutral, scalarBytes((k * scalar) % ORDER));
    // Other libraries take it, so whoever verifies with them must refuse this R first.
    expect(ed25519.verify(signature, message, pair.publicKey, { zip215: false })).toBe(true);
    expect(verify(pair.publicKey, message, signature)).toBe(false);
    expect(nodeVerify(null, message, nodeKeys(seed).publicKey, signature)).toBe(false);
  });

  it('refuses an R outside the prime-order group, which checks with the cofactor would take', () => {
    const pair = makeKeyPair(seed);
    const { scalar } = ed25519.utils.getExtendedPublicKey(seed);
    const torsion = ed25519.Point.fromHex(ED25519_TORSION_SUBGROUP[1] ?? '', true);
    const r = 12345n;
    const R = ed25519.Point.BASE.multiply(r).add(torsion).toBytes();
    const k = challenge(R, pair.publicKey, message);
    const signature = concat(R, scalarBytes((r + k * scalar) % ORDER));
    expect(ed25519.verify(signature, message, pair.publicKey, { zip215: false })).toBe(true);
    expect(verify(pair.publicKey, message, signature)).toBe(false);
    expect(nodeVerify(null, message, nodeKeys(seed).publicKey, signature)).toBe(false);
  });
});

describe('isPublicKey', () => {
  // The encodings of small order, canonical and not, as C2SP CCTV lists them for Ed25519.
  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000080',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000080',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ])('refuses the small-order encoding %s', (hex) => {
    expect(isPublicKey(bytesOf(hex))).toBe(false);
    expect(verify(bytesOf(hex), utf8Bytes(''), new Uint8Array(64))).toBe(false);
  });

  it('refuses a key with a small-order part', () => {
    const { publicKey } = makeKeyPair(new Uint8Array(32).fill(9));
    expect(isPublicKey(publicKey)).toBe(true);
    for (const torsion of ED25519_TORSION_SUBGROUP.slice(1)) {
      const mixed = ed25519.Point.fromBytes(publicKey).add(ed25519.Point.fromHex(torsion, true));
      expect(isPublicKey(mixed.toBytes())).toBe(false);
    }
  });

  it('refuses what is no point at all', () => {
    expect(isPublicKey(new Uint8Array(32).fill(2))).toBe(false);
    expect(isPublicKey(new Uint8Array(31))).toBe(false);
  });

  // C2SP CCTV Ed25519 vectors 0, 5, 7, 9, 17 and 29: some verifiers take them; whoever is strict takes none.
  it.each([
    [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
      'ed25519vectors 3',
    ],
    [
      '10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f',
      '00000000000000000000000000000000000000000000000000000000000000009472a69cd9a701a50d130ed52189e2455b23767db52cacb8716fb896ffeeac09',
      'ed25519vectors 3',
    ],
    [
      '10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f',
      '36684ea91032ba5b1dbab2d02f4debc74c3327f2b3802e2e4d371aa42b12b56bbbfd00bd9c259d8d222d15e67a3d8228585050dbb9b9585be20d8fadc721da03',
      'ed25519vectors',
    ],
    [
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      '00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000',
      'ed25519vectors 6',
    ],
    [
      '10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7fad7a355469b5c87e550469f6b2de409ee723acd584bf35f86b80c384e8ceb702',
      'ed25519vectors 3',
    ],
    [
      '10eb7c3acfb2bed3e0d6ab89bf5a3d6afddd1176ce4812e38d9fd485058fdb1f',
      'b797b156efcd45a4e2454d2fd0b21438b3ccd80d4c7fd1d1b2c8e55bd4ed4a94732d9e0279fe001d90327efa319816e3e4506b78432b8b4e1f2fdc4b960d700f',
      'ed25519vectors 2',
    ],
  ])('refuses the edge case of key %s', (key, signature, message) => {
    expect(verify(bytesOf(key), utf8Bytes(message), bytesOf(signature))).toBe(false);
  });
});
