import { type LiveTally, MAX_LINES, POLL_SECONDS, type PollLine, PollSetup } from '../../../core/voting/poll.ts';
import {
  type BaseKind,
  type Conduct,
  isCast,
  isSecret,
  type Majority,
  type NamesSeenBy,
  Rule,
  type VoteOption,
} from '../../../core/voting/rule.ts';
import { conductsOf } from './conductsOf.ts';
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
  /** Questions or persons in ballot order; a decision with one question has one line without a title. */
  readonly lines: readonly PollLine[];
  /** Number to elect, for an election. */
  readonly seats: number | null;
  readonly conduct: Conduct;
  readonly names: NamesSeenBy;
  readonly voters: 'officials' | 'named';
  readonly named: readonly string[];
  readonly limited: boolean;
  readonly seconds: number | null;
  readonly changeAllowed: boolean;
  readonly liveTally: LiveTally;
}

const USUAL_SECONDS = 60;
/** Circles that names may be shown to, narrowest first. */
const CIRCLES: readonly NamesSeenBy[] = ['nobody', 'chairAndDesk', 'everyone'];

/** Circles that are no wider than the rule's. */
export const namesWithin = (rule: Pick<Rule, 'names'>): readonly NamesSeenBy[] =>
  CIRCLES.slice(0, CIRCLES.indexOf(rule.names) + 1);

/** The fields that come from a rule. */
export function fieldsOfRule(rule: Rule): Partial<PollForm> {
  return {
    rule,
    base: rule.base,
    without: [],
    conduct: conductsOf(rule).find(({ why }) => why === null)?.conduct ?? 'paper',
    names: rule.names,
    seats: rule.kind === 'election' ? 1 : null,
    ...fieldsOfMajority(rule.majority),
  };
}

/** The fields of another rule; persons go where there are none to vote on, and an empty question where there is one. */
export function fieldsOfOtherRule(form: PollForm, rule: Rule, lineId: string): Partial<PollForm> {
  const asked = rule.kind === 'decision';
  const before = form.rule?.kind === 'decision';
  const kept = form.lines.filter(({ title }) => title !== '');
  const lines = asked === before ? form.lines : asked ? [emptyLine(lineId)] : kept;
  const seats = rule.kind === 'election' ? (form.seats ?? 1) : null;
  return { ...fieldsOfRule(rule), seats, lines };
}

function fieldsOfMajority(majority: Majority) {
  const { kind, numerator, denominator } = majority;
  return { preset: presetOf(majority), compare: kind, numerator, denominator };
}

/** The fields of a named majority; "other" starts from what was there. */
export function fieldsOfPreset(preset: MajorityPreset): Partial<PollForm> {
  return preset === 'other' ? { preset } : { ...fieldsOfMajority(MAJORITY_PRESETS[preset]), preset };
}

export const emptyLine = (id: string): PollLine => ({ id, title: '', note: '', personId: null });

/** A new vote; `lineId` is the id of its first line. */
export function emptyPoll(itemId: string | null, rule: Rule | null, lineId: string): PollForm {
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
    lines: rule === null || rule.kind === 'decision' ? [emptyLine(lineId)] : [],
    seats: null,
    conduct: 'electronic',
    names: 'nobody',
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
    lines: setup.lines,
    seats: setup.seats,
    conduct: setup.conduct,
    names: setup.names,
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

/** What is wrong with the lines, or null. */
export function linesFault(form: Pick<PollForm, 'lines' | 'rule'>): 'none' | 'many' | 'untitled' | null {
  const { lines, rule } = form;
  if (lines.length === 0) return 'none';
  if (lines.length > MAX_LINES) return 'many';
  const isAlone = rule?.kind === 'decision' && lines.length === 1;
  return !isAlone && lines.some(({ title }) => title.trim() === '') ? 'untitled' : null;
}

/** Whether an election has a possible number of seats. */
export const seatsFit = ({ rule, seats, lines }: PollForm): boolean =>
  rule?.kind !== 'election' || (seats !== null && seats >= 1 && seats <= Math.max(1, lines.length));

/** What is sent, or null while a field is missing or wrong; the form says which one. */
export function setupOfPoll(id: string, form: PollForm): PollSetup | null {
  const cast = isCast(form.conduct);
  const secret = isSecret(form.conduct);
  if (linesFault(form) !== null) return null;
  const parsed = PollSetup.safeParse({
    id,
    itemId: form.itemId,
    title: form.title,
    rule: ruleOfForm(form),
    lines: form.lines,
    seats: form.rule?.kind === 'election' ? form.seats : null,
    conduct: form.conduct,
    seconds: form.limited && cast ? (form.seconds ?? 0) : null,
    changeAllowed: form.changeAllowed,
    liveTally: secret || !cast ? 'nobody' : form.liveTally,
    names: form.conduct === 'electronic' ? form.names : 'nobody',
    voters: form.voters === 'officials' ? 'officials' : form.named,
  });
  return parsed.success ? parsed.data : null;
}

export const secondsFit = (form: PollForm): boolean =>
  !form.limited ||
  !isCast(form.conduct) ||
  (form.seconds !== null && form.seconds >= POLL_SECONDS.min && form.seconds <= POLL_SECONDS.max);
