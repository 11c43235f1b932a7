/** How long a client waits before it calls again, in milliseconds. */
export const RETRY = { firstMs: 2_000, growth: 1.6, maxMs: 10_000 } as const;

/** A random wait below a bound that grows with every vain attempt, so that a thousand seats do not call at one instant. `random` is in [0, 1). */
export function retryDelay(attempts: number, random: number): number {
  return random * Math.min(RETRY.maxMs, RETRY.firstMs * RETRY.growth ** attempts);
}
