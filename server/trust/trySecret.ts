import type { Attempt, Attempts } from './attempts.ts';

/** `retryAfterMs` null: locked until somebody forgives. */
export type SecretVerdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly retryAfterMs: number | null };

/**
 * Checks one secret under the limit on attempts (S-4). The secrets of one subject are checked one after another: guesses
 * made at once would otherwise all be under way before the first is counted.
 */
export function trySecret(
  attempts: Attempts,
  attempt: Attempt,
  now: number,
  matches: () => boolean | Promise<boolean>,
): Promise<SecretVerdict> {
  const locked = (): SecretVerdict | null => {
    const verdict = attempts.check(attempt, now);
    return verdict.allowed ? null : { kind: 'locked', retryAfterMs: verdict.retryAfterMs };
  };
  return attempts.inTurn(attempt.subject, async () => {
    const before = locked();
    if (before !== null) return before;
    if (await matches()) {
      attempts.succeeded(attempt);
      return { kind: 'right' };
    }
    attempts.failed(attempt, now);
    return locked() ?? { kind: 'wrong' };
  });
}
