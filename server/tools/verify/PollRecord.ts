import { type BallotRecord, countedFrom, differenceOf, resultOf } from './arithmetic.ts';
import { readOpenBallot, readPayload, readSecretBallot } from './ballots.ts';
import { canonicalText } from './canonical.ts';
import { CountBook } from './counts.ts';
import { must } from './Impossible.ts';
import type { KeyBook, KeyRecord } from './KeyBook.ts';
import type { MeetingRecord } from './MeetingRecord.ts';
import { checkSetup, isCast, isSecret } from './pollRules.ts';
import {
  type BodyRecord,
  type PollSetupRecord,
  type RollEntryRecord,
  SecretBallot,
  type TallyRecord,
  type VoteEventOf,
} from './records.ts';
import { SecretCount } from './SecretCount.ts';
import { sha256Of } from './signatures.ts';

type State = 'prepared' | 'open' | 'closed' | 'announced';

/** How many may be on the roll of a secret poll. */
const SECRET_ROLL = { fewest: 5, most: 1023 };

interface Last {
  readonly n: number;
  readonly hash: string;
}

/** One poll as the journal tells it. Every step throws Impossible when it cannot have happened. */
export class PollRecord {
  readonly meeting: MeetingRecord;
  readonly roundOf: string | null;
  setup: PollSetupRecord;
  state: State = 'prepared';
  /** Who chose what: the last ballot of each delegate, in the order of the lines. */
  readonly choices = new Map<string, readonly (string | null)[]>();
  /** Ballots that were taken, changes of mind included. */
  ballots = 0;
  tally: TallyRecord | null = null;
  readonly #last = new Map<string, Last>();
  /** Whose key signed the ballot of a delegate that counts. */
  readonly #signers = new Map<string, KeyRecord>();
  readonly #spoiled = new Set<string>();
  readonly #counts = new CountBook();
  #secret: SecretCount | null = null;
  #opened: VoteEventOf<'pollOpened'> | null = null;
  #roll: ReadonlyMap<string, RollEntryRecord> = new Map();
  #endsAt: number | null = null;
  /** Milliseconds that were left when the poll was paused, or null; undefined while it is not. */
  #left: number | null | undefined;

  constructor(meeting: MeetingRecord, setup: PollSetupRecord, roundOf: string | null) {
    this.meeting = meeting;
    this.setup = setup;
    this.roundOf = roundOf;
  }

  /** Delegates whose ballot counts. */
  get cast(): number {
    return this.#signers.size;
  }

  /** Delegates who could vote. */
  get roll(): number {
    return this.#roll.size;
  }

  /** Delegates whose counted ballot is signed by a key that no registrar of the room has vouched for. */
  get unvouched(): number {
    return [...this.#signers.values()].filter(({ vouchedIn }) => !vouchedIn.has(this.meeting.roomId)).length;
  }

  /** Secret ballots whose proofs did not hold. */
  get voided(): number {
    return this.#secret?.voided ?? 0;
  }

  /** A secret poll that only its board can still open. */
  get isSealed(): boolean {
    const isWaiting = this.state === 'open' || (this.state === 'closed' && this.tally === null);
    return this.setup.conduct === 'secretBoard' && isWaiting && this.#secret?.isGivenUp !== true;
  }

  open(event: VoteEventOf<'pollOpened'>, at: number): void {
    const { setup, meeting } = this;
    const { id, rule, conduct } = setup;
    must(this.state === 'prepared', `poll ${id} is opened a second time.`);
    must(meeting.state === 'running', `poll ${id} opens while the meeting does not run.`);
    checkSetup(setup);
    must(event.roll.length > 0, `poll ${id} opens for nobody.`);
    meeting.checkRoll(setup, event.roll);
    const isSize = event.roll.length >= SECRET_ROLL.fewest && event.roll.length <= SECRET_ROLL.most;
    must(!isSecret(conduct) || isSize, `secret poll ${id} opens for ${event.roll.length} delegates.`);
    this.#checkQuorum();
    must(
      rule.kind !== 'election' || !setup.lines.some((line) => meeting.board.members.includes(line.personId ?? '')),
      `poll ${id} elects somebody who counts it.`,
    );
    const figures = meeting.figures(setup, event.roll);
    for (const name of ['total', 'summoned', 'excluded', 'present'] as const) {
      const [given, found] = [event.figures[name], figures[name]];
      must(given === found, `poll ${id} opens with ${given} as ${name}, the journal gives ${found}.`);
    }
    this.#checkKey(event);
    const endsAt = setup.seconds === null ? null : at + setup.seconds * 1000;
    must(event.endsAt === endsAt, `the deadline of poll ${id} is not the time it was given.`);
    const definition = canonicalText({
      meetingId: meeting.id,
      setup,
      figures: event.figures,
      roll: event.roll,
      key: event.key,
    });
    must(
      definition !== null && sha256Of(definition) === event.hash,
      `poll ${id} does not have the hash it opens under.`,
    );
    if (event.key !== null) this.#secret = new SecretCount(meeting.id, setup, event.key, event.hash);
    this.#opened = event;
    this.#roll = new Map(event.roll.map((entry) => [entry.personId, entry]));
    this.#endsAt = endsAt;
    this.state = 'open';
  }

  take(event: VoteEventOf<'ballotCast'>, body: BodyRecord, keys: KeyBook): void {
    const { id, conduct, changeAllowed } = this.setup;
    const { personId } = event;
    const opened = this.#opened;
    must(this.state === 'open' && opened !== null, `a ballot stands in poll ${id}, which is not open.`);
    must(isCast(conduct), `a ballot stands in poll ${id}, which is counted by hand.`);
    must(!this.#isOver(body.at), `a ballot stands in poll ${id} at or after its deadline.`);
    must(this.#left === undefined, `a ballot stands in poll ${id} while it is paused.`);
    const entry = this.#roll.get(personId);
    must(entry !== undefined, `a ballot of ${personId}, who is not on the roll of poll ${id}.`);
    must(entry.castBy === body.by.person, `a ballot of ${personId} in poll ${id} was not cast by ${entry.castBy}.`);
    const where = { meetingId: this.meeting.id, setup: this.setup, hash: opened.hash, keys };
    const ballot = isSecret(conduct) ? readSecretBallot(event, body, where) : readOpenBallot(event, body, where);
    const { payload, hash, signer } = ballot;
    const last = this.#last.get(personId);
    must(
      payload.n === (last?.n ?? 0) + 1 && payload.prev === (last?.hash ?? null),
      `a ballot of ${personId} in poll ${id} does not follow the one before it.`,
    );
    const isFree = last === undefined || changeAllowed || this.#secret?.isVoid(last.hash) === true;
    must(isFree, `another ballot of ${personId} in poll ${id}, which allows no change.`);
    must(!this.#spoiled.has(hash), `a ballot of ${personId} in poll ${id} was shown, and may not be cast.`);
    this.#last.set(personId, { n: payload.n, hash });
    if ('c' in payload) this.choices.set(personId, payload.c);
    const counts = 'c' in payload || this.#secret?.take(personId, signer.publicKey, hash, payload.ct) === true;
    if (counts) this.#signers.set(personId, signer);
    this.ballots += 1;
  }

  challenge(event: VoteEventOf<'ballotChallenged'>): void {
    const { id, conduct } = this.setup;
    must(
      this.state === 'open' && this.#opened !== null && isSecret(conduct) && this.#roll.has(event.personId),
      `a ballot of poll ${id} is shown, which has none to show.`,
    );
    readPayload(SecretBallot, event, { meetingId: this.meeting.id, setup: this.setup, hash: this.#opened.hash });
    this.#spoiled.add(event.hash);
  }

  pause({ left }: VoteEventOf<'pollPaused'>, at: number): void {
    const { id } = this.setup;
    must(this.state === 'open' && this.#left === undefined && !this.#isOver(at), `poll ${id} cannot be paused now.`);
    must(left === (this.#endsAt === null ? null : this.#endsAt - at), `poll ${id} is paused with another time left.`);
    this.#left = left;
    this.#endsAt = null;
  }

  resume({ endsAt }: VoteEventOf<'pollResumed'>, at: number): void {
    const { id } = this.setup;
    must(this.state === 'open' && this.#left !== undefined, `poll ${id} goes on without having been paused.`);
    must(endsAt === (this.#left === null ? null : at + this.#left), `poll ${id} goes on with another time left.`);
    this.#endsAt = endsAt;
    this.#left = undefined;
  }

  extend({ endsAt }: VoteEventOf<'pollExtended'>, at: number): void {
    const isSound =
      this.state === 'open' &&
      this.#left === undefined &&
      this.#endsAt !== null &&
      !this.#isOver(at) &&
      endsAt > this.#endsAt;
    must(isSound, `poll ${this.setup.id} cannot be extended so.`);
    this.#endsAt = endsAt;
  }

  count(event: VoteEventOf<'countEntered'>, body: BodyRecord): void {
    const { setup } = this;
    must(this.state === 'open' && !isCast(setup.conduct), `poll ${setup.id} takes no count that somebody enters.`);
    this.#counts.enter(event, body, { setup, issued: this.#issued(), board: this.meeting.board.members });
  }

  close({ closedAt, closedBy, tally }: VoteEventOf<'pollClosed'>, at: number): void {
    const { setup } = this;
    must(this.state === 'open' && this.#opened !== null, `poll ${setup.id} closes without being open.`);
    const late = this.#isOver(at);
    must(
      closedBy === (late ? 'deadline' : 'chair') && closedAt === (late ? this.#endsAt : at),
      `poll ${setup.id} was not closed at that time by ${closedBy}.`,
    );
    if (isSecret(setup.conduct)) {
      must(tally === null, `secret poll ${setup.id} has a result before its sum is opened.`);
    } else {
      const counted = isCast(setup.conduct)
        ? countedFrom(setup, this.#weighed(), this.#issued())
        : this.#counts.agreed(setup);
      this.#fix(tally, resultOf(setup, this.#opened.figures, counted));
    }
    this.state = 'closed';
  }

  voidBallot({ personId, hash }: VoteEventOf<'ballotVoided'>): void {
    must(this.tally === null, `a ballot of poll ${this.setup.id} is voided after its result.`);
    this.#mustBeSecret().voidOne(personId, hash);
  }

  post({ personId, body }: VoteEventOf<'partialPosted'>): void {
    must(this.setup.conduct === 'secretBoard', `poll ${this.setup.id} is opened, and no counting board can.`);
    const secret = this.#mustWait();
    must(!secret.isGivenUp, `the sum of poll ${this.setup.id} was given up and is opened.`);
    secret.post(personId, body);
  }

  openSum({ tally, opening }: VoteEventOf<'sumOpened'>): void {
    const counted = this.#mustWait().open(opening, this.#roll.size);
    if (this.#opened !== null) this.#fix(tally, resultOf(this.setup, this.#opened.figures, counted));
  }

  giveUp({ why }: VoteEventOf<'sumGivenUp'>): void {
    this.#mustWait().giveUp(why);
  }

  announce(): void {
    must(this.state === 'closed', `poll ${this.setup.id} is announced without being closed.`);
    must(this.tally !== null, `poll ${this.setup.id} is announced without a result.`);
    this.state = 'announced';
  }

  #mustBeSecret(): SecretCount {
    must(this.#secret !== null, `poll ${this.setup.id} is not secret, or was never opened.`);
    return this.#secret;
  }

  /** A closed secret poll whose sum was not opened. */
  #mustWait(): SecretCount {
    const { id } = this.setup;
    const secret = this.#mustBeSecret();
    must(this.state === 'closed', `the sum of poll ${id} is opened before it is closed.`);
    must(this.tally === null, `the sum of poll ${id} is opened a second time.`);
    return secret;
  }

  #fix(recorded: TallyRecord | null, recount: TallyRecord): void {
    must(recorded !== null, `poll ${this.setup.id} has no result.`);
    const difference = differenceOf(recorded, recount);
    must(difference === null, `poll ${this.setup.id}: ${difference ?? ''}`);
    this.tally = recorded;
  }

  #weighed(): readonly BallotRecord[] {
    return [...this.choices].map(([personId, choices]) => ({ choices, weight: this.#roll.get(personId)?.weight ?? 0 }));
  }

  /** What ballots issued to everybody on the roll count. */
  #issued(): number {
    const roll = [...this.#roll.values()];
    return this.setup.rule.weighted ? roll.reduce((sum, { weight }) => sum + weight, 0) : roll.length;
  }

  #checkQuorum(): void {
    const { id, rule } = this.setup;
    if (rule.quorum === null) return;
    const { numerator, denominator, base } = rule.quorum;
    const { total, summoned, excluded, present } = this.meeting.heads();
    const members = base === 'total' ? total : summoned - excluded;
    must(
      present > 0 && present * denominator >= members * numerator,
      `poll ${id} opens without the presence its rule asks for.`,
    );
  }

  #checkKey({ key }: VoteEventOf<'pollOpened'>): void {
    const { id, conduct } = this.setup;
    const { board, serverKey } = this.meeting;
    const due = conduct === 'secretBoard' ? board.key : conduct === 'secretServer' ? serverKey : null;
    must(due !== null || !isSecret(conduct), `secret poll ${id} opens without a key.`);
    must(canonicalText(key) === canonicalText(due), `poll ${id} opens with another key than the one that was made.`);
  }

  #isOver(at: number): boolean {
    return this.#endsAt !== null && at >= this.#endsAt;
  }
}
