import { describe, expect, it } from 'vitest';
import { formatClock } from './formatClock.ts';

describe('formatClock', () => {
  it.each([
    [0, '0:00'],
    [9, '0:09'],
    [24, '0:24'],
    [400, '6:40'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3_725.9, '1:02:05'],
    [-3, '0:00'],
  ])('shows %d s as %s', (seconds, text) => {
    expect(formatClock(seconds)).toBe(text);
  });
});
