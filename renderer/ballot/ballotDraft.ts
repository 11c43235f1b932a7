import { z } from 'zod';
import { type Choices, isSingle, isStruck, type Poll } from './ballotTypes.ts';

/** A ballot being made. It belongs to the screen: nothing that arrives changes it. */
export const BallotDraft = z.object({
  /** Number of the recorded ballot that this one is to replace; 0 for the first. With another number it is of the past. */
  after: z.int(),
  choices: z.array(z.string().nullable()),
  /** What goes with the choice of each line, where it asks for words. */
  words: z.array(z.string()),
  /** Lines may stay unmarked: the delegate has said so. */
  blanks: z.boolean(),
  /** Being read once more before it is sent. */
  review: z.boolean(),
});
export type BallotDraft = z.infer<typeof BallotDraft>;

type Question = Pick<Poll, 'rule' | 'lines' | 'seats'>;

/** The option of names that stay on a struck list. */
export const keepOption = ({ rule }: Pick<Poll, 'rule'>): string =>
  rule.options.find(({ role }) => role === 'for')?.id ?? '';
/** The option of names that are struck out. */
export const strikeOption = ({ rule }: Pick<Poll, 'rule'>): string =>
  rule.options.find(({ role }) => role !== 'for')?.id ?? '';

/** An untouched ballot: nothing marked; on a struck list every name still stands. */
export function newDraft(poll: Question, after = 0): BallotDraft {
  return {
    after,
    choices: poll.lines.map(() => (isStruck(poll) ? keepOption(poll) : null)),
    words: poll.lines.map(() => ''),
    blanks: false,
    review: false,
  };
}

/** What this screen kept of a ballot, if it is still one of this poll and of this number. */
export function keptDraft(kept: unknown, poll: Question, after: number): BallotDraft | null {
  const draft = BallotDraft.safeParse(kept).data;
  if (draft === undefined || draft.after !== after) return null;
  const count = poll.lines.length;
  const known = draft.choices.every((id) => id === null || poll.rule.options.some((option) => option.id === id));
  return known && draft.choices.length === count && draft.words.length === count ? draft : null;
}

/** Marks a line, or takes its mark away. The only question of a poll is read again at once. */
export function mark(poll: Question, draft: BallotDraft, line: number, optionId: string | null): BallotDraft {
  const choices = draft.choices.map((before, i) => (i === line ? optionId : before));
  return { ...draft, choices, review: isSingle(poll) && optionId !== null };
}

export function write(draft: BallotDraft, line: number, text: string): BallotDraft {
  return { ...draft, words: draft.words.map((before, i) => (i === line ? text : before)) };
}

/** Back from reading it once more: the marks of a list stay, the only question is asked again. */
export function unreview(poll: Question, draft: BallotDraft): BallotDraft {
  return isSingle(poll) ? mark(poll, draft, 0, null) : { ...draft, review: false };
}

/** Lines without a mark, by their place on the ballot. */
export const unmarkedOf = (choices: Choices): readonly number[] =>
  choices.flatMap((choice, i) => (choice === null ? [i] : []));

/** The next line without a mark behind this one, or from the start again; null when all are marked. */
export function nextUnmarked(choices: Choices, behind: number): number | null {
  const open = unmarkedOf(choices);
  return open.find((line) => line > behind) ?? open[0] ?? null;
}

/** Names that stay on a struck list. */
export const namesKept = (poll: Question, choices: Choices): number =>
  choices.filter((choice) => choice === keepOption(poll)).length;

/** Why a ballot cannot be sent as it is; it would be counted as invalid, or say nothing (V-12). */
export type BallotFault =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unmarked'; readonly count: number }
  | { readonly kind: 'tooMany'; readonly kept: number; readonly seats: number }
  | { readonly kind: 'nobodyLeft' };

export function faultOf(
  poll: Question,
  { choices, blanks }: Pick<BallotDraft, 'choices' | 'blanks'>,
): BallotFault | null {
  if (isStruck(poll)) {
    const kept = namesKept(poll, choices);
    const seats = poll.seats ?? 1;
    if (kept > seats) return { kind: 'tooMany', kept, seats };
    return kept === 0 ? { kind: 'nobodyLeft' } : null;
  }
  const open = unmarkedOf(choices).length;
  if (open === choices.length) return { kind: 'nothing' };
  return open > 0 && !blanks ? { kind: 'unmarked', count: open } : null;
}
