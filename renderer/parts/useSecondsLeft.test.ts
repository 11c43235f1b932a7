import { describe, expect, it } from 'vitest';
import { secondsLeft, untilNextSecond } from './useSecondsLeft.ts';

describe('secondsLeft', () => {
  it('shows a started second as a whole one, and zero only at the end', () => {
    expect(secondsLeft(10_000, 0)).toBe(10);
    expect(secondsLeft(10_000, 1)).toBe(10);
    expect(secondsLeft(10_000, 9_999)).toBe(1);
    expect(secondsLeft(10_000, 10_000)).toBe(0);
    expect(secondsLeft(10_000, 12_000)).toBe(0);
  });
});

describe('untilNextSecond', () => {
  it.each([0, 1, 250, 3_333, 8_500])('lands where the shown second changes, from %d ms', (now) => {
    const next = now + untilNextSecond(10_000, now);
    expect(secondsLeft(10_000, next)).toBe(secondsLeft(10_000, now) - 1);
    expect(secondsLeft(10_000, next - 17)).toBe(secondsLeft(10_000, now));
  });

  it('never returns less than a frame', () => {
    expect(untilNextSecond(10_000, 9_999)).toBeGreaterThanOrEqual(16);
    expect(untilNextSecond(10_000, 20_000)).toBeGreaterThanOrEqual(16);
  });
});
