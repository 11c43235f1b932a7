import { describe, expect, it } from 'vitest';
import { readCode } from './readCode.ts';

describe('a typed invitation', () => {
  it.each([
    ['H3VN-8WKC-T5RD', 'H3VN8WKCT5RD'],
    [' h3vn 8wkc t5rd ', 'H3VN8WKCT5RD'],
    ['oil0-0000-0000', '011000000000'],
    ['H3VN-8WKC-T5R', null],
    ['H3VN-8WKC-T5RDX', null],
    ['U3VN-8WKC-T5RD', null],
    ['', null],
  ])('of %j is %j', (typed, code) => expect(readCode(typed)).toBe(code));
});
