import { claimsOf, type EncryptedBallot, readCiphertexts } from './ballot.ts';
import type { PollContext } from './context.ts';
import { pollFields } from './context.ts';
import { MAX_BALLOTS, type SecretForm } from './form.ts';
import { add, IDENTITY, joined, sub } from './group.ts';
import { hash256 } from './hashing.ts';
import type { Ciphertext } from './oneOf.ts';
import { Refused, type Verdict, verdictOf } from './Refused.ts';
import { checkBallot } from './verifyBallot.ts';

/** The sum of all ballots that count, one ciphertext for each of a ballot's. */
export interface Aggregate {
  readonly ballots: number;
  readonly sums: readonly Ciphertext[];
}

/** What trustees open and prove about: SHA-256 over poll, number of ballots and every sum. */
export function aggregateHash(poll: PollContext, { ballots, sums }: Aggregate): Uint8Array {
  return hash256(
    'nghisu/aggregate/v1',
    ...pollFields(poll).fields,
    ballots,
    joined(sums.flatMap(({ a, b }) => [a, b])),
  );
}

/**
 * The encrypted ballots of one poll, added up as they come: the last one of each delegate counts. A trustee's device opens
 * nothing but what it has counted here itself.
 */
export class BallotCount {
  readonly form: SecretForm;
  readonly poll: PollContext;
  readonly #ballots = new Map<string, readonly Ciphertext[]>();
  #sums: readonly Ciphertext[];

  constructor(form: SecretForm, poll: PollContext) {
    this.form = form;
    this.poll = poll;
    this.#sums = claimsOf(form).each.map(() => ({ a: IDENTITY, b: IDENTITY }));
  }

  /** Checks every proof of a ballot, then counts it in place of this delegate's earlier one; a bad one changes nothing. */
  put(delegate: string, delegateKey: string, received: unknown): Verdict {
    return verdictOf(() => {
      this.#count(delegate, checkBallot(this.form, { ...this.poll, delegate, delegateKey }, received));
    });
  }

  /** Counts a ballot whose proofs the caller has had checked (verifyBallot said `valid`) in another thread. Throws Refused. */
  putChecked(delegate: string, ballot: EncryptedBallot): void {
    this.#count(delegate, readCiphertexts(this.form, ballot));
  }

  /** Throws Refused `too few` when there is none. */
  aggregate(): Aggregate {
    if (this.#ballots.size === 0) throw new Refused('too few');
    return { ballots: this.#ballots.size, sums: this.#sums };
  }

  #count(delegate: string, ballot: readonly Ciphertext[]): void {
    const before = this.#ballots.get(delegate);
    if (before === undefined && this.#ballots.size >= MAX_BALLOTS) throw new Refused('too many');
    this.#ballots.set(delegate, ballot);
    this.#sums = this.#sums.map((sum, i) => {
      const added = combined(add, sum, ballot[i]);
      return before === undefined ? added : combined(sub, added, before[i]);
    });
  }
}

function combined(by: typeof add, sum: Ciphertext, one: Ciphertext | undefined): Ciphertext {
  if (one === undefined) throw new Refused('questions');
  return { a: by(sum.a, one.a), b: by(sum.b, one.b) };
}
