import { expect, test } from 'vitest';
import { canonicalText, readCanonical } from './canonical.ts';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test.each([
  ['members in another order', '{"b":1,"a":2}'],
  ['a member twice', '{"a":1,"a":1}'],
  ['a blank', '{"a": 1}'],
  ['a number in another way', '1.0'],
  ['a number with an exponent', '1e2'],
  ['minus zero', '-0'],
  ['an escape that is not needed', '"\\u0061"'],
  ['an upper-case escape', '"\\u001F"'],
  ['a lone surrogate', '"\\ud800"'],
  ['trailing bytes', '{}\n'],
  ['a byte order mark', '\ufeff{}'],
  ['65 levels', nested(65)],
  ['a hundred thousand levels', nested(100_000)],
  ['no JSON', '{'],
])('%s is refused', (_, text) => {
  expect(readCanonical(text)).toBeNull();
});

test('names are sorted by UTF-16 units, as RFC 8785 has it', () => {
  expect(canonicalText({ '\ufb33': 1, '😀': 2, '€': 3, ö: 4, '1': 5, '\r': 6 })).toBe(
    '{"\\r":6,"1":5,"ö":4,"€":3,"😀":2,"\ufb33":1}',
  );
  expect(readCanonical(nested(64))).not.toBeNull();
  expect(readCanonical('{"__proto__":[1,"tán thành",null,true]}')).not.toBeNull();
});
