import { z } from 'zod';
import { type Aggregate, aggregateHash, type BallotCount } from './BallotCount.ts';
import { claimsOf } from './ballot.ts';
import type { PollContext } from './context.ts';
import { pollFields } from './context.ts';
import { makeDecoder } from './decode.ts';
import type { ElectionKey, TrusteeShare } from './electionKey.ts';
import type { RandomBytes } from './encryptBallot.ts';
import { type SecretForm, type SecretTally, tallyOf } from './form.ts';
import {
  addScalars,
  hashToScalar,
  IDENTITY,
  invert,
  isIdentity,
  mul,
  mulBase,
  mulScalars,
  type Point,
  readPoint,
  readScalar,
  reduce,
  type Scalar,
  sameScalars,
  scalarOf,
  sub,
  sumPoints,
  write,
  ZERO,
} from './group.ts';
import { Refused, type Verdict, verdictOf } from './Refused.ts';

/** Fewer ballots than this are not opened: so small a vote would show who chose what. */
export const MIN_BALLOTS = 5;

const encoded = z.string().length(43);

/** One trustee's part in opening an aggregate: for each sum `[x·a, c, z]`, with the proof that x is this trustee's share. */
export const partialOpeningSchema = z.strictObject({
  /** 1 for the first trustee of the ceremony. */
  trustee: z.int().min(1).max(7),
  ballots: z.int().min(1),
  /** aggregateHash, base64url. */
  aggregate: encoded,
  shares: z
    .array(z.tuple([encoded, encoded, encoded]))
    .min(1)
    .max(350),
});
export type PartialOpening = z.infer<typeof partialOpeningSchema>;

/** What an opening is about, computed once for all its proofs. */
interface Subject extends Aggregate {
  readonly hash: Uint8Array;
  readonly fields: readonly (string | Uint8Array | number)[];
}

function subjectOf(poll: PollContext, aggregate: Aggregate, minimum: number): Subject {
  if (aggregate.ballots < minimum) throw new Refused('too few');
  const hash = aggregateHash(poll, aggregate);
  return { ...aggregate, hash, fields: [...pollFields(poll).fields, hash, aggregate.ballots] };
}

function challenge({ fields }: Subject, trustee: number, sum: number, points: readonly Point[]): Scalar {
  return hashToScalar('nghisu/opening/v1', ...fields, trustee, sum, ...points);
}

/**
 * A trustee opens what its own device has counted. `opened` is the aggregate that it has opened of this poll before, if any:
 * opening a second one would show the difference of both. Throws Refused `too few`, `opened`, `trustee`, `election key`.
 */
export function openPartly(
  count: BallotCount,
  election: ElectionKey,
  { index, secret }: TrusteeShare,
  { random, opened, minimum = MIN_BALLOTS }: { random: RandomBytes; opened: string | null; minimum?: number },
): PartialOpening {
  const subject = subjectOf(count.poll, count.aggregate(), minimum);
  const aggregate = write(subject.hash);
  if (opened !== null && opened !== aggregate) throw new Refused('opened');
  const key = keyOf(election, count.poll, index);
  const x = readScalar(secret);
  if (write(mulBase(x)) !== write(key)) throw new Refused('trustee');
  const shares = subject.sums.map(({ a }, i): [string, string, string] => {
    if (isIdentity(a)) throw new Refused('identity');
    const w = reduce(random(64));
    const share = mul(x, a);
    const c = challenge(subject, index, i, [key, a, share, mulBase(w), mul(w, a)]);
    return [write(share), write(c), write(addScalars(w, mulScalars(c, x)))];
  });
  return { trustee: index, ballots: subject.ballots, aggregate, shares };
}

function keyOf(election: ElectionKey, poll: PollContext, trustee: number): Point {
  if (election.y !== poll.y) throw new Refused('election key');
  const key = election.keys[trustee - 1];
  if (key === undefined) throw new Refused('trustee');
  return readPoint(key);
}

/** Whether a partial opening, as received, is this trustee's honest part for exactly this aggregate. */
export function verifyPartial(
  poll: PollContext,
  election: ElectionKey,
  aggregate: Aggregate,
  received: unknown,
  minimum = MIN_BALLOTS,
): Verdict {
  return verdictOf(() => {
    checkPartial(poll, election, subjectOf(poll, aggregate, minimum), received);
  });
}

interface CheckedPartial {
  readonly trustee: number;
  readonly shares: readonly Point[];
}

function checkPartial(poll: PollContext, election: ElectionKey, subject: Subject, received: unknown): CheckedPartial {
  const parsed = partialOpeningSchema.safeParse(received);
  if (!parsed.success) throw new Refused('malformed');
  const { trustee, ballots, aggregate, shares } = parsed.data;
  const key = keyOf(election, poll, trustee);
  if (ballots !== subject.ballots || aggregate !== write(subject.hash)) throw new Refused('aggregate');
  if (shares.length !== subject.sums.length) throw new Refused('questions');
  const points = subject.sums.map(({ a }, i) => {
    const [shareText = '', cText = '', zText = ''] = shares[i] ?? [];
    const share = readPoint(shareText);
    const c = readScalar(cText);
    const z = readScalar(zText);
    if (isIdentity(a)) throw new Refused('identity');
    const A = sub(mulBase(z), mul(c, key));
    const B = sub(mul(z, a), mul(c, share));
    if (!sameScalars(c, challenge(subject, trustee, i, [key, a, share, A, B]))) throw new Refused('proof');
    return share;
  });
  return { trustee, shares: points };
}

/** The factor of each trustee's share when exactly these trustees open: Lagrange's coefficients at 0. */
function coefficients(trustees: readonly number[]): readonly Scalar[] {
  return trustees.map((i) =>
    trustees
      .filter((j) => j !== i)
      .reduce((product, j) => mulScalars(product, mulScalars(scalarOf(j), invert(scalarOf(j - i)))), scalarOf(1)),
  );
}

/**
 * The result of a poll from the partial openings of at least `threshold` trustees; every proof is checked here. Throws
 * Refused: `too few` ballots or openings, `twice` for two of one trustee, and whatever verifyPartial says of a bad one.
 */
export function openTally(
  form: SecretForm,
  poll: PollContext,
  election: ElectionKey,
  aggregate: Aggregate,
  received: readonly unknown[],
  minimum = MIN_BALLOTS,
): SecretTally {
  const claims = claimsOf(form).each;
  const subject = subjectOf(poll, aggregate, minimum);
  if (claims.length !== subject.sums.length) throw new Refused('questions');
  const partials = received.map((one) => checkPartial(poll, election, subject, one));
  if (new Set(partials.map(({ trustee }) => trustee)).size !== partials.length) throw new Refused('twice');
  if (partials.length < election.threshold) throw new Refused('too few');
  const used = partials.slice(0, election.threshold);
  const factors = coefficients(used.map(({ trustee }) => trustee));
  const decoders = new Map(
    claims.map(({ messages }) => [messages, makeDecoder(messages.values, subject.ballots, claims.length)]),
  );
  const counts = claims.map(({ messages }, i) => {
    const parts = used.map(({ shares }, k) => mul(factors[k] ?? ZERO, shares[i] ?? IDENTITY));
    const b = subject.sums[i]?.b;
    const decode = decoders.get(messages);
    if (b === undefined || decode === undefined) throw new Refused('questions');
    return decode(sub(b, sumPoints(parts)));
  });
  return tallyOf(form, subject.ballots, counts);
}
