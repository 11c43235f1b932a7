import type { EncryptedBallot } from '../ballot.ts';
import type { BallotContext } from '../context.ts';
import {
  add,
  addScalars,
  hashToScalar,
  invert,
  joined,
  mul,
  mulBase,
  mulScalars,
  type Point,
  readScalar,
  reduce,
  type Scalar,
  scalarOf,
  sub,
  subScalars,
  write,
  ZERO,
} from '../group.ts';
import { type Ciphertext, type Messages, placeOf, prepareMessages, readCiphertext } from '../oneOf.ts';
import { seededRandom } from './seededRandom.ts';

/** What a cheating terminal hashes instead of everything. */
export type Hashing = (
  context: BallotContext,
  ciphertext: Ciphertext,
  A: readonly Point[],
  B: readonly Point[],
  messages: Messages,
) => Scalar;

/** The challenge as it must be, except for what `leave` leaves out. */
export function hashingWithout(leave: 'nothing' | 'statement' | 'delegate' | 'poll' | 'question' | 'key'): Hashing {
  return (context, { a, b }, A, B, messages) => {
    const [meeting = '', poll = '', pollHash = '', y = '', delegate = '', key = ''] = placeOf(context).fields;
    const parts = {
      poll: [poll, pollHash],
      key: [y],
      delegate: [delegate, key],
      question: [0],
      statement: [messages.hash, a, b],
    };
    const kept = Object.entries(parts).flatMap(([name, fields]) => (name === leave ? [] : fields));
    return hashToScalar('nghisu/1ofk/v1', meeting, ...kept, joined(A), joined(B));
  };
}

const scalars = (name: string) => {
  const random = seededRandom(name);
  return () => reduce(random(64));
};

/** An honest proof of one message under another way of hashing: refused because the challenge is not the right one. */
export function proofHashedBy(hashing: Hashing, context: BallotContext, values: readonly bigint[]): EncryptedBallot {
  const messages = prepareMessages(values);
  const { y } = placeOf(context);
  const next = scalars('hashed otherwise');
  const [r, w] = [next(), next()];
  const ciphertext = { a: mulBase(r), b: add(mul(r, y), messages.points[0] ?? mulBase(r)) };
  const branches = messages.points.map((message, j) => {
    if (j === 0) return { c: scalarOf(0), z: scalarOf(0), A: mulBase(w), B: mul(w, y) };
    const [c, z] = [next(), next()];
    const B = sub(mul(z, y), mul(c, sub(ciphertext.b, message)));
    return { c, z, A: sub(mulBase(z), mul(c, ciphertext.a)), B };
  });
  const target = hashing(
    context,
    ciphertext,
    branches.map(({ A }) => A),
    branches.map(({ B }) => B),
    messages,
  );
  const real = branches.reduce((rest, { c }) => subScalars(rest, c), target);
  const proof = branches.map(({ c, z }, j): [string, string] =>
    j === 0 ? [write(real), write(addScalars(w, mulScalars(real, r)))] : [write(c), write(z)],
  );
  return { ct: [[write(ciphertext.a), write(ciphertext.b), proof]], sum: null };
}

function weakChallenge(A: readonly Point[], B: readonly Point[]): Scalar {
  return hashToScalar('nghisu/1ofk/v1', joined(A), joined(B));
}

/**
 * The forgery against weak Fiat–Shamir (Bernhard, Pereira, Warinschi 2012): first the commitments A_j = α_j·G and
 * B_j = α_j·Y + β_j·G with β_j = 0 but for the first, then the challenge c over them alone, and only then the message
 * m = m₀ − β₀/c, which is none of the list: thousands of votes, say.
 */
export function weakForgery(context: BallotContext, values: readonly bigint[]): EncryptedBallot {
  const messages = prepareMessages(values);
  const { y } = placeOf(context);
  const next = scalars('weak');
  const [r, beta] = [next(), next()];
  const alphas = values.map(() => next());
  const A = alphas.map(mulBase);
  const B = alphas.map((alpha, j) => (j === 0 ? add(mul(alpha, y), mulBase(beta)) : mul(alpha, y)));
  const c = weakChallenge(A, B);
  const message = subScalars(messages.scalars[0] ?? ZERO, mulScalars(beta, invert(c)));
  const proof = alphas.map((alpha, j): [string, string] =>
    j === 0 ? [write(c), write(addScalars(alpha, mulScalars(c, r)))] : [write(ZERO), write(alpha)],
  );
  return { ct: [[write(mulBase(r)), write(add(mul(r, y), mulBase(message))), proof]], sum: null };
}

/** Whether a verifier with weak Fiat–Shamir would take the first ciphertext of a ballot. */
export function passesWeakCheck(context: BallotContext, values: readonly bigint[], ballot: EncryptedBallot): boolean {
  const [aText = '', bText = '', proof = []] = ballot.ct[0] ?? [];
  const { a, b } = readCiphertext(aText, bText);
  const { y } = placeOf(context);
  const branches = proof.map(([cText, zText], j) => {
    const [c, z] = [readScalar(cText), readScalar(zText)];
    const offset = sub(b, prepareMessages(values).points[j] ?? b);
    return { c, A: sub(mulBase(z), mul(c, a)), B: sub(mul(z, y), mul(c, offset)) };
  });
  const sum = branches.reduce((all, { c }) => addScalars(all, c), ZERO);
  const weak = weakChallenge(
    branches.map(({ A }) => A),
    branches.map(({ B }) => B),
  );
  return write(sum) === write(weak);
}
