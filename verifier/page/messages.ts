import type { HeavyCheck } from '../recount/heavy.ts';
import type { Verdict } from '../verify.ts';

/** Names of heavy checks with what was found: a reason, or null where the check holds. */
export type Found = readonly (readonly [name: string, reason: string | null])[];

/** From the page to a worker: read a file; do these checks; count with what was found. */
export type ToWorker =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'check'; readonly checks: readonly HeavyCheck[] }
  | { readonly kind: 'count'; readonly found: Found };

/** From a worker to the page. */
export type FromWorker =
  | { readonly kind: 'foreseen'; readonly checks: readonly HeavyCheck[] }
  | { readonly kind: 'checked'; readonly found: Found }
  | { readonly kind: 'verdict'; readonly verdict: Verdict };
