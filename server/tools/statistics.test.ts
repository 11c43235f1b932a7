import { describe, expect, it } from 'vitest';
import { median, percentile, rounded, seededRandom } from './statistics.ts';

describe('percentile', () => {
  it('is the nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([1, 2], 0)).toBe(1);
  });

  it('refuses an empty list', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});

describe('median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('rounded', () => {
  it('keeps the decimals asked for', () => {
    expect(rounded(1.23456)).toBe(1.23);
    expect(rounded(1.25, 1)).toBe(1.3);
    expect(rounded(2)).toBe(2);
  });
});

describe('seededRandom', () => {
  it('repeats for a seed, differs between seeds and stays in 0…1', () => {
    const draw = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
    expect(draw(7).reduce((sum, value) => sum + value) / 1000).toBeCloseTo(0.5, 1);
  });
});
