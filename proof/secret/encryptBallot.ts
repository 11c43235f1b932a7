import { ciphertextOf, claimsOf, type EncryptedBallot } from './ballot.ts';
import type { BallotContext } from './context.ts';
import { type Choices, picksOf, type SecretForm } from './form.ts';
import {
  add,
  addScalars,
  IDENTITY,
  mul,
  mulBase,
  mulScalars,
  reduce,
  type Scalar,
  scalarOf,
  write,
  ZERO,
} from './group.ts';
import { hash512 } from './hashing.ts';
import { placeOf, proveOneOf } from './oneOf.ts';

/** Gives so many random bytes, of a source fit for keys. */
export type RandomBytes = (bytes: number) => Uint8Array;

/** What only the terminal knows of a ballot, and shows if the delegate challenges it instead of casting. */
export interface BallotSecret {
  readonly choices: Choices;
  /** 32 bytes from which every random number of the ballot is derived. */
  readonly seed: Uint8Array;
}

export interface MadeBallot {
  readonly ballot: EncryptedBallot;
  readonly secret: BallotSecret;
}

const SEED_BYTES = 32;

/**
 * Encrypts a delegate's choices and proves each of them well-formed. What is computed, and how long the result is, depends
 * on the form only. Throws RangeError for choices that the form does not have, Refused for a context that cannot be one.
 */
export function encryptBallot(
  form: SecretForm,
  context: BallotContext,
  choices: Choices,
  random: RandomBytes,
): MadeBallot {
  const secret = { choices, seed: random(SEED_BYTES) };
  return { ballot: ballotOf(form, context, secret), secret };
}

/** The one ballot that follows from choices and seed. */
export function ballotOf(form: SecretForm, context: BallotContext, { choices, seed }: BallotSecret): EncryptedBallot {
  const picks = picksOf(form, choices);
  const place = placeOf(context);
  const { each, sums } = claimsOf(form);
  const scalar = (proof: number, index: number): Scalar => reduce(hash512('nghisu/ballot-seed/v1', seed, proof, index));
  const made = each.map(({ question, messages }, i) => {
    const pick = picks[i] ?? 0;
    const r = scalar(question, 0);
    const ciphertext = { a: mulBase(r), b: add(mul(r, place.y), messages.points[pick] ?? IDENTITY) };
    const proof = proveOneOf(place, question, messages, ciphertext, { pick, r }, (k) => scalar(question, k + 1));
    return { r, m: messages.values[pick] ?? 0n, ciphertext, proof };
  });
  const ciphertexts = made.map((one) => one.ciphertext);
  const summed = sums.map((claim) => {
    const { question, messages, of } = claim;
    const r = of.reduce(
      (sum, { at, weight }) => addScalars(sum, mulScalars(scalarOf(weight), made[at]?.r ?? ZERO)),
      ZERO,
    );
    const m = of.reduce((sum, { at, weight }) => sum + weight * (made[at]?.m ?? 0n), 0n);
    const opening = { pick: messages.values.indexOf(m), r };
    return proveOneOf(place, question, messages, ciphertextOf(claim, ciphertexts), opening, (k) =>
      scalar(question, k + 1),
    );
  });
  return {
    ct: made.map(({ ciphertext: { a, b }, proof }) => [write(a), write(b), proof]),
    sum: summed.length === 0 ? null : summed,
  };
}
