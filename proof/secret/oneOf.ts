import { z } from 'zod';
import type { BallotContext } from './context.ts';
import { pollFields } from './context.ts';
import {
  add,
  addScalars,
  hashToScalar,
  joined,
  mul,
  mulBase,
  mulScalars,
  type Point,
  readBytes,
  readPoint,
  readScalar,
  type Scalar,
  sameScalars,
  scalarOf,
  sub,
  subScalars,
  write,
  ZERO,
} from './group.ts';
import { type Field, hash256 } from './hashing.ts';
import { Refused } from './Refused.ts';

const encoded = z.string().length(43);

/** A proof that a ciphertext holds one of some messages: challenge and answer for each message, base64url. */
export const oneOfProofSchema = z
  .array(z.tuple([encoded, encoded]))
  .min(1)
  .max(51);
export type OneOfProof = z.infer<typeof oneOfProofSchema>;

/** ElGamal with the message in the exponent: a = r·G, b = r·Y + m·G. */
export interface Ciphertext {
  readonly a: Point;
  readonly b: Point;
}

export function readCiphertext(a: string, b: string): Ciphertext {
  return { a: readPoint(a), b: readPoint(b) };
}

/** Messages with what is computed of them once for all ballots. */
export interface Messages {
  readonly values: readonly bigint[];
  readonly scalars: readonly Scalar[];
  readonly points: readonly Point[];
  readonly hash: Uint8Array;
}

export function prepareMessages(values: readonly bigint[]): Messages {
  const scalars = values.map(scalarOf);
  return { values, scalars, points: scalars.map(mulBase), hash: hash256('nghisu/messages/v1', joined(scalars)) };
}

/** Where a proof belongs: nothing of it can be used for another delegate, poll, key or place in the ballot. */
export interface ProofPlace {
  readonly y: Point;
  readonly fields: readonly Field[];
}

/** Throws Refused for a context that cannot be one. */
export function placeOf(context: BallotContext): ProofPlace {
  const { fields, y } = pollFields(context);
  return { y, fields: [...fields, context.delegate, readBytes(context.delegateKey)] };
}

function challenge(
  { fields }: ProofPlace,
  question: number,
  messages: Messages,
  { a, b }: Ciphertext,
  commitments: readonly { readonly A: Point; readonly B: Point }[],
): Scalar {
  const all = (side: 'A' | 'B') => joined(commitments.map((one) => one[side]));
  return hashToScalar('nghisu/1ofk/v1', ...fields, question, messages.hash, a, b, all('A'), all('B'));
}

/**
 * Proves that `ciphertext`, made with `r`, holds the message number `pick`. Which one it is decides neither what is computed
 * nor how often nor how long the proof is: the same steps run for every message, on values masked where one would be zero.
 * `fresh(i)` gives random scalars, another one for every i.
 */
export function proveOneOf(
  place: ProofPlace,
  question: number,
  messages: Messages,
  ciphertext: Ciphertext,
  opening: { readonly pick: number; readonly r: Scalar },
  fresh: (index: number) => Scalar,
): OneOfProof {
  const { pick, r } = opening;
  const held = messages.scalars[pick];
  if (held === undefined) throw new RangeError('no such message');
  const mask = fresh(0);
  const masked = mulBase(mask);
  const branches = messages.scalars.map((message, j) => {
    const c = fresh(2 * j + 1);
    const z = fresh(2 * j + 2);
    const w = subScalars(z, mulScalars(c, r));
    // c·(m_j − m) is zero for the message held; the mask keeps the multiplication an ordinary one.
    const off = mulScalars(c, subScalars(message, held));
    const offset = sub(mulBase(addScalars(off, mask)), masked);
    return { c, z, A: mulBase(w), B: add(mul(w, place.y), offset) };
  });
  const target = challenge(place, question, messages, ciphertext, branches);
  const missing = branches.reduce((rest, { c }) => subScalars(rest, c), target);
  return branches.map(({ c, z }, j) => {
    const share = mulScalars(scalarOf(j === pick ? 1 : 0), missing);
    return [write(addScalars(c, share)), write(addScalars(z, mulScalars(share, r)))];
  });
}

/** Throws Refused unless the proof shows, at this place, that the ciphertext holds one of the messages. */
export function checkOneOf(
  place: ProofPlace,
  question: number,
  messages: Messages,
  ciphertext: Ciphertext,
  proof: OneOfProof,
): void {
  if (proof.length !== messages.points.length) throw new Refused('branches');
  const { a, b } = ciphertext;
  let sum = ZERO;
  const commitments = proof.map(([cText, zText], j) => {
    const c = readScalar(cText);
    const z = readScalar(zText);
    const message = messages.points[j];
    if (message === undefined) throw new Refused('branches');
    sum = addScalars(sum, c);
    return { A: sub(mulBase(z), mul(c, a)), B: sub(mul(z, place.y), mul(c, sub(b, message))) };
  });
  const target = challenge(place, question, messages, ciphertext, commitments);
  if (!sameScalars(sum, target)) throw new Refused('proof');
}
