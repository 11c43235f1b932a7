import { z } from 'zod';

/** Counts are digits in this base, so it must exceed the largest count. */
export const COUNT_BASE = 1024n;
/** The most ballots that one poll can count. */
export const MAX_BALLOTS = 1023;
export const MAX_LINES = 50;
/** With more choices than this a line is a row of bits instead of one ciphertext: its sum could not be decoded in time. */
const MAX_DIGITS = 4;
/** Rows of bits are longer than single ciphertexts; more of them make no message of decent size. */
export const MAX_BIT_LINES = 20;

const lines = z
  .strictObject({
    kind: z.literal('lines'),
    lines: z.int().min(1).max(MAX_LINES),
    options: z.int().min(2).max(6),
    /** Whether a line may be left without a mark; then `null` is a choice, counted after the options. */
    notMarked: z.boolean(),
  })
  .refine(
    (form) => choicesOf(form) <= MAX_DIGITS || form.lines <= MAX_BIT_LINES,
    `at most ${MAX_BIT_LINES} lines of more than ${MAX_DIGITS} choices`,
  );

const election = z
  .strictObject({
    kind: z.literal('election'),
    candidates: z.int().min(1).max(MAX_LINES),
    seats: z.int().min(1).max(MAX_LINES),
    /** Whether a ballot for nobody is told apart and counted; without it, such a ballot is one more that names nobody. */
    blank: z.boolean(),
  })
  .refine(({ candidates, seats }) => seats <= candidates, 'more seats than candidates');

/**
 * What a secret ballot asks. `lines`: one choice of the same few options per line (a question, a confidence rating, two
 * boxes per person). `election`: at most `seats` of the candidates, as on a list where names are struck out.
 */
export const secretFormSchema = z.discriminatedUnion('kind', [lines, election]);
export type SecretForm = z.infer<typeof secretFormSchema>;

/** Ciphertexts that belong together: one line, or the whole list of an election. */
export interface Group {
  /** The messages that each ciphertext of the group may hold. */
  readonly messages: readonly (readonly bigint[])[];
  /** The weighted sum that is proved too, or null. */
  readonly sum: { readonly weights: readonly bigint[]; readonly messages: readonly bigint[] } | null;
}

const BIT = [0n, 1n];

/** How many choices a line has, no mark among them. */
function choicesOf(form: { readonly options: number; readonly notMarked: boolean }): number {
  return form.options + (form.notMarked ? 1 : 0);
}

function line(choices: number): Group {
  if (choices <= MAX_DIGITS) {
    return { messages: [Array.from({ length: choices }, (_, i) => COUNT_BASE ** BigInt(i))], sum: null };
  }
  const messages = Array.from({ length: choices }, () => BIT);
  return { messages, sum: { weights: messages.map(() => 1n), messages: [1n] } };
}

function list({ candidates, seats, blank }: Extract<SecretForm, { kind: 'election' }>): Group {
  const weights = Array.from({ length: candidates }, () => 1n);
  const from = blank ? 1 : 0;
  return {
    messages: Array.from({ length: candidates + from }, () => BIT),
    sum: {
      // A blank ballot weighs as much as all seats, so that nothing else fits beside it.
      weights: blank ? [...weights, BigInt(seats)] : weights,
      messages: Array.from({ length: seats + 1 - from }, (_, i) => BigInt(i + from)),
    },
  };
}

/** What a ballot of this form is made of, in the order of its ciphertexts. */
export function groupsOf(form: SecretForm): readonly Group[] {
  if (form.kind === 'election') return [list(form)];
  return Array.from({ length: form.lines }, () => line(choicesOf(form)));
}

/** A person's choices: for `lines` the option of each line or null, for an `election` 1 or 0 for each candidate. */
export type Choices = readonly (number | null)[];

/** For every ciphertext, the index of its message in the list. Throws RangeError for choices the form does not have. */
export function picksOf(form: SecretForm, choices: Choices): readonly number[] {
  return form.kind === 'election' ? electionPicks(form, choices) : linePicks(form, choices);
}

function linePicks(form: Extract<SecretForm, { kind: 'lines' }>, choices: Choices): readonly number[] {
  if (choices.length !== form.lines) throw new RangeError('one choice for each line');
  const count = choicesOf(form);
  return choices.flatMap((choice) => {
    const pick = choice ?? (form.notMarked ? form.options : -1);
    if (!Number.isInteger(pick) || pick < 0 || pick >= (choice === null ? count : form.options)) {
      throw new RangeError('no such option');
    }
    return count <= MAX_DIGITS ? [pick] : Array.from({ length: count }, (_, i) => (i === pick ? 1 : 0));
  });
}

function electionPicks(form: Extract<SecretForm, { kind: 'election' }>, choices: Choices): readonly number[] {
  if (choices.length !== form.candidates) throw new RangeError('one choice for each candidate');
  const bits = choices.map((choice) => {
    if (choice !== 0 && choice !== 1) throw new RangeError('no such option');
    return choice;
  });
  const named = bits.reduce<number>((sum, bit) => sum + bit, 0);
  if (named > form.seats) throw new RangeError('more names than seats');
  return form.blank ? [...bits, named === 0 ? 1 : 0] : bits;
}

/**
 * What an opened poll says. `lines`: per line the count of each option, then of those not marked where the form has that.
 * `election`: the votes of each candidate, and how many ballots named nobody (null where the form does not tell).
 */
export type SecretTally =
  | { readonly kind: 'lines'; readonly ballots: number; readonly counts: readonly (readonly number[])[] }
  | {
      readonly kind: 'election';
      readonly ballots: number;
      readonly votes: readonly number[];
      readonly blank: number | null;
    };

/** From the counts of each ciphertext's messages to the poll's tally. */
export function tallyOf(form: SecretForm, ballots: number, counts: readonly (readonly number[])[]): SecretTally {
  const ones = counts.map(([, one = 0]) => one);
  if (form.kind === 'election') {
    const votes = ones.slice(0, form.candidates);
    return { kind: 'election', ballots, votes, blank: form.blank ? (ones[form.candidates] ?? 0) : null };
  }
  const choices = choicesOf(form);
  if (choices <= MAX_DIGITS) return { kind: 'lines', ballots, counts };
  const lines = Array.from({ length: form.lines }, (_, i) => ones.slice(i * choices, (i + 1) * choices));
  return { kind: 'lines', ballots, counts: lines };
}
