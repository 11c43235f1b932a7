import { describe, expect, it } from 'vitest';
import { createTaps, swipeOf } from './gestures.ts';

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

describe('createTaps', () => {
  const tap = (taps: ReturnType<typeof createTaps>, at: number, x = 100, lasts = 50) => {
    taps.down({ x, y: 100, at });
    return taps.up({ x, y: 100, at: at + lasts });
  };

  it('tells the second of two quick taps on one place, and begins anew after it', () => {
    const taps = createTaps();
    expect([tap(taps, 0), tap(taps, 150), tap(taps, 300), tap(taps, 450)]).toEqual([false, true, false, true]);
  });

  it('does not take slow, distant, long or moved ones for two', () => {
    const slow = createTaps();
    expect([tap(slow, 0), tap(slow, 500)]).toEqual([false, false]);
    const distant = createTaps();
    expect([tap(distant, 0), tap(distant, 150, 300)]).toEqual([false, false]);
    const long = createTaps();
    expect([tap(long, 0), tap(long, 100, 100, 900)]).toEqual([false, false]);
    const moved = createTaps();
    expect(tap(moved, 0)).toBe(false);
    moved.down({ x: 100, y: 100, at: 120 });
    expect(moved.up({ x: 160, y: 100, at: 200 })).toBe(false);
  });

  it('forgets the first tap when a second finger comes', () => {
    const taps = createTaps();
    tap(taps, 0);
    taps.down(null);
    expect(tap(taps, 150)).toBe(false);
  });
});
