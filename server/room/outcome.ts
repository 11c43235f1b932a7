import type { Refusal } from '../../core/refusal.ts';

export interface Done {
  readonly ok: true;
  /** Journal entry that holds it, or null when nothing had to change. */
  readonly entry: number | null;
  readonly at: number;
  /** The receipt's code, for ballots. */
  readonly code: string | null;
}

/** What became of a submitted command. */
export type Outcome = Done | Refusal;
