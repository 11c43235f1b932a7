import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import { type BaseKind, type LegalBasis, type OptionRole, Rule } from '../../../core/voting/rule.ts';

export interface OptionForm {
  readonly id: string;
  readonly label: string;
  readonly role: OptionRole;
  readonly asksText: boolean;
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
export interface RuleForm {
  readonly name: string;
  readonly effectiveFrom: string;
  readonly options: readonly OptionForm[];
  readonly base: BaseKind;
  readonly compare: 'moreThan' | 'atLeast';
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly legalBasis: readonly LegalForm[];
}

export const OPTIONS = { min: 2, max: 6 } as const;
export const LEGAL_MAX = 10;

export function formOf(rule: Rule): RuleForm {
  return {
    name: rule.name,
    effectiveFrom: rule.effectiveFrom,
    options: rule.options,
    base: rule.base,
    compare: rule.majority.kind,
    numerator: rule.majority.numerator,
    denominator: rule.majority.denominator,
    legalBasis: rule.legalBasis.map(({ date, ...rest }, at) => ({ ...rest, id: `saved-${at}`, date: date ?? '' })),
  };
}

export type RuleFault = 'name' | 'label' | 'sameLabel' | 'oneFor' | 'count' | 'majority' | 'legal' | 'day';

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
  if (majorityOf(form) === null) faults.add('majority');
  const legal = form.legalBasis.every(
    ({ text, clause }) => fits(text, TEXT_LIMITS.line) && tidy(clause).length <= TEXT_LIMITS.line,
  );
  if (!legal) faults.add('legal');
  return faults;
}

/** The stated majority, or null while it is no share. */
export function majorityOf({
  compare,
  numerator,
  denominator,
}: Pick<RuleForm, 'compare' | 'numerator' | 'denominator'>): Rule['majority'] | null {
  const parsed = Rule.shape.majority.safeParse({ kind: compare, numerator, denominator });
  return parsed.success ? parsed.data : null;
}

/** The rule to save, or null while something is wrong. */
export function ruleOf(form: RuleForm, ruleSetId: string, version: number): Rule | null {
  const legalBasis: LegalBasis[] = form.legalBasis.map(({ id: _, date, ...rest }) => ({
    ...rest,
    date: date === '' ? null : date,
  }));
  const majority = majorityOf(form);
  if (majority === null || ruleFaults(form).size > 0) return null;
  const parsed = Rule.safeParse({
    ruleSetId,
    version,
    name: form.name,
    effectiveFrom: form.effectiveFrom,
    options: form.options,
    base: form.base,
    majority,
    legalBasis,
  });
  return parsed.success ? parsed.data : null;
}

/** The list with one entry moved by one step. */
export function moved<T>(list: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const [entry, other] = [list[at], list[at + step]];
  return entry === undefined || other === undefined ? list : list.with(at, other).with(at + step, entry);
}
