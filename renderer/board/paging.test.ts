import { describe, expect, it } from 'vitest';
import { pageAt, pageSizes, pagesOf } from './paging.ts';

describe('pages of a long board', () => {
  it('are as few as hold everything, and as full as each other', () => {
    expect(pageSizes(44, 9)).toEqual([9, 9, 9, 9, 8]);
    expect(pageSizes(50, 8)).toEqual([8, 7, 7, 7, 7, 7, 7]);
    expect(pageSizes(8, 8)).toEqual([8]);
    expect(pageSizes(0, 8)).toEqual([0]);
  });

  it('keep the order and lose nothing', () => {
    const things = Array.from({ length: 23 }, (_, i) => i);
    const pages = pagesOf(things, 8);
    expect(pages.map((page) => page.length)).toEqual([8, 8, 7]);
    expect(pages.flat()).toEqual(things);
  });
});

describe('the page of an instant', () => {
  const PAGE = 12_000;

  it('begins with the first and stands for its whole time', () => {
    expect(pageAt(1000, 1000, 3, PAGE)).toBe(0);
    expect(pageAt(1000 + PAGE - 1, 1000, 3, PAGE)).toBe(0);
    expect(pageAt(1000 + PAGE, 1000, 3, PAGE)).toBe(1);
  });

  it('comes back to the first after the last', () => {
    expect(pageAt(1000 + 3 * PAGE, 1000, 3, PAGE)).toBe(0);
    expect(pageAt(1000 + 1_000_000 * PAGE, 1000, 3, PAGE)).toBe(1);
  });

  it('is the first when there is only one, and before it began', () => {
    expect(pageAt(5 * PAGE, 0, 1, PAGE)).toBe(0);
    expect(pageAt(0, PAGE, 4, PAGE)).toBe(0);
  });
});
