import type { KeyStore } from '../keyStore.ts';

const KEY = 'reloaded';

/**
 * Whether this page has to load anew for an order, and makes a note of it: once for each id. Where a note cannot be
 * kept it says no, or the page would load anew for ever.
 */
export function reloadOnce(kept: KeyStore, order: string | null): boolean {
  if (order === null || kept.get(KEY) === order) return false;
  kept.set(KEY, order);
  return kept.get(KEY) === order;
}
