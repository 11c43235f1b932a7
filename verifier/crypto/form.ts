import { join } from './bytes.ts';
import { scalarBytes } from './group.ts';
import { h256 } from './hash.ts';

/** What a secret ballot asks. */
export type Form =
  | { readonly kind: 'lines'; readonly lines: number; readonly options: number; readonly notMarked: boolean }
  | { readonly kind: 'election'; readonly candidates: number; readonly seats: number; readonly blank: boolean };

/** The messages that one ciphertext, or a weighted sum of ciphertexts, may hold. */
export interface Messages {
  readonly values: readonly bigint[];
  readonly hash: Uint8Array;
}

/** A sum of which a ballot proves something. */
export interface SumClaim {
  readonly messages: Messages;
  readonly parts: readonly { readonly ciphertext: number; readonly weight: bigint }[];
}

/** Everything that a ballot of a form proves: a list per ciphertext, then the sums. */
export interface Claims {
  readonly ciphertexts: readonly Messages[];
  readonly sums: readonly SumClaim[];
}

/** What one count of a form means. */
export interface Slot {
  /** The ciphertext and, for counts packed as digits, which message. */
  readonly ciphertext: number;
  readonly message: number;
}

/** The most ballots that are counted in a poll: counts are digits in this base. */
export const DIGIT_BASE = 1024n;

const MOST_LINES = 50;
const MOST_LINES_OF_BITS = 20;
const MOST_PACKED_CHOICES = 4;

/** LIST of the page. */
export function messages(values: readonly bigint[]): Messages {
  return { values, hash: h256('nghisu/messages/v1', join(...values.map(scalarBytes))) };
}

const BIT = messages([0n, 1n]);

function fits(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

/** How many choices a line of a form has, "not marked" among them. */
export function choicesOf(form: Extract<Form, { kind: 'lines' }>): number {
  return form.options + (form.notMarked ? 1 : 0);
}

function lineClaims(form: Extract<Form, { kind: 'lines' }>): Claims | null {
  if (!fits(form.lines, 1, MOST_LINES) || !fits(form.options, 2, 6)) return null;
  const choices = choicesOf(form);
  if (choices <= MOST_PACKED_CHOICES) {
    const packed = messages(Array.from({ length: choices }, (_, i) => DIGIT_BASE ** BigInt(i)));
    return { ciphertexts: Array(form.lines).fill(packed), sums: [] };
  }
  if (form.lines > MOST_LINES_OF_BITS) return null;
  const one = messages([1n]);
  const sums = Array.from({ length: form.lines }, (_, line) => ({
    messages: one,
    parts: Array.from({ length: choices }, (_, i) => ({ ciphertext: line * choices + i, weight: 1n })),
  }));
  return { ciphertexts: Array(form.lines * choices).fill(BIT), sums };
}

function electionClaims(form: Extract<Form, { kind: 'election' }>): Claims | null {
  if (!fits(form.candidates, 1, MOST_LINES) || !fits(form.seats, 1, form.candidates)) return null;
  const parts = Array.from({ length: form.candidates }, (_, i) => ({ ciphertext: i, weight: 1n }));
  if (form.blank) parts.push({ ciphertext: form.candidates, weight: BigInt(form.seats) });
  const least = form.blank ? 1 : 0;
  const values = Array.from({ length: form.seats + 1 - least }, (_, i) => BigInt(i + least));
  return { ciphertexts: Array(parts.length).fill(BIT), sums: [{ messages: messages(values), parts }] };
}

/** What a ballot of the form has to prove; null for a form that cannot be. */
export function claimsOf(form: Form): Claims | null {
  return form.kind === 'lines' ? lineClaims(form) : electionClaims(form);
}
