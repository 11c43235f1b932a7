import type { EncryptedBallot } from '../ballot.ts';
import type { BallotContext, PollContext } from '../context.ts';
import type { SecretForm } from '../form.ts';
import { write, ZERO } from '../group.ts';
import type { Refusal } from '../Refused.ts';
import { IDENTITY_TEXT, NEGATIVE, NON_CANONICAL, plusOne, plusOrder } from './badValues.ts';
import { hashingWithout, proofHashedBy, weakForgery } from './forgeries.ts';
import { ballotContext, ballotOf, testPoll } from './testPoll.ts';

const FORM = { kind: 'lines', lines: 2, options: 3, notMarked: false } as const;
const ONE_LINE: SecretForm = { kind: 'lines', lines: 1, options: 3, notMarked: false };
const ELECTION: SecretForm = { kind: 'election', candidates: 3, seats: 2, blank: true };
const VALUES = [1n, 1024n, 1024n ** 2n];

/** A ballot as it was received, and what it was received for. */
export interface Received {
  readonly form: SecretForm;
  readonly context: BallotContext;
  readonly ballot: unknown;
}

type Branch = [string, string];
type Proof = [Branch, ...Branch[]];
type Part = [string, string, Proof];
/** The ciphertexts of a ballot that has some. */
type Ct = [Part, ...Part[]];

/** A received ballot that must be refused, and why. */
export interface BallotAttack extends Received {
  readonly name: string;
  readonly reason: Refusal;
}

/** Honest ballots from which the attacks start. */
export function honestBallots(poll: PollContext): readonly Received[] {
  const context = ballotContext(poll, 1);
  return [
    { form: FORM, context, ballot: ballotOf(FORM, poll, 1, [0, 1]) },
    { form: ONE_LINE, context, ballot: ballotOf(ONE_LINE, poll, 1, [2]) },
    { form: ELECTION, context, ballot: ballotOf(ELECTION, poll, 1, [1, 0, 0]) },
    { form: ONE_LINE, context, ballot: proofHashedBy(hashingWithout('nothing'), context, VALUES) },
  ];
}

/** Every way of cheating with a ballot of the attack list; `otherY` is another election key. */
export function ballotAttacks(poll: PollContext, otherY: string): readonly BallotAttack[] {
  /** An honest ballot of delegate 1 with its ciphertexts changed. */
  function changed(change: (ct: Ct) => unknown): Received {
    const { ct, sum } = ballotOf(FORM, poll, 1, [0, 1]);
    return { form: FORM, context: ballotContext(poll, 1), ballot: { ct: change(ct as Ct), sum } };
  }

  /** The first ciphertext's proof changed. */
  function proofChanged(change: (proof: Proof) => unknown): Received {
    return changed(([[a, b, proof], ...rest]) => [[a, b, change(proof)], ...rest]);
  }

  /** An honest ballot of delegate 1 shown in another place. */
  function shown(context: Partial<BallotContext>, form: SecretForm = FORM): Received {
    const ballot = ballotOf(FORM, poll, 1, [0, 1]);
    return { form, context: { ...ballotContext(poll, 1), ...context }, ballot };
  }

  const otherKey = () => ballotContext(poll, 2).delegateKey;

  const attacks: readonly (readonly [string, () => Received, Refusal])[] = [
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
    ['same ballot under another election key', () => shown({ y: otherY }), 'proof'],
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

  return attacks.map(([name, make, reason]) => ({ name, reason, ...make() }));
}
