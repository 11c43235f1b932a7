import { describe, expect, it } from 'vitest';
import { etagMatches } from './etagMatches.ts';

describe('etagMatches', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
    [undefined, false],
  ])('%j names "a": %s', (header, expected) => {
    expect(etagMatches(header, '"a"')).toBe(expected);
  });
});
