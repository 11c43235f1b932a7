import { type LiveTally, POLL_SECONDS, PollSetup } from '../../../core/voting/poll.ts';
import { type BaseKind, type Majority, Rule, type VoteOption } from '../../../core/voting/rule.ts';
import { MAJORITY_PRESETS, type MajorityPreset, presetOf } from './majorityPreset.ts';

/** The fields of a prepared vote, as they are typed. */
export interface PollForm {
  readonly title: string;
  readonly itemId: string | null;
  /** The rule as it was chosen; null until one is. */
  readonly rule: Rule | null;
  readonly base: BaseKind;
  readonly preset: MajorityPreset;
  readonly compare: Majority['kind'];
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Choices left out for this vote. */
  readonly without: readonly string[];
  readonly voters: 'officials' | 'named';
  readonly named: readonly string[];
  readonly limited: boolean;
  readonly seconds: number | null;
  readonly changeAllowed: boolean;
  readonly liveTally: LiveTally;
}

const USUAL_SECONDS = 60;

/** The fields that come from a rule. */
export function fieldsOfRule(rule: Rule): Partial<PollForm> {
  return { rule, base: rule.base, without: [], ...fieldsOfMajority(rule.majority) };
}

function fieldsOfMajority(majority: Majority) {
  const { kind, numerator, denominator } = majority;
  return { preset: presetOf(majority), compare: kind, numerator, denominator };
}

/** The fields of a named majority; "other" starts from what was there. */
export function fieldsOfPreset(preset: MajorityPreset): Partial<PollForm> {
  return preset === 'other' ? { preset } : { ...fieldsOfMajority(MAJORITY_PRESETS[preset]), preset };
}

export function emptyPoll(itemId: string | null, rule: Rule | null): PollForm {
  const blank: PollForm = {
    title: '',
    itemId,
    rule: null,
    base: 'total',
    preset: 'moreThanHalf',
    compare: 'moreThan',
    numerator: 1,
    denominator: 2,
    without: [],
    voters: 'officials',
    named: [],
    limited: true,
    seconds: USUAL_SECONDS,
    changeAllowed: true,
    liveTally: 'chair',
  };
  return rule === null ? blank : { ...blank, ...fieldsOfRule(rule) };
}

/** The stored vote, as fields; `original` is the rule its copy was taken from, where it still exists. */
export function formOfPoll(setup: PollSetup, original: Rule | null): PollForm {
  const source = original ?? setup.rule;
  const kept = new Set(setup.rule.options.map((option) => option.id));
  return {
    title: setup.title,
    itemId: setup.itemId,
    rule: source,
    base: setup.rule.base,
    ...fieldsOfMajority(setup.rule.majority),
    without: source.options.map((option) => option.id).filter((id) => !kept.has(id)),
    voters: setup.voters === 'officials' ? 'officials' : 'named',
    named: setup.voters === 'officials' ? [] : setup.voters,
    limited: setup.seconds !== null,
    seconds: setup.seconds ?? USUAL_SECONDS,
    changeAllowed: setup.changeAllowed,
    liveTally: setup.liveTally,
  };
}

/** The choices that will be shown. */
export function optionsOf(form: PollForm): readonly VoteOption[] {
  return (form.rule?.options ?? []).filter((option) => !form.without.includes(option.id));
}

/** The vote's own copy of the rule, adjusted; null while it is no valid rule. */
export function ruleOfForm(form: PollForm): Rule | null {
  const parsed = Rule.safeParse({
    ...form.rule,
    base: form.base,
    options: optionsOf(form),
    majority: { kind: form.compare, numerator: form.numerator, denominator: form.denominator },
  });
  return parsed.success ? parsed.data : null;
}

/** Whether a vote's copy counts differently from the rule it was taken from, or leaves choices out. */
export function isAdjusted(rule: Rule, source: Rule): boolean {
  const counted = ({ base, majority, options }: Rule) => JSON.stringify([base, majority, options.map(({ id }) => id)]);
  return counted(rule) !== counted(source);
}

/** What is sent, or null while a field is missing or wrong; the form says which one. */
export function setupOfPoll(id: string, form: PollForm): PollSetup | null {
  const parsed = PollSetup.safeParse({
    id,
    itemId: form.itemId,
    title: form.title,
    rule: ruleOfForm(form),
    seconds: form.limited ? (form.seconds ?? 0) : null,
    changeAllowed: form.changeAllowed,
    liveTally: form.liveTally,
    voters: form.voters === 'officials' ? 'officials' : form.named,
  });
  return parsed.success ? parsed.data : null;
}

export const secondsFit = (form: PollForm): boolean =>
  !form.limited || (form.seconds !== null && form.seconds >= POLL_SECONDS.min && form.seconds <= POLL_SECONDS.max);
