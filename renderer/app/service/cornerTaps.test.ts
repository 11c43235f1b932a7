import { describe, expect, it } from 'vitest';
import { cornerTaps } from './cornerTaps.ts';

/** Which of the taps complete the gesture; a tap is x, y and the pause before it. */
function complete(taps: readonly (readonly [x: number, y: number, afterMs: number])[]) {
  const tap = cornerTaps();
  let at = 0;
  return taps.flatMap(([x, y, afterMs], i) => {
    at += afterMs;
    return tap(x, y, at) ? [i] : [];
  });
}
const IN = [10, 10, 200] as const;

describe('the service gesture by finger', () => {
  it.each([
    ['five quick taps in the corner', [IN, IN, IN, IN, IN], [4]],
    ['ten of them', Array.from({ length: 10 }, () => IN), [4, 9]],
    ['four', [IN, IN, IN, IN], []],
    ['a tap elsewhere among them', [IN, IN, [500, 10, 100], IN, IN, IN], []],
    ['too slow', Array.from({ length: 8 }, () => [10, 10, 1_000]), []],
    ['a late start, then quickly', [IN, [10, 10, 60_000], IN, IN, IN, IN], [5]],
  ] as const)('%s', (_, taps, done) => {
    expect(complete(taps as readonly (readonly [number, number, number])[])).toEqual(done);
  });
});
