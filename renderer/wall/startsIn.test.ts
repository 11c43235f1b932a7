import { describe, expect, it } from 'vitest';
import { startsIn } from './startsIn.ts';

const HOUR = 3_600_000;

describe('startsIn', () => {
  it('names the time while the meeting is far, then counts down', () => {
    expect(startsIn(24 * HOUR, 0)).toBe('time');
    expect(startsIn(12 * HOUR, 0)).toBe('countdown');
    expect(startsIn(12 * HOUR, 12 * HOUR - 1)).toBe('countdown');
  });

  it('counts no further than the start', () => {
    expect(startsIn(HOUR, HOUR)).toBe('soon');
    expect(startsIn(HOUR, 2 * HOUR)).toBe('soon');
  });
});
