import { describe, expect, it } from 'vitest';
import { joinRects } from './joinRects.ts';

const rect = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('joinRects', () => {
  it('makes one box of the words of a line, letters of other heights included', () => {
    expect(joinRects([rect(0, 0, 20, 10), rect(23, 1, 50, 10), rect(50, -1, 60, 10)])).toEqual([rect(0, -1, 60, 10)]);
  });

  it('keeps lines and columns apart', () => {
    const apart = [rect(0, 0, 50, 10), rect(0, 12, 50, 22), rect(120, 12, 150, 22)];
    expect(joinRects(apart)).toEqual(apart);
  });

  it('leaves out boxes without an area', () => {
    expect(joinRects([rect(0, 0, 0, 10), rect(5, 5, 9, 5)])).toEqual([]);
  });
});
