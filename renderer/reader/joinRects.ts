/** A box; the unit is the caller's. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Two boxes share a line when this much of the lower one's height lies beside the other. */
const SAME_LINE = 0.5;
/** Boxes of one line that are this many line heights apart are one: the space between two words. */
const NEAR = 0.7;

/** Joins the boxes of letters and words, in reading order, to one box per stretch of a line. */
export function joinRects(rects: readonly Rect[]): readonly Rect[] {
  const joined: Rect[] = [];
  for (const rect of rects) {
    if (rect.right - rect.left <= 0 || rect.bottom - rect.top <= 0) continue;
    const last = joined.at(-1);
    if (last !== undefined && touches(last, rect)) joined[joined.length - 1] = around(last, rect);
    else joined.push(rect);
  }
  return joined;
}

function touches(a: Rect, b: Rect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  const apart = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return shared >= SAME_LINE * lower && apart <= NEAR * lower;
}

function around(a: Rect, b: Rect): Rect {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
