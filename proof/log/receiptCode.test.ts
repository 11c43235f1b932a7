import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../sign/sha256.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { readReceiptCode, receiptCode } from './receiptCode.ts';

it('writes the first sixty bits of the hash in three groups of four', () => {
  const digest = createHash('sha256').update('Phiếu').digest('hex');
  const bits = BigInt(`0x${digest}`) >> 196n;
  const characters = Array.from({ length: 12 }, (_, i) => Number((bits >> BigInt(5 * (11 - i))) & 31n));
  const expected = characters.map((value) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[value]).join('');
  expect(receiptCode(sha256(utf8Bytes('Phiếu')))).toBe(expected.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3'));
  expect(receiptCode(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ');
});

it('wants a whole hash', () => {
  expect(() => receiptCode(new Uint8Array(31))).toThrow(RangeError);
});

it('reads a code however people type it', () => {
  const code = '10K4-M2ZP-9XHT';
  for (const typed of [code, '10k4m2zp9xht', 'IOK4 M2ZP 9XHT', 'lok4-m2zp-9xht', ' 1-0-k-4-m2zp-9xht ']) {
    expect(readReceiptCode(typed)).toBe(code);
  }
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
      const written = receiptCode(hash);
      expect(readReceiptCode(written)).toBe(written);
      expect(readReceiptCode(written.toLowerCase().replaceAll('-', ''))).toBe(written);
    }),
  );
});

it.each(['', '10K4-M2ZP-9XH', '10K4-M2ZP-9XHTT', '10K4-M2ZP-9XHU', '10K4-M2ZP-9XH!'])('refuses %j', (typed) => {
  expect(readReceiptCode(typed)).toBeNull();
});
