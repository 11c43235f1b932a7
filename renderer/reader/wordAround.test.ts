import { describe, expect, it } from 'vitest';
import { wordAround } from './wordAround.ts';

describe('wordAround', () => {
  it('finds the syllable under the finger, marks included', () => {
    expect(wordAround('Nhu cầu của công nhân', 5)).toEqual([4, 7]);
  });

  it('takes the word before a space and before the end of a line', () => {
    expect(wordAround('Nhu cầu', 3)).toEqual([0, 3]);
    expect(wordAround('công nhân', 9)).toEqual([5, 9]);
  });

  it('finds nothing between words, and in nothing', () => {
    expect(wordAround('a –– b', 3)).toBeNull();
    expect(wordAround('', 0)).toBeNull();
  });
});
