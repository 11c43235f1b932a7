import { z } from 'zod';
import { Count, Day, Id, Line, Name, OptionalLine } from '../base/fields.ts';

/** What a choice counts as. A pressed "Không biểu quyết" is `abstain`; silence is no option at all (V-3). */
export const OptionRole = z.enum(['for', 'against', 'abstain', 'other']);
export type OptionRole = z.infer<typeof OptionRole>;

export const VoteOption = z.strictObject({
  id: Id,
  label: Name,
  role: OptionRole,
  /** Opens a text field when chosen ("Ý kiến khác"). */
  asksText: z.boolean(),
});
export type VoteOption = z.infer<typeof VoteOption>;

/** What every percentage and the verdict are counted on (DOMAIN 1.1 V2, section 2). */
export const BaseKind = z.enum(['total', 'summoned', 'present', 'takingPart', 'returned']);
export type BaseKind = z.infer<typeof BaseKind>;

/**
 * A share of the base: `moreThan` 1/2 means 2·yes > base, `atLeast` 2/3 means 3·yes ≥ 2·base, `atLeast` 1/1 is unanimity.
 */
export const Majority = z
  .strictObject({
    kind: z.enum(['moreThan', 'atLeast']),
    numerator: z.int().min(1).max(1000),
    denominator: z.int().min(1).max(1000),
  })
  .refine((m) => (m.kind === 'atLeast' ? m.numerator <= m.denominator : m.numerator < m.denominator), {
    message: 'a majority is a share of the base',
  });
export type Majority = z.infer<typeof Majority>;

export const LegalBasis = z.strictObject({
  text: Line,
  clause: OptionalLine,
  date: Day.nullable(),
  /** Somebody has held this rule against the text itself. */
  confirmed: z.boolean(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

const options = z
  .array(VoteOption)
  .min(2)
  .max(6)
  .refine((list) => new Set(list.map((o) => o.id)).size === list.length, { message: 'option ids repeat' })
  .refine((list) => list.filter((o) => o.role === 'for').length === 1, { message: 'exactly one option is in favour' });

/** A dated rule: what may be chosen, what is counted on what, and why. */
export const Rule = z.strictObject({
  ruleSetId: Id,
  version: z.int().min(1).max(10_000),
  name: Name,
  effectiveFrom: Day,
  options,
  base: BaseKind,
  majority: Majority,
  legalBasis: z.array(LegalBasis).max(10),
});
export type Rule = z.infer<typeof Rule>;

/** The counts a base is taken from, frozen when the poll opens. */
export const Figures = z.strictObject({
  total: Count,
  summoned: Count,
  excluded: Count,
  present: Count,
});
export type Figures = z.infer<typeof Figures>;
