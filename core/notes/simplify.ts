import { NOTE_LIMITS, type Stroke } from './note.ts';

/** How far a simplified stroke may be from the drawn one, tenths of a point. */
const TOLERANCE = 3;

/**
 * A drawn line as a stroke: points in tenths, those left out that the line passes within 0.3 points of (Ramer, Douglas, Peucker).
 * `drawn` is x, y, x, y … in points, `width` in points.
 */
export function simplify(drawn: readonly number[], width: number): Stroke {
  const points = drawn.map((value) => Math.round(value * 10));
  let tolerance = TOLERANCE;
  let kept = keep(points, tolerance);
  // A scribble that is longer than a note may be is drawn more coarsely instead of being cut off.
  while (kept.length > NOTE_LIMITS.strokePoints * 2) {
    tolerance *= 2;
    kept = keep(points, tolerance);
  }
  return { width: Math.max(1, Math.round(width * 10)), points: kept };
}

function keep(points: readonly number[], tolerance: number): number[] {
  const count = points.length / 2;
  if (count <= 2) return [...points];
  const marked = new Set([0, count - 1]);
  const spans: [number, number][] = [[0, count - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let far = 0;
    let at = -1;
    for (let i = from + 1; i < to; i += 1) {
      const distance = distanceOf(points, i, from, to);
      if (distance > far) {
        far = distance;
        at = i;
      }
    }
    if (far <= tolerance) continue;
    marked.add(at);
    spans.push([from, at], [at, to]);
  }
  return [...marked].toSorted((a, b) => a - b).flatMap((i) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0]);
}

/** Of point `i` from the line between two others. */
function distanceOf(points: readonly number[], i: number, from: number, to: number): number {
  const [x, y] = [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
  const [ax, ay] = [points[2 * from] ?? 0, points[2 * from + 1] ?? 0];
  const [dx, dy] = [(points[2 * to] ?? 0) - ax, (points[2 * to + 1] ?? 0) - ay];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length ** 2));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Whether a stroke passes within `reach` points of a spot: what the eraser asks. */
export function touches({ points, width }: Stroke, x: number, y: number, reach: number): boolean {
  const spot = [...points, Math.round(x * 10), Math.round(y * 10)];
  const last = points.length / 2;
  const near = reach * 10 + width / 2;
  for (let i = 0; i < Math.max(1, last - 1); i += 1) {
    if (distanceOf(spot, last, i, Math.min(i + 1, last - 1)) <= near) return true;
  }
  return false;
}
