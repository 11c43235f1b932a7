import { POINTS_PER_UNIT, STROKE_LIMITS } from '../../core/presentation/place.ts';

export type Point = readonly [number, number];

/** How far a drawn line may be from the drawn points, in PDF points. */
const TOLERANCE = 0.4;

/** Squared distance of a point from the segment between two others. */
function distance2([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}

/** Ramer–Douglas–Peucker: the points without which the line would be another. */
function needed(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [a, b] = [points[from], points[to]];
    if (a === undefined || b === undefined) continue;
    let [farthest, most] = [from, tolerance * tolerance];
    for (let i = from + 1; i < to; i += 1) {
      const point = points[i];
      const away = point === undefined ? 0 : distance2(point, a, b);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** A drawn line as it is sent: few enough points, in tenths of a PDF point. A mere dot is a very short line. */
export function toStrokePoints(drawn: readonly Point[]): number[] {
  const first = drawn[0];
  if (first === undefined) return [];
  const line = drawn.length === 1 ? [first, [first[0] + 1, first[1]] as const] : drawn;
  let tolerance = TOLERANCE;
  let points = needed(line, tolerance);
  while (points.length > STROKE_LIMITS.points) {
    tolerance *= 2;
    points = needed(line, tolerance);
  }
  return points.flatMap(([x, y]) => [Math.round(x / POINTS_PER_UNIT), Math.round(y / POINTS_PER_UNIT)]);
}
