import { describe, expect, it } from 'vitest';
import { canonicalText, readCanonical } from './canonical.ts';

const LONE = '\ud800';

function nested(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

describe('the canonical text', () => {
  it('sorts members by UTF-16 units and puts nothing between', () => {
    expect(canonicalText({ b: [1, 'x', null], a: { '10': true, '9': false }, é: -0.5 })).toBe(
      '{"a":{"10":true,"9":false},"b":[1,"x",null],"é":-0.5}',
    );
    // U+1F600 is written with units below U+FF5E.
    expect(canonicalText({ '～': 1, '😀': 2 })).toBe('{"😀":2,"～":1}');
  });

  it.each([
    ['a lone surrogate', LONE],
    ['a lone surrogate in a list', [1, LONE]],
    ['a lone surrogate as a name', { a: 1, [LONE]: 2 }],
    ['a number that is none', { a: Number.NaN }],
    ['a number without end', [Number.POSITIVE_INFINITY]],
    ['what JSON does not know', { a: undefined }],
  ])('there is none of %s', (_what, value) => {
    expect(canonicalText(value)).toBeNull();
  });

  it('there is one of 64 levels and none of 65', () => {
    expect(canonicalText(nested(64))).not.toBeNull();
    expect(canonicalText(nested(65))).toBeNull();
  });

  it('gives the value only of a text that is canonical', () => {
    expect(readCanonical('{"a":[1]}')).toEqual({ a: [1] });
    for (const text of ['{"a": [1]}', '{"b":1,"a":2}', '{"a":1,"a":1}', '1.0', '{', '']) {
      expect(readCanonical(text), text).toBeUndefined();
    }
  });
});
