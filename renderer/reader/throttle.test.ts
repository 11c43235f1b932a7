import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

describe('throttle', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('passes the first call at once, then one per interval, and the last one always', () => {
    const seen: number[] = [];
    const { call } = throttle(100, (n: number) => seen.push(n));
    call(1);
    call(2);
    call(3);
    expect(seen).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(seen).toEqual([1, 3]);
    vi.advanceTimersByTime(500);
    call(4);
    expect(seen).toEqual([1, 3, 4]);
  });

  it('drops what is waiting when it is stopped', () => {
    const seen: number[] = [];
    const { call, stop } = throttle(100, (n: number) => seen.push(n));
    call(1);
    call(2);
    stop();
    vi.advanceTimersByTime(500);
    expect(seen).toEqual([1]);
  });
});
