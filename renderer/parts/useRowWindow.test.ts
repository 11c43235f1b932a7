import { describe, expect, it } from 'vitest';
import { rowWindow } from './useRowWindow.ts';

describe('rowWindow', () => {
  it('draws the top of a long list and leaves room for the rest', () => {
    const view = rowWindow(1000, 40, 0, 400);
    expect(view).toEqual({ first: 0, last: 30, above: 0, below: 970 * 40 });
  });

  it('keeps the whole height the same wherever it is scrolled to', () => {
    for (const scrolled of [0, 333, 8_000, 39_600]) {
      const view = rowWindow(1000, 40, scrolled, 400);
      expect(view.above + (view.last - view.first) * 40 + view.below).toBe(40_000);
      expect(view.first * 40).toBeLessThanOrEqual(scrolled);
      expect(view.last * 40).toBeGreaterThanOrEqual(scrolled + 400);
    }
  });

  it('stays inside a list that has just become shorter', () => {
    const view = rowWindow(5, 40, 30_000, 400);
    expect(view.first).toBeLessThan(5);
    expect(view.last).toBe(5);
  });
});
