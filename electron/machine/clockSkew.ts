/** Measurements that count; a clock that was set is noticed after so many pings. */
const KEPT = 8;

/** How far this terminal's clock is from the room's, out of several pings: the quickest answer was delayed least. */
export class ClockSkew {
  #samples: { readonly skewMs: number; readonly rttMs: number }[] = [];

  measured(skewMs: number, rttMs: number): void {
    this.#samples = [...this.#samples, { skewMs, rttMs }].slice(-KEPT);
  }

  /** In milliseconds, above zero where this terminal is ahead; null before the first ping was answered. */
  get best(): number | null {
    const quickest = this.#samples.toSorted((a, b) => a.rttMs - b.rttMs)[0];
    return quickest === undefined ? null : Math.round(quickest.skewMs);
  }
}
