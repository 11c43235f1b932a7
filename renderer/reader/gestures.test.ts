import { describe, expect, it } from 'vitest';
import { swipeOf } from './gestures.ts';

describe('swipeOf', () => {
  it('turns on for a move to the left and back for one to the right', () => {
    expect(swipeOf(-120, 10)).toBe(1);
    expect(swipeOf(120, -10)).toBe(-1);
  });

  it('is not a swipe when it is short or slanted: nobody turns a page by accident', () => {
    expect(swipeOf(-50, 0)).toBeNull();
    expect(swipeOf(-120, 70)).toBeNull();
    expect(swipeOf(0, 300)).toBeNull();
  });
});
