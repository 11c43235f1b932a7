import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { POINTS_PER_UNIT, type PointedAt, type Stroke } from '../../core/presentation/place.ts';
import type { ShownPage } from '../reader/pageLayers.ts';
import css from './PageMarks.module.css';
import type { Point } from './simplify.ts';

/** What the presenter's hand does on the page. */
export type Tool = 'pointer' | 'pen';

export interface Hand {
  readonly tool: Tool;
  /** Null when the hand is lifted. */
  readonly onPoint: (at: PointedAt | null) => void;
  readonly onStroke: (page: number, drawn: readonly Point[]) => void;
}

export interface PageMarksProps {
  page: ShownPage;
  pointer: PointedAt | null;
  strokes: readonly Stroke[];
  /** For who leads, while a tool is taken up. */
  hand?: Hand | undefined;
}

/** What is drawn and pointed at on one page; grows with it. */
export function PageMarks({ page, pointer, strokes, hand }: PageMarksProps) {
  const [drawn, setDrawn] = useState<readonly Point[]>([]);
  const pen = useRef<{ readonly id: number; readonly points: Point[] } | null>(null);
  const here = strokes.filter((stroke) => stroke.page === page.page);
  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * page.width;
    const y = ((event.clientY - box.top) / box.height) * page.height;
    return page.toPdf(x, y);
  };
  const moved = (event: PointerEvent<SVGSVGElement>) => {
    if (hand === undefined || pen.current?.id !== event.pointerId) return;
    const point = at(event);
    if (hand.tool === 'pointer') return hand.onPoint({ page: page.page, x: point[0], y: point[1] });
    pen.current.points.push(point);
    setDrawn([...pen.current.points]);
  };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    // A second finger is no second pen.
    if (hand === undefined || pen.current !== null || event.button > 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.current = { id: event.pointerId, points: [] };
    moved(event);
  };
  const up = (event: PointerEvent<SVGSVGElement>, counts: boolean) => {
    if (hand === undefined || pen.current?.id !== event.pointerId) return;
    const { points } = pen.current;
    pen.current = null;
    setDrawn([]);
    if (hand.tool === 'pointer') hand.onPoint(null);
    else if (counts) hand.onStroke(page.page, points);
  };
  const line = (points: readonly Point[]) => points.map(([x, y]) => page.fromPdf(x, y).join(',')).join(' ');
  return (
    <svg
      className={css.marks}
      viewBox={`0 0 ${page.width} ${page.height}`}
      aria-hidden="true"
      data-tool={hand?.tool}
      onPointerDown={down}
      onPointerMove={moved}
      onPointerUp={(event) => up(event, true)}
      onPointerCancel={(event) => up(event, false)}
    >
      {here.map((stroke, i) => (
        // Strokes come and go at the end only.
        // biome-ignore lint/suspicious/noArrayIndexKey: their place is what names them
        <Line key={i} points={line(pairs(stroke.points))} />
      ))}
      {drawn.length > 1 && <Line points={line(drawn)} />}
      <PointerMark page={page} at={pointer?.page === page.page ? pointer : null} />
    </svg>
  );
}

/** Light below dark: to be seen on white paper, on photographs, and in black and white. */
function Line({ points }: { points: string }) {
  return (
    <>
      <polyline className={css.halo} points={points} />
      <polyline className={css.line} points={points} />
    </>
  );
}

/** A ring with a dot; where it was last it fades away. */
function PointerMark({ page, at }: { page: ShownPage; at: PointedAt | null }) {
  const [last, setLast] = useState(at);
  useEffect(() => {
    if (at !== null) setLast(at);
  }, [at]);
  const spot = at ?? last;
  if (spot === null) return null;
  const [x, y] = page.fromPdf(spot.x, spot.y);
  return (
    <g className={css.pointer} data-shown={at !== null || undefined} transform={`translate(${x} ${y})`}>
      <circle className={css.ringHalo} r="14" />
      <circle className={css.ring} r="14" />
      <circle className={css.dot} r="4" />
    </g>
  );
}

function pairs(points: readonly number[]): Point[] {
  const found: Point[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    found.push([(points[i] ?? 0) * POINTS_PER_UNIT, (points[i + 1] ?? 0) * POINTS_PER_UNIT]);
  }
  return found;
}
