import { describe, expect, it } from 'vitest';
import { pageNumbers } from './pageNumbers.ts';

describe('pageNumbers', () => {
  it('offers every page of a short list', () => {
    expect(pageNumbers(3, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('keeps the ends and the neighbours of a long list, and leaves out the rest', () => {
    expect(pageNumbers(20, 40)).toEqual([1, null, 18, 19, 20, 21, 22, null, 40]);
  });

  it('never replaces a single page by a gap', () => {
    expect(pageNumbers(5, 40)).toEqual([1, 2, 3, 4, 5, 6, 7, null, 40]);
  });

  it('is empty for no pages', () => {
    expect(pageNumbers(1, 0)).toEqual([]);
  });
});
