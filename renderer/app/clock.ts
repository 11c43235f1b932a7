import { useNow as useClock } from '../parts/useNow.ts';
import { serverNow } from './page.ts';

export { serverNow };

/** The room's clock, renewed at every whole multiple of `stepMs` of that clock. */
export function useNow(stepMs: number): number {
  return useClock(serverNow, stepMs);
}
