import type { Rule } from '../../../core/voting/rule.ts';

/** Việt Nam is seven hours ahead of UTC all year. */
const ROOM_OFFSET_MS = 7 * 3_600_000;

/** The version of each rule set in force at an instant (ms on the room's clock); sets that begin later are left out. */
export function rulesInForce(sets: readonly (readonly Rule[])[], now: number): readonly Rule[] {
  const today = new Date(now + ROOM_OFFSET_MS).toISOString().slice(0, 10);
  return sets.flatMap((versions) => versions.findLast((rule) => rule.effectiveFrom <= today) ?? []);
}
