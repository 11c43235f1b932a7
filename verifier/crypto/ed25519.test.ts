import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test } from 'vitest';
import { fromHex, join, utf8 } from './bytes.ts';
import { isSigningKey, signatureHolds } from './ed25519.ts';
import { littleEndian, ORDER, scalarBytes } from './group.ts';

const bytes = (text: string) => fromHex(text) ?? new Uint8Array();
const secret = new Uint8Array(32).fill(7);
const publicKey = ed25519.getPublicKey(secret);
const message = utf8('Tán thành');
const signature = ed25519.sign(message, secret);
const r = signature.slice(0, 32);
const s = signature.slice(32);

/** A point of order eight, and the two ways to write the neutral one. */
const ORDER_EIGHT = bytes('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
const NEUTRAL = bytes(`01${'00'.repeat(31)}`);
const NEUTRAL_AGAIN = bytes(`ee${'ff'.repeat(30)}7f`);

describe('a signature', () => {
  test('RFC 8032 section 7.1, test 1', () => {
    const key = bytes('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    const known = bytes(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
    expect(signatureHolds(key, new Uint8Array(), known)).toBe(true);
    expect(signatureHolds(key, Uint8Array.of(0), known)).toBe(false);
  });

  test('holds, and no other spelling of it does', () => {
    expect(signatureHolds(publicKey, message, signature)).toBe(true);
    const more = scalarBytes(littleEndian(s) + ORDER);
    expect(signatureHolds(publicKey, message, join(r, more))).toBe(false);
    expect(signatureHolds(publicKey, message, signature.subarray(1))).toBe(false);
  });

  test('with a neutral R is refused, though the equation holds', () => {
    // [S]B = [k]A with R neutral: only whoever knows the secret makes one, and its R is of small order.
    for (const neutral of [NEUTRAL, NEUTRAL_AGAIN]) {
      expect(signatureHolds(publicKey, message, join(neutral, s))).toBe(false);
    }
  });

  test('with torsion in R is refused: no cofactor is multiplied in', () => {
    const twisted = ed25519.Point.fromBytes(r).add(ed25519.Point.fromBytes(ORDER_EIGHT)).toBytes();
    expect(signatureHolds(publicKey, message, join(twisted, s))).toBe(false);
  });
});

describe('a public key', () => {
  test('is canonical, of the prime-order group and not neutral', () => {
    const twisted = ed25519.Point.fromBytes(publicKey).add(ed25519.Point.fromBytes(ORDER_EIGHT)).toBytes();
    expect(isSigningKey(publicKey)).toBe(true);
    for (const bad of [twisted, ORDER_EIGHT, NEUTRAL, NEUTRAL_AGAIN, publicKey.subarray(1)]) {
      expect(isSigningKey(bad)).toBe(false);
    }
  });
});
