/** A terminal's clock against the room's, in milliseconds: beyond the first a warning, beyond the second bad. */
export const CLOCK_SKEW_MS = { warn: 2_000, bad: 30_000 } as const;
