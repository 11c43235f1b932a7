import type { CommitStats } from './port.ts';

/** How many commit durations are remembered. */
export const RECENT_COMMITS = 600;

/** Counts commits and remembers the last RECENT_COMMITS durations. */
export class CommitMeter {
  #commits = 0;
  #entries = 0;
  readonly #recent: number[] = [];

  note(entries: number, ms: number): void {
    this.#commits += 1;
    this.#entries += entries;
    this.#recent.push(ms);
    if (this.#recent.length > RECENT_COMMITS) this.#recent.shift();
  }

  stats(): CommitStats {
    const sorted = this.#recent.toSorted((a, b) => a - b);
    return {
      commits: this.#commits,
      entries: this.#entries,
      p50Ms: nearestRank(sorted, 0.5),
      p99Ms: nearestRank(sorted, 0.99),
      recent: [...this.#recent],
    };
  }
}

function nearestRank(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
