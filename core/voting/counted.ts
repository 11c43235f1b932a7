import { z } from 'zod';
import type { CountBounds } from './countBounds.ts';
import { INVALID_CAUSES, InvalidReasons, sumOfReasons } from './invalidReasons.ts';

/** Ballots, or thousandths of weight. */
const Count = z.int().min(0).max(1_000_000_000);

/** Ballots as they were counted: by hand, from paper, from terminals, or from an opened sum. */
export const Counted = z.strictObject({
  issued: Count,
  returned: Count,
  valid: Count,
  invalid: Count,
  /** Why ballots were invalid: only where there are such, and never in counts of earlier versions. */
  reasons: InvalidReasons.optional(),
  /** For each line in ballot order, for each option in the rule's order. */
  lines: z.array(z.array(Count).max(6)).max(50),
});
export type Counted = z.infer<typeof Counted>;

/** The first thing in which counted ballots cannot be true; `line` is the place on the ballot, from 0 (DOMAIN 1.2, invariants). */
export type CountFault =
  | { readonly kind: 'shape' }
  | { readonly kind: 'returnedOverIssued' }
  | { readonly kind: 'partsOfReturned' }
  | { readonly kind: 'reasonsOfInvalid' }
  | { readonly kind: 'lineOverValid'; readonly line: number }
  | { readonly kind: 'tooManyVotes' }
  | { readonly kind: 'issuedOverRoll' };

/**
 * Returned ≤ issued ≤ those on the roll, valid + invalid = returned, the reasons of invalid paper ballots add up to them,
 * and nobody has more votes than there are valid ballots. In an election, `seats` names on each valid ballot are the most there can be on struck lists.
 */
export function countFault(counted: Counted, ballot: CountBounds): CountFault | null {
  const { issued, returned, valid, invalid, reasons, lines } = counted;
  if (lines.length !== ballot.lines || lines.some((line) => line.length !== ballot.options)) return { kind: 'shape' };
  if (issued > ballot.roll) return { kind: 'issuedOverRoll' };
  if (returned > issued) return { kind: 'returnedOverIssued' };
  if (valid + invalid !== returned) return { kind: 'partsOfReturned' };
  // One way to say it: no reasons where nothing was invalid, so that equal counts are equal to the byte.
  const explained = reasons === undefined ? !ballot.needsReasons || invalid === 0 : sumOfReasons(reasons) === invalid;
  if (!explained || (reasons !== undefined && invalid === 0)) return { kind: 'reasonsOfInvalid' };
  const line = lines.findIndex((counts) => counts.reduce((sum, n) => sum + n, 0) > valid);
  if (line >= 0) return { kind: 'lineOverValid', line };
  const { mostFor } = ballot;
  if (mostFor !== null && lines.reduce((sum, counts) => sum + (counts[mostFor.option] ?? 0), 0) > valid * mostFor.names)
    return { kind: 'tooManyVotes' };
  return null;
}

/** Names of the fields in which two counts differ: `issued`, …, `reasons.CAUSE`, or `line.option` by place; empty when they agree. */
export function countDifferences(a: Counted, b: Counted): readonly string[] {
  const heads = (['issued', 'returned', 'valid', 'invalid'] as const).filter((name) => a[name] !== b[name]);
  const cells = a.lines.flatMap((line, i) =>
    line.flatMap((count, j) => (count === b.lines[i]?.[j] ? [] : [`${i}.${j}`])),
  );
  const causes = INVALID_CAUSES.filter((cause) => (a.reasons?.[cause] ?? 0) !== (b.reasons?.[cause] ?? 0));
  return [...heads, ...causes.map((cause) => `reasons.${cause}`), ...cells];
}
