import { base64Url, join, utf8 } from './bytes.ts';
import { claimsOf, DIGIT_BASE, type Form } from './form.ts';
import { type Element, hashToScalar, modOrder, NEUTRAL, ORDER, readBytes32, readElement, readScalar } from './group.ts';
import { h256 } from './hash.ts';
import { FixedBase, SharedBase, timesG } from './multiply.ts';
import { Refusal } from './Refusal.ts';
import type { Ciphertext, PollContext } from './secretBallot.ts';

/** The counting board's key: Y, how many trustees open, and the key of each. */
export interface ElectionKey {
  readonly y: string;
  readonly threshold: number;
  readonly keys: readonly string[];
}

/** The sum of all ballots that count: one pair per ciphertext of the form. */
export interface Aggregate {
  readonly ballots: number;
  readonly sums: readonly Ciphertext[];
  /** AGG, base64url. */
  readonly name: string;
}

/** Counts per ciphertext of the form, one per message of its list. */
export type Counts = readonly (readonly number[])[];

interface Partial {
  readonly trustee: number;
  readonly ballots: number;
  readonly aggregate: string;
  readonly shares: readonly (readonly [string, string, string])[];
}

const MOST_TRUSTEES = 7;
const MOST_SHARES = 350;

function pollFields(poll: PollContext): readonly Uint8Array[] {
  return [utf8(poll.meeting), utf8(poll.poll), readBytes32(poll.pollHash), readElement(poll.y).bytes];
}

/** Adds ballots up and names the sum (AGG, section 6). */
export function aggregateOf(form: Form, poll: PollContext, ballots: readonly (readonly Ciphertext[])[]): Aggregate {
  const claims = claimsOf(form);
  if (claims === null) throw new Refusal('questions');
  const sums = claims.ciphertexts.map((_, i) => {
    let a = NEUTRAL;
    let b = NEUTRAL;
    for (const ballot of ballots) {
      const part = ballot[i];
      if (part === undefined) throw new Refusal('questions');
      a = a.add(part.a);
      b = b.add(part.b);
    }
    return { a, b };
  });
  const joined = join(...sums.flatMap(({ a, b }) => [a.toBytes(), b.toBytes()]));
  const name = base64Url(h256('nghisu/aggregate/v1', ...pollFields(poll), ballots.length, joined));
  return { ballots: ballots.length, sums, name };
}

function readPartial(value: unknown): Partial {
  const bad = new Refusal('malformed');
  if (typeof value !== 'object' || value === null) throw bad;
  if (Object.keys(value).sort().join() !== 'aggregate,ballots,shares,trustee') throw bad;
  const { trustee, ballots, aggregate, shares } = value as { [member: string]: unknown };
  if (typeof trustee !== 'number' || !Number.isSafeInteger(trustee) || trustee < 1 || trustee > MOST_TRUSTEES)
    throw bad;
  if (typeof ballots !== 'number' || !Number.isSafeInteger(ballots) || ballots < 1) throw bad;
  readBytes32(aggregate);
  if (!Array.isArray(shares) || shares.length < 1 || shares.length > MOST_SHARES) throw bad;
  for (const share of shares) {
    if (!Array.isArray(share) || share.length !== 3) throw bad;
    if (!share.every((part) => typeof part === 'string' && part.length === 43)) throw bad;
  }
  return { trustee, ballots, aggregate: aggregate as string, shares };
}

/** Section 6: one partial opening; gives the trustee and its part of each sum. */
export function checkPartial(
  poll: PollContext,
  election: ElectionKey,
  aggregate: Aggregate,
  value: unknown,
): { readonly trustee: number; readonly parts: readonly Element[] } {
  const partial = readPartial(value);
  if (election.y !== poll.y) throw new Refusal('election key');
  const keyText = election.keys[partial.trustee - 1];
  if (keyText === undefined) throw new Refusal('trustee');
  if (partial.ballots !== aggregate.ballots || partial.aggregate !== aggregate.name) throw new Refusal('aggregate');
  if (partial.shares.length !== aggregate.sums.length) throw new Refusal('questions');
  const key = readElement(keyText);
  const fields = pollFields(poll);
  const timesKey = new FixedBase(key.element);
  const parts = partial.shares.map(([dText, cText, zText], s) => {
    const sum = aggregate.sums[s];
    if (sum === undefined) throw new Refusal('questions');
    const d = readElement(dText);
    const c = readScalar(cText);
    const z = readScalar(zText);
    const left = timesG.times(z).subtract(timesKey.times(c));
    const right = new SharedBase(sum.a).times(z).subtract(new SharedBase(d.element).times(c));
    const challenge = hashToScalar(
      'nghisu/opening/v1',
      ...fields,
      readBytes32(aggregate.name),
      aggregate.ballots,
      partial.trustee,
      s,
      key.bytes,
      sum.a.toBytes(),
      d.bytes,
      left.toBytes(),
      right.toBytes(),
    );
    if (challenge !== c) throw new Refusal('proof');
    return d.element;
  });
  return { trustee: partial.trustee, parts };
}

/** 1/value modulo ℓ, by Fermat. */
function inverse(value: bigint): bigint {
  let result = 1n;
  let base = modOrder(value);
  for (let exponent = ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = modOrder(result * base);
    base = modOrder(base * base);
  }
  return result;
}

/** λ of trustee i within the set, at 0. */
export function lagrange(i: number, set: readonly number[]): bigint {
  let over = 1n;
  let under = 1n;
  for (const j of set) {
    if (j === i) continue;
    over = modOrder(over * BigInt(j));
    under = modOrder(under * BigInt(j - i));
  }
  return modOrder(over * inverse(under));
}

/** Whether T = Σ count_j·m_j·G. */
function holds(target: Element, values: readonly bigint[], counts: readonly number[]): boolean {
  const sum = counts.reduce((total, count, j) => total + BigInt(count) * (values[j] ?? 0n), 0n);
  return timesG.times(modOrder(sum)).equals(target);
}

/** Whether the counts of one sum are whole numbers that add up to the ballots. */
function addsUp(counts: readonly number[], messages: number, ballots: number): boolean {
  const whole = counts.length === messages && counts.every((count) => Number.isSafeInteger(count) && count >= 0);
  return whole && counts.reduce((sum, count) => sum + count, 0) === ballots;
}

/**
 * Checks that a sum opens, with these partial openings, to these counts and no others: every check in the order of section 6.
 * Throws a `Refusal` with the reason. Counts are not searched for: below 1024 ballots the equation has one solution.
 */
export function checkOpening(
  form: Form,
  poll: PollContext,
  election: ElectionKey,
  aggregate: Aggregate,
  partials: readonly unknown[],
  claim: { readonly minimum: number; readonly counts: Counts },
): void {
  const claims = claimsOf(form);
  if (claims === null) throw new Refusal('questions');
  if (aggregate.ballots < claim.minimum) throw new Refusal('too few');
  const checked = partials.map((partial) => checkPartial(poll, election, aggregate, partial));
  if (new Set(checked.map(({ trustee }) => trustee)).size !== checked.length) throw new Refusal('twice');
  if (checked.length < election.threshold) throw new Refusal('too few');
  const used = checked.slice(0, election.threshold);
  const set = used.map(({ trustee }) => trustee);
  const factors = set.map((trustee) => lagrange(trustee, set));
  aggregate.sums.forEach(({ a, b }, s) => {
    if (a.is0()) throw new Refusal('identity');
    let target = b;
    used.forEach(({ parts }, k) => {
      target = target.subtract((parts[s] ?? NEUTRAL).multiplyUnsafe(factors[k] ?? 0n));
    });
    const values = claims.ciphertexts[s]?.values ?? [];
    const counts = claim.counts[s] ?? [];
    const possible = aggregate.ballots < Number(DIGIT_BASE) && addsUp(counts, values.length, aggregate.ballots);
    if (!possible || !holds(target, values, counts)) throw new Refusal('undecodable');
  });
}
