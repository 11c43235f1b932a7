import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  isGuessable,
  randomCode,
  randomDeviceCode,
  randomPin,
  randomToken,
  readDeviceCode,
} from './codes.ts';

const many = <T>(make: () => T): T[] => Array.from({ length: 500 }, make);

describe('codes', () => {
  it('uses no letter that can be misread', () => {
    expect(CODE_ALPHABET).toHaveLength(32);
    expect(CODE_ALPHABET).not.toMatch(/[ILOU]/);
    for (const code of many(() => randomCode(8))) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  it('writes device codes in three groups and never repeats one', () => {
    const codes = many(randomDeviceCode);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['7QK4-M2ZP-9XHT', '7QK4-M2ZP-9XHT'],
    [' 7qk4m2zp9xht ', '7QK4-M2ZP-9XHT'],
    ['o1il-oooo-1111', '0111-0000-1111'],
    ['7QK4-M2ZP-9XH', null],
    ['7QK4-M2ZP-9XHTA', null],
    ['7QK4-M2ZP-9XHU', null],
    ['', null],
  ])('reads the typed device code %j as %j', (typed, read) => {
    expect(readDeviceCode(typed)).toBe(read);
  });

  it('makes PINs of six digits that are not the first ones to try', () => {
    for (const pin of many(randomPin)) {
      expect(pin).toMatch(/^\d{6}$/);
      expect(isGuessable(pin)).toBe(false);
    }
  });

  it.each([
    ['000000', true],
    ['123456', true],
    ['987654', true],
    ['135790', false],
    ['123457', false],
  ])('calls the PIN %s guessable: %s', (pin, guessable) => {
    expect(isGuessable(pin)).toBe(guessable);
  });

  it('makes bearer tokens of 256 bits', () => {
    expect(Buffer.from(randomToken(), 'base64url')).toHaveLength(32);
  });
});
