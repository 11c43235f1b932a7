import { beforeAll, describe, expect, it } from 'vitest';
import { base64url } from '../sign/base64.ts';
import { ready } from '../sign/sodium.ts';
import type { EncryptedBallot } from './ballot.ts';
import type { BallotContext, PollContext } from './context.ts';
import type { ElectionKey } from './electionKey.ts';
import type { SecretForm } from './form.ts';
import { addScalars, readBytes, readScalar, scalarOf, write, ZERO } from './group.ts';
import { openPartly, openTally, type PartialOpening, verifyPartial } from './opening.ts';
import type { Refusal } from './Refused.ts';
import { Refused } from './Refused.ts';
import { hashingWithout, passesWeakCheck, plusOrder, proofHashedBy, weakForgery } from './testing/forgeries.ts';
import { type HeldCeremony, runCeremony, testCeremony } from './testing/runCeremony.ts';
import { seededRandom } from './testing/seededRandom.ts';
import { ballotContext, ballotOf, countAll, testPoll } from './testing/testPoll.ts';
import { verifyBallot } from './verifyBallot.ts';

const FORM: SecretForm = { kind: 'lines', lines: 2, options: 3, notMarked: false };
const ONE_LINE: SecretForm = { kind: 'lines', lines: 1, options: 3, notMarked: false };
const ELECTION: SecretForm = { kind: 'election', candidates: 3, seats: 2, blank: true };
const VALUES = [1n, 1024n, 1024n ** 2n];

let held: HeldCeremony;
let other: HeldCeremony;
let poll: PollContext;

beforeAll(async () => {
  await ready();
  held = runCeremony(testCeremony(3));
  other = runCeremony(testCeremony(3, 'another'));
  poll = testPoll(held.election.y);
});

interface Received {
  readonly form: SecretForm;
  readonly context: BallotContext;
  readonly ballot: unknown;
}

type Branch = [string, string];
type Proof = [Branch, ...Branch[]];
type Part = [string, string, Proof];
/** The ciphertexts of a ballot that has some. */
type Ct = [Part, ...Part[]];

/** An honest ballot of delegate 1 with its ciphertexts changed. */
function changed(change: (ct: Ct) => unknown, form = FORM): Received {
  const { ct, sum } = ballotOf(form, poll, 1, form.kind === 'election' ? [1, 0, 0] : [0, 1].slice(0, form.lines));
  return { form, context: ballotContext(poll, 1), ballot: { ct: change(ct as Ct), sum } };
}

/** The first ciphertext's proof changed. */
function proofChanged(change: (proof: Proof) => unknown): Received {
  return changed(([[a, b, proof], ...rest]) => [[a, b, change(proof)], ...rest]);
}

/** An honest ballot of delegate 1 shown in another place. */
function shown(context: Partial<BallotContext>, form = FORM): Received {
  const ballot = ballotOf(FORM, poll, 1, [0, 1]);
  return { form, context: { ...ballotContext(poll, 1), ...context }, ballot };
}

const IDENTITY_TEXT = base64url.encode(new Uint8Array(32));
/** p: zero written once more, RFC 9496 section A.2 "non-canonical field encodings". */
const NON_CANONICAL = base64url.encode(
  Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xed : i === 31 ? 0x7f : 0xff)),
);
/** 1: RFC 9496 section A.2 "negative field elements". */
const NEGATIVE = base64url.encode(Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)));

const plusOne = (text: string) => write(addScalars(readScalar(text), scalarOf(1)));
const otherKey = () => ballotContext(poll, 2).delegateKey;

const BALLOTS: readonly (readonly [string, () => Received, Refusal])[] = [
  ['weak Fiat–Shamir forgery of a message not listed', () => forged(weakForgery), 'proof'],
  ['challenge that leaves out the statement', () => hashed('statement'), 'proof'],
  ['challenge that leaves out the delegate', () => hashed('delegate'), 'proof'],
  ['challenge that leaves out the poll', () => hashed('poll'), 'proof'],
  ['challenge that leaves out the question', () => hashed('question'), 'proof'],
  ['challenge that leaves out the election key', () => hashed('key'), 'proof'],
  ['ballot copied under another name', () => shown({ delegate: 'd2' }), 'proof'],
  ['ballot copied under another key', () => shown({ delegateKey: otherKey() }), 'proof'],
  ['ballot copied under another name and key', () => shown({ delegate: 'd2', delegateKey: otherKey() }), 'proof'],
  ['same ballot in another poll', () => shown({ poll: 'p2' }), 'proof'],
  ['same ballot in another meeting', () => shown({ meeting: 'm2' }), 'proof'],
  ['poll changed after it was opened', () => shown({ pollHash: testPoll(poll.y, 'p2').pollHash }), 'proof'],
  ['same ballot under another election key', () => shown({ y: other.election.y }), 'proof'],
  ['message list changed: two options of three', () => shown({}, { ...FORM, options: 2 }), 'branches'],
  ['message list changed: one more option', () => shown({}, { ...FORM, notMarked: true }), 'branches'],
  ['message list changed: same length, other messages', () => forged(otherList), 'proof'],
  ['questions swapped', () => changed(([first, second]) => [second, first]), 'proof'],
  ['first question answered twice', () => changed(([first]) => [first, first]), 'proof'],
  ['proofs swapped between questions', () => changed(swapped), 'proof'],
  ['proof of another delegate', () => changed(borrowed), 'proof'],
  ['a question missing', () => changed(([first]) => [first]), 'questions'],
  ['a question too many', () => changed((ct) => [...ct, ...ct]), 'questions'],
  ['a is the identity', () => changed(([[, b, p], ...rest]) => [[IDENTITY_TEXT, b, p], ...rest]), 'identity'],
  ['b is the identity', () => changed(([[a, , p], ...rest]) => [[a, IDENTITY_TEXT, p], ...rest]), 'identity'],
  ['a not canonical', () => changed(([[, b, p], ...rest]) => [[NON_CANONICAL, b, p], ...rest]), 'point'],
  ['b a negative field element', () => changed(([[a, , p], ...rest]) => [[a, NEGATIVE, p], ...rest]), 'point'],
  ['c + ℓ', () => proofChanged(([[c, z], ...rest]) => [[plusOrder(c), z], ...rest]), 'scalar'],
  ['z + ℓ', () => proofChanged(([[c, z], ...rest]) => [[c, plusOrder(z)], ...rest]), 'scalar'],
  ['c-sum off by one', () => proofChanged(([[c, z], ...rest]) => [[plusOne(c), z], ...rest]), 'proof'],
  ['z off by one', () => proofChanged(([[c, z], ...rest]) => [[c, plusOne(z)], ...rest]), 'proof'],
  ['all challenges zero', () => proofChanged((p) => p.map(([, z]) => [write(ZERO), z])), 'proof'],
  ['missing branch', () => proofChanged((proof) => proof.slice(1)), 'branches'],
  ['one branch too many', () => proofChanged((proof) => [...proof, ...proof.slice(0, 1)]), 'branches'],
  ['branches in another order', () => proofChanged((proof) => proof.toReversed()), 'proof'],
  ['no branches', () => proofChanged(() => []), 'malformed'],
  ['a value one byte short', () => proofChanged(([[c, z], ...r]) => [[c.slice(0, 42), z], ...r]), 'malformed'],
  ['base64url with bits left over', () => proofChanged(([[c, z], ...r]) => [[leftOver(c), z], ...r]), 'malformed'],
  ['base64 instead of base64url', () => proofChanged(([[, z], ...r]) => [['+'.repeat(43), z], ...r]), 'malformed'],
  ['a further member', () => ({ ...changed((ct) => ct), ballot: { ct: [], sum: null, x: 1 } }), 'malformed'],
  ['not a ballot', () => ({ ...changed((ct) => ct), ballot: null }), 'malformed'],
  ['election without its sum', () => withSum(() => null), 'questions'],
  ['sum of another ballot', () => withSum(() => ballotOf(ELECTION, poll, 2, [1, 0, 0]).sum), 'proof'],
  ['sum shown twice', () => withSum((sum) => [...(sum ?? []), ...(sum ?? [])]), 'questions'],
  ['three names for two seats', () => withSum((sum) => sum, [1, 1, 1]), 'proof'],
  ['names beside a blank ballot', () => withSum((sum) => sum, [0, 1, 1], true), 'proof'],
];

function forged(by: (context: BallotContext, values: readonly bigint[]) => EncryptedBallot): Received {
  const context = ballotContext(poll, 1);
  return { form: ONE_LINE, context, ballot: by(context, VALUES) };
}

function hashed(leave: Parameters<typeof hashingWithout>[0]): Received {
  return forged((context, values) => proofHashedBy(hashingWithout(leave), context, values));
}

function otherList(context: BallotContext): EncryptedBallot {
  return proofHashedBy(hashingWithout('nothing'), context, [1n, 1024n, 2n * 1024n ** 2n]);
}

function swapped([first, second]: Ct): unknown {
  return second === undefined
    ? []
    : [
        [first[0], first[1], second[2]],
        [second[0], second[1], first[2]],
      ];
}

function borrowed([first, ...rest]: Ct): unknown {
  const theirs = ballotOf(FORM, poll, 2, [0, 1]).ct[0]?.[2];
  return [[first[0], first[1], theirs], ...rest];
}

function leftOver(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, 42) + (alphabet[alphabet.indexOf(text.slice(42)) + 1] ?? '');
}

/** The bits of one honest ballot of more seats, with the sum proof of another of two seats. */
function withSum(
  change: (sum: EncryptedBallot['sum']) => EncryptedBallot['sum'],
  choices: readonly number[] = [1, 0, 0],
  blank = false,
): Received {
  const wide = { ...ELECTION, seats: 3 };
  const { ct } = ballotOf(wide, poll, 1, choices);
  const nobody = ballotOf(ELECTION, poll, 1, [0, 0, 0]);
  const honest = ballotOf(ELECTION, poll, 1, [1, 0, 0]);
  const bits = blank ? [...ct.slice(0, 3), ...nobody.ct.slice(3)] : ct;
  return { form: ELECTION, context: ballotContext(poll, 1), ballot: { ct: bits, sum: change(honest.sum) } };
}

describe('attacks on a ballot', () => {
  it.each(BALLOTS)('%s', (_name, make, reason) => {
    const { form, context, ballot } = make();
    expect(verifyBallot(form, context, ballot)).toEqual({ invalid: reason });
  });

  it('takes the honest ballots that the attacks start from', () => {
    for (const { form, context, ballot } of [
      shown({}),
      changed((ct) => ct),
      withSum((sum) => sum),
      hashed('nothing'),
    ]) {
      expect(verifyBallot(form, context, ballot)).toBe('valid');
    }
  });

  it('the weak forgery would pass a verifier that hashes the commitments only', () => {
    const context = ballotContext(poll, 1);
    expect(passesWeakCheck(context, VALUES, weakForgery(context, VALUES))).toBe(true);
  });
});

interface Opening {
  readonly poll: PollContext;
  readonly election: ElectionKey;
  readonly ballots: number;
  readonly partials: readonly unknown[];
}

function countOf(ballots: number, name = 'p1') {
  return countAll(
    ONE_LINE,
    testPoll(held.election.y, name),
    Array.from({ length: ballots }, (_, i) => [i % 3]),
  );
}

function partialsOf(ballots: number, by: readonly number[], name = 'p1'): PartialOpening[] {
  const count = countOf(ballots, name);
  const options = { random: seededRandom(`partial ${name}`), opened: null };
  return held.shares
    .filter(({ index }) => by.includes(index))
    .map((share) => openPartly(count, held.election, share, options));
}

function opening(partials: readonly unknown[], change: Partial<Opening> = {}): Opening {
  return { poll, election: held.election, ballots: 6, partials, ...change };
}

/** Both honest openings, the first of them changed. */
function firstChanged(change: (one: PartialOpening) => unknown): Opening {
  const [first, second] = partialsOf(6, [1, 2]);
  return opening([first === undefined ? null : change(first), second]);
}

function shareChanged(change: (share: [string, string, string]) => unknown): Opening {
  return firstChanged((one) => ({ ...one, shares: one.shares.map(change) }));
}

const OPENINGS: readonly (readonly [string, () => Opening, Refusal])[] = [
  ['partial by somebody who is no trustee', () => firstChanged((one) => ({ ...one, trustee: 4 })), 'trustee'],
  ['partial under another trustee’s index', () => firstChanged((one) => ({ ...one, trustee: 3 })), 'proof'],
  ['one trustee twice', () => opening(partialsOf(6, [1]).flatMap((one) => [one, one])), 'twice'],
  ['one trustee twice beside another', () => opening(partialsOf(6, [1, 2]).flatMap((one) => [one, one])), 'twice'],
  ['too few trustees', () => opening(partialsOf(6, [3])), 'too few'],
  ['nobody', () => opening([]), 'too few'],
  ['proof for another aggregate', () => opening(partialsOf(6, [1, 2], 'p2')), 'aggregate'],
  ['aggregate that misses one ballot', () => opening(partialsOf(6, [1, 2]), { ballots: 5 }), 'aggregate'],
  ['aggregate with one ballot more', () => opening(partialsOf(6, [1, 2]), { ballots: 7 }), 'aggregate'],
  ['number of ballots changed', () => firstChanged((one) => ({ ...one, ballots: 7 })), 'aggregate'],
  ['aggregate renamed', () => renamed(), 'proof'],
  ['share changed', () => shareChanged(([s, c, z]) => [poll.y === s ? s : poll.y, c, z]), 'proof'],
  ['share is the identity', () => shareChanged(([, c, z]) => [IDENTITY_TEXT, c, z]), 'identity'],
  ['share not canonical', () => shareChanged(([, c, z]) => [NON_CANONICAL, c, z]), 'point'],
  ['challenge + ℓ', () => shareChanged(([s, c, z]) => [s, plusOrder(c), z]), 'scalar'],
  ['answer + ℓ', () => shareChanged(([s, c, z]) => [s, c, plusOrder(z)]), 'scalar'],
  ['answer off by one', () => shareChanged(([s, c, z]) => [s, c, plusOne(z)]), 'proof'],
  ['a sum too many', () => firstChanged((one) => ({ ...one, shares: [...one.shares, ...one.shares] })), 'questions'],
  ['another election key', () => opening(partialsOf(6, [1, 2]), { election: other.election }), 'election key'],
  ['verification keys swapped', () => opening(partialsOf(6, [1, 2]), { election: keysSwapped() }), 'proof'],
  ['a further member', () => firstChanged((one) => ({ ...one, x: 1 })), 'malformed'],
  ['result of fewer ballots than allowed', () => opening(partialsOf(6, [1, 2]), { ballots: 4 }), 'too few'],
];

function renamed(): Opening {
  const [first] = partialsOf(6, [1]);
  const others = partialsOf(6, [1, 2], 'p2');
  return opening(others.map((one) => ({ ...one, aggregate: first?.aggregate })));
}

function keysSwapped(): ElectionKey {
  const [one = '', two = '', three = ''] = held.election.keys;
  return { ...held.election, keys: [two, one, three] };
}

/** The reason with which a call is refused. */
function refusal(call: () => unknown): Refusal | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}

describe('attacks on an opening', () => {
  it.each(OPENINGS)('%s', (_name, make, reason) => {
    const { poll: of, election, ballots, partials } = make();
    const aggregate = countOf(ballots).aggregate();
    expect(refusal(() => openTally(ONE_LINE, of, election, aggregate, partials))).toBe(reason);
  });

  it('takes the honest opening that the attacks start from, with any two of three, in any order', () => {
    const aggregate = countOf(6).aggregate();
    const tally = { kind: 'lines', ballots: 6, counts: [[2, 2, 2]] };
    for (const by of [
      [1, 2],
      [1, 3],
      [2, 3],
      [1, 2, 3],
    ]) {
      expect(openTally(ONE_LINE, poll, held.election, aggregate, partialsOf(6, by).toReversed())).toEqual(tally);
    }
  });

  it('a trustee’s device opens no single ballot, no second aggregate, and nothing with a foreign share', () => {
    const [share] = held.shares;
    const [foreign] = other.shares;
    if (share === undefined || foreign === undefined) throw new Error('three trustees');
    const random = seededRandom('device');
    const once = { random, opened: null };
    expect(refusal(() => openPartly(countOf(1), held.election, share, once))).toBe('too few');
    expect(refusal(() => openPartly(countOf(4), held.election, share, once))).toBe('too few');
    const { aggregate } = openPartly(countOf(6), held.election, share, once);
    expect(openPartly(countOf(6), held.election, share, { random, opened: aggregate }).aggregate).toBe(aggregate);
    expect(refusal(() => openPartly(countOf(7), held.election, share, { random, opened: aggregate }))).toBe('opened');
    expect(refusal(() => openPartly(countOf(6), held.election, foreign, once))).toBe('trustee');
    expect(refusal(() => openPartly(countOf(6), other.election, share, once))).toBe('election key');
  });

  it('shares of the wrong trustees do not decode', () => {
    const count = countOf(6);
    // Trustee 1's share under 3's key and index: each proof holds, but Lagrange's set is not the one of the ceremony.
    const [one, two] = held.shares;
    const [first = '', second = ''] = held.election.keys;
    if (one === undefined || two === undefined) throw new Error('three trustees');
    const moved = { ...held.election, keys: ['', second, first].map((key) => key || second) };
    const options = { random: seededRandom('moved'), opened: null };
    const partials = [openPartly(count, moved, { ...one, index: 3 }, options), openPartly(count, moved, two, options)];
    for (const partial of partials) expect(verifyPartial(poll, moved, count.aggregate(), partial)).toBe('valid');
    expect(refusal(() => openTally(ONE_LINE, poll, moved, count.aggregate(), partials))).toBe('undecodable');
  });
});

describe('values', () => {
  it('keeps scalars below the order', () => {
    expect(refusal(() => readScalar(plusOrder(write(scalarOf(5)))))).toBe('scalar');
    expect(write(readScalar(write(scalarOf(-1))))).toBe(write(scalarOf(-1)));
    expect(readBytes(write(scalarOf(1)))).toEqual(scalarOf(1));
  });
});
