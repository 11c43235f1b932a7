import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETRY, retryDelay } from './retryDelay.ts';

describe('the wait before the next call', () => {
  it('is anywhere below two seconds at first and below ten seconds later', () => {
    expect(retryDelay(0, 0)).toBe(0);
    expect(retryDelay(0, 0.999)).toBeCloseTo(1_998);
    expect(retryDelay(1, 0.5)).toBe(1_600);
    expect(retryDelay(50, 0.5)).toBe(5_000);
  });

  it('never leaves its bounds', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (attempts, random) => {
        const delay = retryDelay(attempts, random);
        return delay >= 0 && delay < RETRY.maxMs;
      }),
    );
  });
});
