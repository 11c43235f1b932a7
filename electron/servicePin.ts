import { hash, timingSafeEqual } from 'node:crypto';

/** Wrong PINs in a row that close the service sheet, and for how long, in milliseconds. */
export const SERVICE_LOCK = { tries: 5, lockedMs: 5 * 60_000 } as const;

export type PinVerdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrongPin' }
  | { readonly kind: 'locked'; readonly retryInMs: number };

/** Checks the technician's PIN of this terminal, a few times. */
export function servicePin(pin: string, now: () => number): (given: string) => PinVerdict {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  let wrong = 0;
  let lockedUntil = 0;
  return (given) => {
    if (now() < lockedUntil) return { kind: 'locked', retryInMs: lockedUntil - now() };
    if (timingSafeEqual(digest(given), digest(pin))) {
      wrong = 0;
      return { kind: 'right' };
    }
    wrong += 1;
    if (wrong < SERVICE_LOCK.tries) return { kind: 'wrongPin' };
    wrong = 0;
    lockedUntil = now() + SERVICE_LOCK.lockedMs;
    return { kind: 'locked', retryInMs: SERVICE_LOCK.lockedMs };
  };
}
