import type { Outcome } from './outcome.ts';

/** How many of the latest accepted commands can be retried; far more than a meeting makes. */
export const RECEIPTS_KEPT = 100_000;

interface Kept {
  readonly print: string;
  readonly outcome: Promise<Outcome>;
}

/** The accepted commands that a client may still retry, by owner and id (C-2). Oldest are forgotten first. */
export class Receipts {
  readonly #kept = new Map<string, Kept>();

  /** The outcome of an earlier act with this id, `'reused'` when the id stood for another command, or null. */
  find(owner: string, id: string, print: string): Promise<Outcome> | 'reused' | null {
    const kept = this.#kept.get(`${owner}/${id}`);
    if (kept === undefined) return null;
    return kept.print === print ? kept.outcome : 'reused';
  }

  keep(owner: string, id: string, print: string, outcome: Promise<Outcome>): void {
    this.#kept.set(`${owner}/${id}`, { print, outcome });
    if (this.#kept.size > RECEIPTS_KEPT) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    }
  }
}
