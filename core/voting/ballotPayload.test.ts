import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../base/canonicalJson.ts';
import { type BallotPayload, payloadText, readAnyPayload, readPayload, WORDS_CHARS } from './ballotPayload.ts';

const HASH = 'a'.repeat(64);
const names = { v: 1, m: 'm', p: 'v', qh: HASH, d: 'p1', k: '0'.repeat(16), n: 1, prev: null } as const;
const OPEN: BallotPayload = { ...names, c: ['for'], w: [null] };
const SECRET: BallotPayload = { ...names, ct: [{ a: 'b' }] };
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('[V-13] the payload of a ballot', () => {
  it('is read as the kind it is, and as no other', () => {
    expect(readPayload(payloadText(OPEN), false)).toEqual(OPEN);
    expect(readPayload(payloadText(OPEN), true)).toBeNull();
    expect(readPayload(payloadText(SECRET), true)).toEqual(SECRET);
    expect(readPayload(payloadText(SECRET), false)).toBeNull();
    expect(readAnyPayload(payloadText(OPEN))).toEqual(OPEN);
    expect(readAnyPayload(payloadText(SECRET))).toEqual(SECRET);
    expect(readAnyPayload(canonicalJson(names))).toBeNull();
  });

  it.each([
    ['no text', ''],
    ['no JSON', '{'],
    ['a space more', ` ${payloadText(OPEN)}`],
    ['another order', JSON.stringify(Object.fromEntries(Object.entries(OPEN).toReversed()))],
    ['a field of both kinds', canonicalJson({ ...OPEN, ct: 1 })],
  ])('is nothing with %s', (_, text) => {
    expect(readAnyPayload(text)).toBeNull();
  });

  it.each([
    ['version 2', { v: 2 }, false],
    ['version 0', { v: 0 }, false],
    ['number 0', { n: 0 }, false],
    ['number 10 000', { n: 10_000 }, true],
    ['number 10 001', { n: 10_001 }, false],
    ['half a number', { n: 1.5 }, false],
    ['a ballot before it', { prev: HASH }, true],
    ['a ballot before it that is no hash', { prev: 'a' }, false],
    ['a short definition', { qh: 'a'.repeat(63) }, false],
    ['a key id too short', { k: '0'.repeat(15) }, false],
    ['a key id too long', { k: '0'.repeat(17) }, false],
    ['a key id in capitals', { k: 'A'.repeat(16) }, false],
    ['no choice', { c: [] }, false],
    ['no words', { w: [] }, false],
    ['fifty lines', { c: many(50, 'for'), w: many(50, null) }, true],
    ['fifty-one choices', { c: many(51, 'for') }, false],
    ['fifty-one words', { w: many(51, null) }, false],
    ['a line left unmarked', { c: [null, 'for'], w: [null, null] }, true],
    ['words of one character', { w: ['a'] }, true],
    ['empty words', { w: [''] }, false],
    ['the longest words', { w: ['a'.repeat(WORDS_CHARS)] }, true],
    ['longer words', { w: ['a'.repeat(WORDS_CHARS + 1)] }, false],
    ['words composed', { w: ['ế'.normalize('NFC')] }, true],
    ['words decomposed', { w: ['ế'.normalize('NFD')] }, false],
    ['half a character', { w: ['\ud800'] }, false],
  ])('with %s is one: %s', (_, change, isOne) => {
    const value = { ...OPEN, ...change };
    // What canonical JSON cannot say at all is no payload either.
    const text = (): string => {
      try {
        return canonicalJson(value);
      } catch {
        return JSON.stringify(value);
      }
    };
    expect(readPayload(text(), false) !== null).toBe(isOne);
  });

  it('keeps words to what people can read: 2 000 characters', () => {
    expect(WORDS_CHARS).toBe(2_000);
  });
});
