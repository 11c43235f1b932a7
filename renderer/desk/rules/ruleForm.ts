import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import { Quorum } from '../../../core/meeting/quorum.ts';
import {
  type BaseKind,
  type Conduct,
  isSecret,
  type LegalBasis,
  Majority,
  type NamesSeenBy,
  type OptionRole,
  Rule,
  type RuleKind,
} from '../../../core/voting/rule.ts';

export interface OptionForm {
  readonly id: string;
  readonly label: string;
  readonly role: OptionRole;
  readonly asksText: boolean;
}

/** A share as it is typed. */
export interface ShareForm {
  readonly compare: Majority['kind'];
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface ThresholdForm extends ShareForm {
  readonly id: string;
  readonly optionId: string;
  readonly consequence: string;
}

/** One line of the legal basis; `date` is empty where none is known. */
export interface LegalForm {
  /** Known by it on the screen only. */
  readonly id: string;
  readonly text: string;
  readonly clause: string;
  readonly date: string;
  readonly confirmed: boolean;
}

/** A rule as it is edited. */
export interface RuleForm extends ShareForm {
  readonly name: string;
  readonly effectiveFrom: string;
  readonly kind: RuleKind;
  readonly options: readonly OptionForm[];
  readonly base: BaseKind;
  readonly thresholds: readonly ThresholdForm[];
  readonly ballotForm: 'boxes' | 'strike' | null;
  /** Null where the meeting's own quorum is enough. */
  readonly quorum: {
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly base: Quorum['base'];
  } | null;
  readonly decimals: number;
  readonly conducts: readonly Conduct[];
  readonly conductsWhy: string;
  readonly names: NamesSeenBy;
  readonly weighted: boolean;
  readonly proxies: number;
  readonly legalBasis: readonly LegalForm[];
}

export const OPTIONS = { min: 2, max: 6 } as const;
export const THRESHOLDS_MAX = 4;
export const LEGAL_MAX = 10;

const shareForm = ({ kind, numerator, denominator }: Majority): ShareForm => ({
  compare: kind,
  numerator,
  denominator,
});

export function formOf(rule: Rule): RuleForm {
  return {
    ...shareForm(rule.majority),
    name: rule.name,
    effectiveFrom: rule.effectiveFrom,
    kind: rule.kind,
    options: rule.options,
    base: rule.base,
    thresholds: rule.thresholds.map(({ majority, ...rest }) => ({ ...rest, ...shareForm(majority) })),
    ballotForm: rule.ballotForm,
    quorum: rule.quorum,
    decimals: rule.decimals,
    conducts: rule.conducts,
    conductsWhy: rule.conductsWhy,
    names: rule.names,
    weighted: rule.weighted,
    proxies: rule.proxies,
    legalBasis: rule.legalBasis.map(({ date, ...rest }, at) => ({ ...rest, id: `saved-${at}`, date: date ?? '' })),
  };
}

export type RuleFault =
  | 'name'
  | 'label'
  | 'sameLabel'
  | 'oneFor'
  | 'count'
  | 'twoOptions'
  | 'majority'
  | 'threshold'
  | 'quorum'
  | 'conducts'
  | 'weightsSecret'
  | 'legal'
  | 'day';

/** Whether absent members' ballots or weights would give secret ballots away. */
const givesAway = (form: RuleForm) => (form.weighted || form.proxies > 0) && form.conducts.some(isSecret);

/** What is wrong with the form; empty when it can be saved. */
export function ruleFaults(form: RuleForm): ReadonlySet<RuleFault> {
  const faults = new Set<RuleFault>();
  const fits = (text: string, max: number) => tidy(text) !== '' && tidy(text).length <= max;
  const labels = form.options.map((option) => tidy(option.label));
  if (!fits(form.name, TEXT_LIMITS.name)) faults.add('name');
  if (form.effectiveFrom === '') faults.add('day');
  if (!labels.every((label) => fits(label, TEXT_LIMITS.name))) faults.add('label');
  else if (new Set(labels).size < labels.length) faults.add('sameLabel');
  if (form.options.filter((option) => option.role === 'for').length !== 1) faults.add('oneFor');
  if (form.options.length < OPTIONS.min || form.options.length > OPTIONS.max) faults.add('count');
  if (form.kind === 'election' && form.options.length !== 2) faults.add('twoOptions');
  if (majorityOf(form) === null) faults.add('majority');
  const ids = new Set(form.options.map(({ id }) => id));
  const isSound = (threshold: ThresholdForm) =>
    majorityOf(threshold) !== null && ids.has(threshold.optionId) && fits(threshold.consequence, TEXT_LIMITS.line);
  if (!form.thresholds.every(isSound)) faults.add('threshold');
  if (form.quorum !== null && !Quorum.safeParse(form.quorum).success) faults.add('quorum');
  if (form.conducts.length === 0) faults.add('conducts');
  if (givesAway(form)) faults.add('weightsSecret');
  const legal = form.legalBasis.every(
    ({ text, clause }) => fits(text, TEXT_LIMITS.line) && tidy(clause).length <= TEXT_LIMITS.line,
  );
  if (!legal) faults.add('legal');
  return faults;
}

/** The stated majority, or null while it is no share. */
export function majorityOf({ compare, numerator, denominator }: ShareForm): Majority | null {
  const parsed = Majority.safeParse({ kind: compare, numerator, denominator });
  return parsed.success ? parsed.data : null;
}

/** The rule to save, or null while something is wrong. */
export function ruleOf(form: RuleForm, ruleSetId: string, version: number): Rule | null {
  const { compare: _compare, numerator: _numerator, denominator: _denominator, ...fields } = form;
  const legalBasis: LegalBasis[] = form.legalBasis.map(({ id: _, date, ...rest }) => ({
    ...rest,
    date: date === '' ? null : date,
  }));
  const thresholds = form.thresholds.map(({ id, optionId, consequence, ...share }) => ({
    id,
    optionId,
    consequence,
    majority: majorityOf(share),
  }));
  if (ruleFaults(form).size > 0) return null;
  const parsed = Rule.safeParse({ ...fields, ruleSetId, version, majority: majorityOf(form), thresholds, legalBasis });
  return parsed.success ? parsed.data : null;
}

/** The list with one entry moved by one step. */
export function moved<T>(list: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const [entry, other] = [list[at], list[at + step]];
  return entry === undefined || other === undefined ? list : list.with(at, other).with(at + step, entry);
}
