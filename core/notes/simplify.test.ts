import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_LIMITS, Stroke } from './note.ts';
import { simplify, touches } from './simplify.ts';

describe('a drawn line', () => {
  it('keeps its corners and leaves out what lies between them', () => {
    const line = Array.from({ length: 50 }, (_, i) => [i, 10]).flat();
    const corner = Array.from({ length: 50 }, (_, i) => [49, 10 + i]).flat();
    expect(simplify([...line, ...corner], 1.5)).toEqual({ width: 15, points: [0, 100, 490, 100, 490, 590] });
  });

  it('is a valid stroke that passes within 0.3 points of every point drawn', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 8000 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 200 }), (drawn) => {
        const stroke = Stroke.parse(
          simplify(
            drawn.flatMap(([x, y]) => [x / 10, y / 10]),
            0.1,
          ),
        );
        for (const [x, y] of drawn) expect(touches(stroke, x / 10, y / 10, 0.31)).toBe(true);
      }),
    );
  });

  it('that goes on without end is drawn more coarsely', () => {
    const scribble = Array.from({ length: 30_000 }, (_, i) => [i % 100, (i * 37) % 211]).flat();
    expect(simplify(scribble, 2).points.length).toBeLessThanOrEqual(NOTE_LIMITS.strokePoints * 2);
  });

  it('is touched near it and not beside it', () => {
    const stroke = { width: 20, points: [0, 0, 1000, 0] };
    expect(touches(stroke, 50, 4, 4)).toBe(true);
    expect(touches(stroke, 50, 8, 4)).toBe(false);
    expect(touches({ width: 20, points: [100, 100] }, 10, 12, 4)).toBe(true);
  });
});
