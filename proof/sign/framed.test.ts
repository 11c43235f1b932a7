import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { framed } from './framed.ts';
import { toHex } from './hex.ts';
import { keyId } from './keyId.ts';
import { sha256 } from './sha256.ts';
import { utf8Bytes } from './utf8.ts';

it('frames a payload with its purpose and its length', () => {
  expect(framed('ballot', utf8Bytes('xin'))).toEqual(utf8Bytes('nghisu/ballot/v1\n\0\0\0\x03xin'));
});

it('never frames two things to the same bytes', () => {
  const purpose = fc.constantFrom('ballot', 'ballot-1', 'roster', 'key');
  const payload = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    purpose.map((word) => framed(word, utf8Bytes('a'))),
  );
  fc.assert(
    fc.property(purpose, payload, purpose, payload, (p1, b1, p2, b2) => {
      const same = p1 === p2 && toHex(b1) === toHex(b2);
      expect(toHex(framed(p1, b1)) === toHex(framed(p2, b2))).toBe(same);
    }),
  );
});

it.each(['', 'Ballot', 'ballot/v2', 'a\nb', 'a b', '1a', 'a'.repeat(33)])('refuses the purpose %j', (purpose) => {
  expect(() => framed(purpose, new Uint8Array())).toThrow(RangeError);
});

it('hashes as Node does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toHex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

it('names a public key by 26 characters of its own hash', () => {
  const key = new Uint8Array(32).fill(7);
  const digest = createHash('sha256').update('nghisu/key/v1\n\0\0\0\x20').update(key).digest('hex');
  const bits = BigInt(`0x${digest}`) >> 126n;
  const expected = Array.from({ length: 26 }, (_, i) => Number((bits >> BigInt(5 * (25 - i))) & 31n));
  expect(keyId(key)).toBe(expected.map((value) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[value]).join(''));
});
