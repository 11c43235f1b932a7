import { z } from 'zod';
import { Day, Id, Line, Name, OptionalLine } from '../base/fields.ts';
import { Quorum } from '../meeting/quorum.ts';

/** What is put to the vote: questions, persons rated at levels, confidence in persons, or seats to be filled. */
export const RuleKind = z.enum(['decision', 'rating', 'confidence', 'election']);
export type RuleKind = z.infer<typeof RuleKind>;

/**
 * How ballots are given. `electronic` keeps a named record; `secretBoard` is opened by the counting board only;
 * `secretServer` is secret from delegates, not from whoever administers the server; the others are counted by hand and entered.
 */
export const Conduct = z.enum(['electronic', 'secretBoard', 'secretServer', 'hand', 'card', 'paper']);
export type Conduct = z.infer<typeof Conduct>;

/** Ballots that are cast at terminals. */
export const isCast = (conduct: Conduct): conduct is 'electronic' | 'secretBoard' | 'secretServer' =>
  conduct === 'electronic' || isSecret(conduct);

/** Ballots of which only the sum is ever opened. */
export const isSecret = (conduct: Conduct): conduct is 'secretBoard' | 'secretServer' =>
  conduct === 'secretBoard' || conduct === 'secretServer';

/** Who may see who chose what in an open vote, once its result is fixed. */
export const NamesSeenBy = z.enum(['nobody', 'chairAndDesk', 'everyone']);
export type NamesSeenBy = z.infer<typeof NamesSeenBy>;

/** What a choice counts as. A pressed "Không biểu quyết" is `abstain`; silence is no option at all (V-3). */
export const OptionRole = z.enum(['for', 'middle', 'against', 'abstain', 'other']);
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
export const BaseKind = z.enum(['total', 'summoned', 'present', 'takingPart', 'returned', 'valid']);
export type BaseKind = z.infer<typeof BaseKind>;

/** Bases that are known only once all ballots are in. */
export const growsWithBallots = (base: BaseKind): boolean =>
  base === 'takingPart' || base === 'returned' || base === 'valid';

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

/** A consequence for a person: when this share of the base chose that option (DOMAIN 1.3 T4, T5). */
export const Threshold = z.strictObject({ id: Id, optionId: Id, majority: Majority, consequence: Line });
export type Threshold = z.infer<typeof Threshold>;

export const LegalBasis = z.strictObject({
  text: Line,
  clause: OptionalLine,
  date: Day.nullable(),
  /** Somebody has held this rule against the text itself. */
  confirmed: z.boolean(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** Most ballots one delegate may cast for absent members. */
export const MAX_PROXIES = 5;

const options = z
  .array(VoteOption)
  .min(2)
  .max(6)
  .refine((list) => new Set(list.map((o) => o.id)).size === list.length, { message: 'option ids repeat' })
  .refine((list) => list.filter((o) => o.role === 'for').length === 1, { message: 'exactly one option is in favour' });

/** A dated rule: what may be chosen, what is counted on what, how it may be held, and why. */
export const Rule = z
  .strictObject({
    ruleSetId: Id,
    version: z.int().min(1).max(10_000),
    name: Name,
    effectiveFrom: Day,
    kind: RuleKind,
    options,
    base: BaseKind,
    /** What carries a question, expresses confidence in a person, or elects one. A rating has levels and no majority to reach. */
    majority: Majority,
    /** Mildest first; the last one reached holds. */
    thresholds: z.array(Threshold).max(4),
    /** Elections: two boxes for each person, or names struck out (DOMAIN 1.2 E5, E6). */
    ballotForm: z.enum(['boxes', 'strike']).nullable(),
    /** Presence without which this vote may not be held (DOMAIN 1.3 T2); null where the meeting's own quorum is enough. */
    quorum: Quorum.nullable(),
    /** Decimals of every percentage, rounded half up. */
    decimals: z.int().min(0).max(2),
    conducts: z.array(Conduct).min(1).max(6),
    /** Why it may be held in these ways only ("190-QĐ/TW Điều 3: bỏ phiếu kín bằng phiếu giấy"). */
    conductsWhy: OptionalLine,
    /** The widest circle that a vote by this rule may show names to. */
    names: NamesSeenBy,
    /** Ballots count with the delegate's weight. */
    weighted: z.boolean(),
    /** How many absent members one delegate may vote for. */
    proxies: z.int().min(0).max(MAX_PROXIES),
    legalBasis: z.array(LegalBasis).max(10),
  })
  .refine((rule) => (rule.kind === 'election') === (rule.ballotForm !== null), { message: 'elections have a form' })
  .refine((rule) => rule.kind !== 'election' || rule.options.length === 2, { message: 'a person is chosen or not' })
  .refine((rule) => rule.thresholds.every(({ optionId }) => rule.options.some(({ id }) => id === optionId)), {
    message: 'a threshold counts an option of the rule',
  })
  .refine((rule) => !rule.conducts.some(isSecret) || !(rule.weighted || rule.proxies > 0), {
    message: 'a weight or a proxy would give a secret ballot away',
  });
export type Rule = z.infer<typeof Rule>;

const Figure = z.int().min(0).max(1_000_000_000);
/** The counts a base is taken from, frozen when the poll opens: heads, or weights in thousandths where the rule weighs. */
export const Figures = z.strictObject({ total: Figure, summoned: Figure, excluded: Figure, present: Figure });
export type Figures = z.infer<typeof Figures>;
