/** Points of so many millimetres. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;
