import type { TextRange } from '../../core/notes/carry.ts';

/** A piece of a page's text with where it stands: its beginning in the text, and the line that it fills, PDF points. */
export interface Piece {
  readonly start: number;
  readonly length: number;
  readonly x: number;
  readonly y: number;
  /** Along the line and up from it. */
  readonly along: readonly [number, number];
  readonly up: readonly [number, number];
}

export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Below and above the line that letters stand on, as shares of their height. */
const BELOW = 0.22;
const ABOVE = 0.86;

/** The boxes of a stretch of a page's text, one for each piece of a line. */
export function quadsOf({ pieces }: PageText, { start, end }: TextRange): number[][] {
  return pieces.flatMap(({ start: at, length, x, y, along, up }) => {
    const from = Math.max(start, at) - at;
    const to = Math.min(end, at + length) - at;
    if (to <= from) return [];
    const [left, right] = [from / length, to / length];
    const point = (share: number, height: number) =>
      [x + along[0] * share + up[0] * height, y + along[1] * share + up[1] * height] as const;
    return [[...point(left, ABOVE), ...point(right, ABOVE), ...point(left, -BELOW), ...point(right, -BELOW)]];
  });
}
