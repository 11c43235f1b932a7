import type { Rule } from '../../../core/voting/rule.ts';

/**
 * The version of each rule set that holds on a calendar day ("2027-03-12"): the last one in effect by then. A set that
 * only takes effect later is not offered.
 */
export function rulesInEffect(sets: readonly (readonly Rule[])[], day: string): readonly Rule[] {
  return sets.flatMap((versions) => versions.filter((rule) => rule.effectiveFrom <= day).at(-1) ?? []);
}
