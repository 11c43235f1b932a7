import { z } from 'zod';

/**
 * Why a paper ballot is not valid (DOMAIN 1.2, E7 and the fields of the counting minutes), in the order of the form:
 * more names than there are to elect; nobody; not handed out by the counting board; both boxes marked; a name that is
 * not on the list; signed or marked; anything else.
 */
export const INVALID_CAUSES = ['tooMany', 'nobody', 'notIssued', 'bothBoxes', 'strangers', 'marked', 'other'] as const;
export type InvalidCause = (typeof INVALID_CAUSES)[number];

const Count = z.int().min(0).max(1_000_000_000);

/** How many ballots were invalid for each cause; every one counts under one of them. */
export const InvalidReasons = z.strictObject({
  tooMany: Count,
  nobody: Count,
  notIssued: Count,
  bothBoxes: Count,
  strangers: Count,
  marked: Count,
  other: Count,
});
export type InvalidReasons = z.infer<typeof InvalidReasons>;

export const NO_REASONS: InvalidReasons = {
  tooMany: 0,
  nobody: 0,
  notIssued: 0,
  bothBoxes: 0,
  strangers: 0,
  marked: 0,
  other: 0,
};

export const sumOfReasons = (reasons: InvalidReasons): number =>
  INVALID_CAUSES.reduce((sum, cause) => sum + reasons[cause], 0);
