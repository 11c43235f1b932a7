/** The gesture of a technician at a terminal without a keyboard: so many taps, in so many milliseconds, in a corner of so many pixels. */
export const CORNER_TAPS = { count: 5, withinMs: 3_000, cornerPx: 72 } as const;

/** Answers for each tap whether it completes the gesture in the upper left corner. `at` in ms. */
export function cornerTaps(): (x: number, y: number, at: number) => boolean {
  let taps: readonly number[] = [];
  return (x, y, at) => {
    const inCorner = x <= CORNER_TAPS.cornerPx && y <= CORNER_TAPS.cornerPx;
    taps = inCorner ? [...taps.filter((tap) => at - tap <= CORNER_TAPS.withinMs), at] : [];
    if (taps.length < CORNER_TAPS.count) return false;
    taps = [];
    return true;
  };
}
