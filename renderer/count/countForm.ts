import { type CountBounds, countBounds } from '../../core/voting/countBounds.ts';
import { type Counted, type CountFault, countFault } from '../../core/voting/counted.ts';
import {
  INVALID_CAUSES,
  type InvalidCause,
  type InvalidReasons,
  NO_REASONS,
} from '../../core/voting/invalidReasons.ts';
import type { Poll } from '../board/pollTypes.ts';

/** A count as it is being typed; null where nothing stands yet. */
export interface CountForm {
  readonly issued: number | null;
  readonly returned: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
  /** Why ballots are invalid; what stands nowhere is none. */
  readonly reasons: Readonly<Record<InvalidCause, number | null>>;
  /** For each line in ballot order, for each option in the rule's order. */
  readonly lines: readonly (readonly (number | null)[])[];
}

type Question = Pick<Poll, 'rule' | 'lines' | 'seats' | 'conduct' | 'roll' | 'figures'>;

/**
 * How a poll is counted. `ballots`: slips are issued, returned, valid or not. `heads`: hands or cards are counted, and
 * whoever is on the roll was asked.
 */
export const countKind = ({ conduct }: Pick<Question, 'conduct'>): 'ballots' | 'heads' =>
  conduct === 'paper' ? 'ballots' : 'heads';

/** Places of the options that are counted; on a struck list only the names that were left, the rest follows. */
export function countedOptions({ rule }: Pick<Question, 'rule'>): readonly number[] {
  return rule.options.flatMap(({ role }, place) => (rule.ballotForm === 'strike' && role !== 'for' ? [] : [place]));
}

/** Of the fields in which two counts differ, those that are typed: what follows from them differs with them. */
export function shownDifferences(poll: Pick<Question, 'rule'>, differing: readonly string[]): readonly string[] {
  const places = countedOptions(poll);
  return differing.filter((field) => !/^\d+\./.test(field) || places.some((place) => field.endsWith(`.${place}`)));
}

const NOTHING_SAID: CountForm['reasons'] = {
  tooMany: null,
  nobody: null,
  notIssued: null,
  bothBoxes: null,
  strangers: null,
  marked: null,
  other: null,
};

export function emptyCount({ lines, rule }: Pick<Question, 'lines' | 'rule'>): CountForm {
  return {
    issued: null,
    returned: null,
    valid: null,
    invalid: null,
    reasons: NOTHING_SAID,
    lines: lines.map(() => rule.options.map(() => null)),
  };
}

export const boundsOf = (poll: Question): CountBounds =>
  countBounds(poll, poll.rule.weighted ? poll.figures.present : poll.roll);

const sumOf = (line: readonly (number | null)[]) => line.reduce<number>((sum, count) => sum + (count ?? 0), 0);

const saidReasons = ({ reasons }: CountForm): number =>
  INVALID_CAUSES.reduce((sum, cause) => sum + (reasons[cause] ?? 0), 0);

/** How many invalid ballots have no reason yet; never below 0. */
export const unexplained = (poll: Question, form: CountForm): number =>
  countKind(poll) === 'ballots' ? Math.max(0, (form.invalid ?? 0) - saidReasons(form)) : 0;

/** The reasons as they are sent, as if whatever has none were of another cause; nothing where no ballot is invalid. */
function kindestReasons(poll: Question, form: CountForm, invalid: number): { readonly reasons?: InvalidReasons } {
  if (countKind(poll) === 'heads' || invalid === 0) return {};
  if (form.invalid === null) return { reasons: { ...NO_REASONS, other: invalid } };
  const said = INVALID_CAUSES.map((cause) => [cause, form.reasons[cause] ?? 0] as const);
  const reasons: InvalidReasons = { ...NO_REASONS, ...Object.fromEntries(said) };
  return { reasons: { ...reasons, other: reasons.other + unexplained(poll, form) } };
}

/** The typed figures as a count, with the kindest figure wherever nothing stands yet: a fault found in it will not go away by typing on. */
function kindest(poll: Question, form: CountForm): Counted {
  const strikes = poll.rule.ballotForm === 'strike';
  const most = form.lines.reduce((max, line) => Math.max(max, sumOf(line)), 0);
  const heads = countKind(poll) === 'heads';
  const issued = heads ? boundsOf(poll).roll : (form.issued ?? boundsOf(poll).roll);
  const parts = form.valid === null || form.invalid === null ? issued : form.valid + form.invalid;
  const returned = form.returned ?? (heads ? most : parts);
  const valid = heads ? returned : (form.valid ?? Math.max(0, returned - (form.invalid ?? 0)));
  const invalid = heads ? 0 : (form.invalid ?? Math.max(0, returned - valid));
  const lines = form.lines.map((line) =>
    line.map((count, place) =>
      strikes && poll.rule.options[place]?.role !== 'for' ? Math.max(0, valid - sumOf(line)) : (count ?? 0),
    ),
  );
  return { issued, returned, valid, invalid, ...kindestReasons(poll, form, invalid), lines };
}

/** How many fields are still empty. */
export function missingFields(poll: Question, form: CountForm): number {
  const places = countedOptions(poll);
  const heads = [form.issued, form.returned, form.valid, form.invalid];
  const cells = form.lines.flatMap((line) => places.map((place) => line[place] ?? null));
  return [...(countKind(poll) === 'ballots' ? heads : []), ...cells].filter((count) => count === null).length;
}

/** What is wrong already, by core's own check; null while nothing is. */
export const faultOf = (poll: Question, form: CountForm): CountFault | null =>
  countFault(kindest(poll, form), boundsOf(poll));

/** What is sent, or null while a field is empty or the count is impossible. */
export const countedOf = (poll: Question, form: CountForm): Counted | null =>
  missingFields(poll, form) > 0 || unexplained(poll, form) > 0 || faultOf(poll, form) !== null
    ? null
    : kindest(poll, form);

/** How many taking part hands and cards show by themselves: the most that were counted on one line. */
export const headsShown = (form: CountForm): number =>
  form.lines.reduce((most, line) => Math.max(most, sumOf(line)), 0);

/** Sum of a line's figures. */
export const lineSum = sumOf;
