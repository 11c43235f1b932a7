import { describe, expect, it } from 'vitest';
import { STROKE_LIMITS, Stroke } from '../../core/presentation/place.ts';
import { type Point, toStrokePoints } from './simplify.ts';

describe('a drawn stroke', () => {
  it('keeps corners and drops what lies on the way', () => {
    const line: Point[] = Array.from({ length: 50 }, (_, i) => [i, 0]);
    expect(toStrokePoints([...line, [49, 30]])).toEqual([0, 0, 490, 0, 490, 300]);
  });

  it('of one touch is a dot', () => {
    expect(toStrokePoints([[10, 20]])).toEqual([100, 200, 110, 200]);
    expect(toStrokePoints([])).toEqual([]);
  });

  it('fits the limits however wild it is', () => {
    const wild: Point[] = Array.from({ length: 5000 }, (_, i) => [(i * 37) % 600, (i * 91) % 800]);
    const points = toStrokePoints(wild);
    expect(points.length / 2).toBeLessThanOrEqual(STROKE_LIMITS.points);
    expect(Stroke.safeParse({ page: 1, points }).success).toBe(true);
  });
});
