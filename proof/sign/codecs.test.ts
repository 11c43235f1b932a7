import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, base64url } from './base64.ts';
import { concat, sameBytes, u32be } from './bytes.ts';
import { crockford } from './crockford.ts';
import { fromHex, toHex } from './hex.ts';
import { utf8Bytes, utf8Text } from './utf8.ts';

const someBytes = fc.uint8Array({ maxLength: 70 });

describe.each([
  ['hex', 'hex', toHex, fromHex],
  ['base64', 'base64', base64.encode, base64.decode],
  ['base64url', 'base64url', base64url.encode, base64url.decode],
] as const)('%s', (_name, node, encode, decode) => {
  it('writes what Node writes and reads it back', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(encode(bytes)).toBe(Buffer.from(bytes).toString(node));
        expect(decode(encode(bytes))).toEqual(bytes);
      }),
    );
  });

  it('reads of any text only the one spelling of its bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.base64String(), someBytes.map(encode)),
        fc.string({ maxLength: 2 }),
        (a, b) => {
          for (const text of [a, a + b, b + a, a.slice(1), a.slice(0, -1)]) {
            const bytes = decode(text);
            if (bytes !== null) expect(encode(bytes)).toBe(text);
          }
        },
      ),
    );
  });
});

it.each([
  ['no padding', 'Zg'],
  ['too little padding', 'Zg='],
  ['too much padding', 'Zg==='],
  ['padding after a full group', 'Zm9v='],
  ['padding within', 'Zg==Zg=='],
  ['bits after the end', 'Zh=='],
  ['a lone last character', 'Zm9vZ'],
  ['a line break', 'Zm9v\n'],
  ['a space', 'Zm 9v'],
  ["the other alphabet's characters", '-_-_'],
])('base64 refuses %s', (_name, text) => {
  expect(base64.decode(text)).toBeNull();
});

it.each([
  ['padding', 'Zg=='],
  ['bits after the end', 'Zh'],
  ['a lone character', 'Z'],
  ["the other alphabet's characters", '+/+/'],
])('base64url refuses %s', (_name, text) => {
  expect(base64url.decode(text)).toBeNull();
});

it.each(['A0', '0', '0x', 'g0', ' 00', '00\n'])('hex refuses %j', (text) => {
  expect(fromHex(text)).toBeNull();
});

describe('utf8', () => {
  it('keeps a byte order mark, so that two byte strings are never one text', () => {
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });

  it('has no text for other bytes and no bytes for half a character', () => {
    expect(utf8Text(Uint8Array.of(0xff))).toBeNull();
    expect(utf8Text(Uint8Array.of(0xc0, 0x80))).toBeNull();
    expect(() => utf8Bytes('\ud83d')).toThrow(RangeError);
  });
});

describe('crockford', () => {
  it('writes five bits a character, the highest first', () => {
    expect(crockford(Uint8Array.of(0x00, 0x44, 0x32, 0x14, 0xc7), 8)).toBe('01234567');
    expect(crockford(Uint8Array.of(0xff, 0xf0), 3)).toBe('ZZR');
  });

  it('refuses to make more characters than there are bits', () => {
    expect(crockford(new Uint8Array(5), 8)).toBe('00000000');
    expect(() => crockford(new Uint8Array(5), 9)).toThrow(RangeError);
  });
});

describe('bytes', () => {
  it('joins and compares', () => {
    expect(concat(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });

  it('writes lengths of 32 bits and nothing else', () => {
    expect(u32be(0x01020304)).toEqual(Uint8Array.of(1, 2, 3, 4));
    for (const value of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => u32be(value)).toThrow(RangeError);
  });
});
