import { describe, expect, it } from 'vitest';
import { foldVietnamese } from '../base/foldVietnamese.ts';
import { wordsOf } from './words.ts';

describe('the words of an enrolment (E-4)', () => {
  it('are 256, and none is taken for another even without its marks', () => {
    const all = Array.from({ length: 256 }, (_, byte) => wordsOf(Uint8Array.of(byte, 0, 0, 0))[0] ?? '');
    expect(new Set(all.map((word) => foldVietnamese(word))).size).toBe(256);
    expect(all.filter((word) => !/^\p{Ll}{2,8}$/u.test(word))).toEqual([]);
  });

  it('are four, in the order of the bytes', () => {
    expect(wordsOf(Uint8Array.of(0, 1, 2, 3, 4, 5))).toEqual(['trăng', 'thuyền', 'lúa', 'cầu']);
  });
});
