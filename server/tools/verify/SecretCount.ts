import { type Aggregate, aggregateHash, BallotCount } from '../../../proof/secret/BallotCount.ts';
import type { PollContext } from '../../../proof/secret/context.ts';
import type { ElectionKey } from '../../../proof/secret/electionKey.ts';
import type { SecretForm, SecretTally } from '../../../proof/secret/form.ts';
import { write } from '../../../proof/secret/group.ts';
import { openTally, verifyPartial } from '../../../proof/secret/opening.ts';
import { Refused } from '../../../proof/secret/Refused.ts';
import { base64url } from '../../../proof/sign/base64.ts';
import { canonicalText, readCanonical } from './canonical.ts';
import { Impossible, must } from './Impossible.ts';
import { type CountedRecord, type ElectionKeyRecord, OpeningRecord, type PollSetupRecord } from './records.ts';

/** Fewest ballots whose sum is opened. */
const FEWEST_OPENED = 5;

/** How the secret ballots of a poll look: a struck list is a row of bits, several lines may each be left unmarked. */
function formOf({ rule, lines, seats }: PollSetupRecord): SecretForm {
  return rule.ballotForm === 'strike'
    ? { kind: 'election', candidates: lines.length, seats: seats ?? 1, blank: true }
    : { kind: 'lines', lines: lines.length, options: rule.options.length, notMarked: lines.length > 1 };
}

interface Given {
  readonly personId: string;
  readonly holds: boolean;
  isVoid: boolean;
}

/** The encrypted ballots of one poll: which hold, what they add up to, and what their sum was opened to. */
export class SecretCount {
  readonly #setup: PollSetupRecord;
  readonly #key: ElectionKeyRecord;
  readonly #context: PollContext;
  readonly #count: BallotCount;
  readonly #given = new Map<string, Given>();
  readonly #partials = new Map<string, string>();
  isGivenUp = false;

  constructor(meetingId: string, setup: PollSetupRecord, key: ElectionKeyRecord, hash: string) {
    this.#setup = setup;
    this.#key = key;
    const pollHash = base64url.encode(Buffer.from(hash, 'hex'));
    this.#context = { meeting: meetingId, poll: setup.id, pollHash, y: key.y };
    this.#count = new BallotCount(formOf(setup), this.#context);
  }

  /** Delegates of whom a ballot counts. */
  get ballots(): number {
    return new Set([...this.#given.values()].flatMap((one) => (one.holds ? [one.personId] : []))).size;
  }

  /** Ballots that were found not to hold. */
  get voided(): number {
    return [...this.#given.values()].filter(({ isVoid }) => isVoid).length;
  }

  isVoid(hash: string): boolean {
    return this.#given.get(hash)?.isVoid === true;
  }

  /** Takes a ballot, and tells whether its proofs hold: then it counts in place of this delegate's earlier one. */
  take(personId: string, publicKey: string, hash: string, ct: unknown): boolean {
    const holds = this.#count.put(personId, publicKey, ct) === 'valid';
    this.#given.set(hash, { personId, holds, isVoid: false });
    return holds;
  }

  voidOne(personId: string, hash: string): void {
    const given = this.#given.get(hash);
    const whose = `a ballot of ${personId} in poll ${this.#setup.id}`;
    must(given?.personId === personId && !given.isVoid, `${whose} is voided that there is not.`);
    must(!given.holds, `${whose} is voided, and its proofs hold.`);
    given.isVoid = true;
  }

  /** A member's part in the opening, by the trustee of this person. */
  post(personId: string, body: string): void {
    const { id } = this.#setup;
    const trustee = this.#key.trustees.findIndex((one) => one.personId === personId) + 1;
    must(trustee > 0, `${personId}, who is no trustee, opens a part of poll ${id}.`);
    must(!this.#partials.has(personId), `${personId} opens a part of poll ${id} a second time.`);
    const partial = parsed(body);
    must(trusteeOf(partial) === trustee, `${personId} opens a part of poll ${id} as another trustee.`);
    const aggregate = this.#aggregate();
    const verdict = verifyPartial(this.#context, this.#election(), aggregate, partial);
    must(
      verdict === 'valid',
      `the part of ${personId} in opening poll ${id} does not hold: ${verdict === 'valid' ? '' : verdict.invalid}.`,
    );
    this.#partials.set(personId, canonicalText(partial) ?? '');
  }

  /** What the opened sum counts, every proof of its opening checked. */
  open(opening: string, roll: number): CountedRecord {
    const { id, conduct, rule } = this.#setup;
    must(!this.isGivenUp, `the sum of poll ${id} was given up and is opened.`);
    this.#mustBeVoided();
    const read = OpeningRecord.safeParse(readCanonical(opening)).data;
    must(read !== undefined, `the opening of poll ${id} is not the canonical text of one.`);
    must(
      read.ballots === this.ballots,
      `the opening of poll ${id} is of ${read.ballots} ballots, ${this.ballots} count.`,
    );
    if (read.ballots === 0) {
      const isEmpty = read.aggregate === '' && read.sums.length === 0 && read.partials.length === 0;
      must(isEmpty, `the opening of poll ${id} opens something, and nobody voted.`);
      const lines = this.#setup.lines.map(() => rule.options.map(() => 0));
      return { issued: roll, returned: 0, valid: 0, invalid: 0, lines };
    }
    must(read.ballots >= FEWEST_OPENED, `the sum of poll ${id} is opened, of ${read.ballots} ballots.`);
    const aggregate = this.#aggregate();
    must(
      read.aggregate === write(this.#hash(aggregate)) &&
        canonicalText(read.sums) === canonicalText(aggregate.sums.map(({ a, b }) => [write(a), write(b)])),
      `the opening of poll ${id} is of another sum than that of its ballots.`,
    );
    const posted = new Set(this.#partials.values());
    must(
      conduct !== 'secretBoard' || read.partials.every((partial) => posted.has(canonicalText(partial) ?? '')),
      `the opening of poll ${id} has a part that no trustee posted.`,
    );
    return this.#countedFrom(this.#tally(aggregate, read.partials), roll);
  }

  giveUp(why: string): void {
    const { id } = this.#setup;
    must(!this.isGivenUp, `the sum of poll ${id} is given up a second time.`);
    must(
      why !== 'tooFew' || (this.ballots > 0 && this.ballots < FEWEST_OPENED),
      `the sum of poll ${id} is given up for too few ballots, and it has ${this.ballots}.`,
    );
    this.isGivenUp = true;
  }

  #tally(aggregate: Aggregate, partials: readonly unknown[]): SecretTally {
    try {
      return openTally(formOf(this.#setup), this.#context, this.#election(), aggregate, partials);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw new Impossible(`the opening of poll ${this.#setup.id} does not hold: ${error.reason}.`);
    }
  }

  #countedFrom(tally: SecretTally, issued: number): CountedRecord {
    const { options } = this.#setup.rule;
    const { ballots } = tally;
    if (tally.kind === 'lines') {
      const lines = tally.counts.map((counts) => options.map((_, i) => counts[i] ?? 0));
      return { issued, returned: ballots, valid: ballots, invalid: 0, lines };
    }
    const invalid = tally.blank ?? 0;
    const valid = ballots - invalid;
    const lines = tally.votes.map((votes) => options.map(({ role }) => (role === 'for' ? votes : valid - votes)));
    return { issued, returned: ballots, valid, invalid, lines };
  }

  #aggregate(): Aggregate {
    this.#mustBeVoided();
    must(this.ballots > 0, `poll ${this.#setup.id} has no ballots to open.`);
    return this.#count.aggregate();
  }

  #hash(aggregate: Aggregate): Uint8Array {
    return aggregateHash(this.#context, aggregate);
  }

  #mustBeVoided(): void {
    const left = [...this.#given.values()].find(({ holds, isVoid }) => !holds && !isVoid);
    must(
      left === undefined,
      `a ballot of ${left?.personId ?? ''} in poll ${this.#setup.id} does not hold and was not voided.`,
    );
  }

  #election(): ElectionKey {
    const { y, threshold, trustees } = this.#key;
    return { y, threshold, keys: trustees.map(({ verifyKey }) => verifyKey) };
  }
}

const trusteeOf = (partial: unknown): unknown =>
  typeof partial === 'object' && partial !== null && 'trustee' in partial ? partial.trustee : null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
