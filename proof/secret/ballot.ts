import { z } from 'zod';
import { groupsOf, MAX_BIT_LINES, MAX_LINES, type SecretForm } from './form.ts';
import { add, IDENTITY, mul, scalarOf } from './group.ts';
import { type Ciphertext, type Messages, oneOfProofSchema, prepareMessages, readCiphertext } from './oneOf.ts';
import { Refused } from './Refused.ts';

const encoded = z.string().length(43);

/** The most ciphertexts a ballot has: 20 lines of 7 bits each. */
const MAX_CIPHERTEXTS = MAX_BIT_LINES * 7;

/**
 * The encrypted part of a ballot's payload: for each ciphertext `[a, b, proof]`, and the proofs of the sums, or null where
 * the form has none. All values base64url of 32 bytes.
 */
export const encryptedBallotSchema = z.strictObject({
  ct: z
    .array(z.tuple([encoded, encoded, oneOfProofSchema]))
    .min(1)
    .max(MAX_CIPHERTEXTS),
  sum: z.array(oneOfProofSchema).min(1).max(MAX_LINES).nullable(),
});
export type EncryptedBallot = z.infer<typeof encryptedBallotSchema>;

/** One proof that a ballot needs. */
export interface Claim {
  readonly question: number;
  readonly messages: Messages;
  /** The weights of the ballot's ciphertexts whose sum the claim is about. */
  readonly of: readonly { readonly at: number; readonly weight: bigint }[];
}

/** What a ballot of a form must prove: first about each ciphertext, then about each sum; numbered in that order. */
export interface Claims {
  readonly each: readonly Claim[];
  readonly sums: readonly Claim[];
}

const prepared = new Map<string, Claims>();

/** Computed once for each form. */
export function claimsOf(form: SecretForm): Claims {
  const key = JSON.stringify(form);
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const claims = computeClaims(form);
  if (prepared.size >= 16) prepared.clear();
  prepared.set(key, claims);
  return claims;
}

function computeClaims(form: SecretForm): Claims {
  const lists = new Map<string, Messages>();
  const messagesOf = (values: readonly bigint[]): Messages => {
    const messages = lists.get(values.join()) ?? prepareMessages(values);
    lists.set(values.join(), messages);
    return messages;
  };
  const groups = groupsOf(form);
  const each = groups
    .flatMap((group) => group.messages)
    .map((values, at) => ({ question: at, messages: messagesOf(values), of: [{ at, weight: 1n }] }));
  let first = 0;
  const sums = groups.flatMap(({ messages, sum }) => {
    const from = first;
    first += messages.length;
    return sum === null ? [] : [{ ...sum, from }];
  });
  return {
    each,
    sums: sums.map(({ weights, messages, from }, i) => ({
      question: each.length + i,
      messages: messagesOf(messages),
      of: weights.map((weight, k) => ({ at: from + k, weight })),
    })),
  };
}

/** The ciphertext of a claim: a sum of the ballot's ciphertexts by weight. */
export function ciphertextOf({ of }: Claim, ciphertexts: readonly Ciphertext[]): Ciphertext {
  let a = IDENTITY;
  let b = IDENTITY;
  for (const { at, weight } of of) {
    const one = ciphertexts[at];
    if (one === undefined) throw new Refused('questions');
    const factor = scalarOf(weight);
    a = add(a, weight === 1n ? one.a : mul(factor, one.a));
    b = add(b, weight === 1n ? one.b : mul(factor, one.b));
  }
  return { a, b };
}

/** Throws Refused unless the ballot has exactly the ciphertexts of its form, each a pair of elements. */
export function readCiphertexts(form: SecretForm, ballot: EncryptedBallot): readonly Ciphertext[] {
  const { each, sums } = claimsOf(form);
  if (ballot.ct.length !== each.length || (ballot.sum?.length ?? 0) !== sums.length) throw new Refused('questions');
  return ballot.ct.map(([a, b]) => readCiphertext(a, b));
}
