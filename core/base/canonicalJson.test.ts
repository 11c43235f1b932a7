import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalJsonError, canonicalJson, MAX_JSON_DEPTH, parseCanonicalJson } from './canonicalJson.ts';

const plainValue = fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 });

/** The same value with every object's keys inserted in the opposite order. */
function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const reversed = Object.entries(value)
    .reverse()
    .map(([key, item]) => [key, reversedKeys(item)]);
  return Object.fromEntries(reversed);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

describe('canonicalJson', () => {
  it('writes JSON that means the same value', () => {
    fc.assert(
      fc.property(plainValue, (value) => {
        expect(JSON.stringify(JSON.parse(canonicalJson(value)))).toBe(JSON.stringify(sortedByJson(value)));
      }),
    );
  });

  it('does not depend on the order in which keys were inserted', () => {
    fc.assert(
      fc.property(plainValue, (value) => {
        expect(canonicalJson(reversedKeys(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('sorts keys by UTF-16 code unit, as RFC 8785 section 3.2.3 shows', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('writes numbers as RFC 8785 does', () => {
    expect(canonicalJson([1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[1e+30,4.5,0.002,1e-27,0]');
  });

  it('leaves text as it came, composed or not', () => {
    expect(canonicalJson('e\u0323\u0302')).toBe('"e\u0323\u0302"');
    expect(canonicalJson('ệ')).toBe('"ệ"');
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in an array', new Array(2)],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a bigint', 1n],
    ['NaN', Number.NaN],
    ['infinity', { a: [Number.NEGATIVE_INFINITY] }],
    ['a lone surrogate in a text', '\ud83d'],
    ['a lone surrogate in a key', { '\ude00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['too much nesting', nested(MAX_JSON_DEPTH + 1)],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  });

  it('refuses a cycle instead of overflowing the stack', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => canonicalJson(loop)).toThrow(CanonicalJsonError);
  });

  it('accepts the deepest allowed nesting', () => {
    expect(parseCanonicalJson(canonicalJson(nested(MAX_JSON_DEPTH)))).toEqual(nested(MAX_JSON_DEPTH));
  });
});

describe('parseCanonicalJson', () => {
  it('accepts exactly what canonicalJson wrote', () => {
    fc.assert(
      fc.property(plainValue, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(parseCanonicalJson(text))).toBe(text);
      }),
    );
  });

  it('accepts of any two spellings of one value only the canonical one', () => {
    fc.assert(
      fc.property(plainValue, fc.constantFrom<string | number>(1, '\t'), (value, indent) => {
        const spaced = JSON.stringify(value, null, indent);
        fc.pre(spaced !== canonicalJson(value));
        expect(() => parseCanonicalJson(spaced)).toThrow(CanonicalJsonError);
      }),
    );
  });

  it.each([
    ['duplicate keys', '{"a":1,"a":1}'],
    ['keys out of order', '{"b":1,"a":1}'],
    ['a space', '{"a": 1}'],
    ['leading whitespace', ' 1'],
    ['a trailing newline', '1\n'],
    ['trailing bytes', '{}{}'],
    ['a byte order mark', '\ufeff{}'],
    ['a needless escape', '"\\u0041"'],
    ['an upper-case escape', '"\\u001F"'],
    ['an escaped slash', '"\\/"'],
    ['an escaped lone surrogate', '"\\ud800"'],
    ['negative zero', '-0'],
    ['another spelling of a number', '1.0'],
    ['a number too large', '1e400'],
    ['nothing', ''],
    ['a bracket bomb', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('refuses %s', (_name, text) => {
    expect(() => parseCanonicalJson(text)).toThrow(CanonicalJsonError);
  });

  it('keeps a "__proto__" key as data', () => {
    const value = parseCanonicalJson('{"__proto__":{"admin":true}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(canonicalJson(value)).toBe('{"__proto__":{"admin":true}}');
  });
});

/** What JSON itself makes of a value once its keys are sorted: the reference the writer is compared with. */
function sortedByJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]): [string, unknown] => [key, sortedByJson(item)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
