import type { CommandOf } from '../../core/command.ts';
import type { EntryBody } from '../../core/journal.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { countedOf } from '../../proof/secret/countedOf.ts';
import { serverKeyOf } from '../../proof/secret/nextPost.ts';
import { NOTHING_OPENED, openingRecordText } from '../../proof/secret/openingRecord.ts';
import { ballotContextOf, secretFormOf } from '../../proof/secret/pollForm.ts';
import { ready } from '../../proof/sign/sodium.ts';
import type { Log } from '../log.ts';
import type { RoomLoop } from '../room/room.ts';
import { BallotChecks, type CastSecret, type CheckInput } from './BallotChecks.ts';
import { CheckPool } from './CheckPool.ts';
import { type Counting, countClosed } from './countClosed.ts';
import { journalBallots } from './journalBallots.ts';
import { KeyBook } from './KeyBook.ts';
import { nameOf, type PollName } from './pollName.ts';
import { type Summing, SumThread } from './SumThread.ts';
import { type ClosedPoll, isClosed, sealedPoll, sealedPolls } from './secretPollsOf.ts';
import type { OpenedSum, Sum } from './sumProtocol.ts';
import { tellerOf } from './tellerActor.ts';

/** Until a sum that could not be counted or opened is tried again, ms. */
const RETRY_MS = 5_000;

type Pool = Pick<CheckPool, 'check' | 'close'>;

export interface TellerParts {
  readonly loop: RoomLoop;
  readonly log: Log;
  /** The 32 bytes behind the server's own key for a meeting, made at the first call. */
  readonly seedOf: (meetingId: string) => Promise<Uint8Array>;
  readonly pool?: Pool;
  readonly startSumming?: () => Summing;
}

/** One closed poll on its way to its result. */
interface Opening {
  readonly counted: Promise<Counting>;
  /** What counts and opens it, once there is enough to be counted. */
  readonly held: { summing: Summing | null; sum: Sum | null };
  /** A result is being found: one at a time. */
  busy: boolean;
}

/**
 * Checks, counts and opens secret ballots, beside the room's loop and by its commands alone (SPEC, V-15). Whatever it
 * holds follows from the journal: after a restart at any point it goes on from there.
 */
export class Teller {
  readonly #parts: TellerParts;
  readonly #pool: Pool;
  readonly #checks: BallotChecks;
  readonly #keys: KeyBook;
  readonly #openings = new Map<string, Opening>();
  /** Meetings for which a key is being made. */
  readonly #making = new Set<string>();
  readonly #unlisten: () => void;
  #retry: NodeJS.Timeout | null = null;
  #stopped = false;

  private constructor(parts: TellerParts) {
    this.#parts = parts;
    this.#pool = parts.pool ?? new CheckPool();
    this.#keys = new KeyBook(parts.loop);
    this.#checks = new BallotChecks({
      pool: this.#pool,
      read: (cast) => this.#read(cast),
      invalid: (cast, why) => this.#void(cast, why),
      log: parts.log,
    });
    this.#unlisten = parts.loop.onCommit((body) => this.#heard(body));
  }

  /** Takes up what the journal left open: ballots to be checked, sums to be opened. */
  static async start(parts: TellerParts): Promise<Teller> {
    await ready();
    const teller = new Teller(parts);
    const { loop } = parts;
    for (const poll of sealedPolls(loop.state)) {
      for await (const { personId, hash, entry } of journalBallots(loop.ledger, poll, poll.state.openedEntry)) {
        teller.#checks.note({ meetingId: poll.meetingId, pollId: poll.pollId, personId, hash, entry });
      }
    }
    teller.#look();
    return teller;
  }

  /**
   * Why a member's part of an opening is refused before the room hears of it, or null: not this member's, not honest, or
   * for another sum than that of the journal's ballots. Waits until all of them are checked.
   */
  async partialFault(
    { personId }: Pick<Actor, 'personId'>,
    command: CommandOf<'postPartial'>,
  ): Promise<RefusalCode | null> {
    const poll = sealedPoll(this.#parts.loop.state, command);
    const opening = this.#openings.get(nameOf(command));
    // What is no sealed poll, or nobody's part, is for the rules to refuse.
    if (poll === null || !isClosed(poll) || opening === undefined || poll.setup.conduct !== 'secretBoard') return null;
    const at = poll.state.key?.trustees.findIndex((trustee) => trustee.personId === personId) ?? -1;
    const partial = parsed(command.body);
    if (at < 0) return null;
    if (!isNumbered(partial) || partial.trustee !== at + 1) return 'badPartial';
    try {
      const counting = await opening.counted;
      if (counting.kind !== 'sum' || opening.held.summing === null) return 'tooFewForSecret';
      return (await opening.held.summing.verify(partial)) === 'valid' ? null : 'badPartial';
    } catch {
      return 'serverFault';
    }
  }

  /** The sum of a closed poll that is counted and not opened yet; null for every other. */
  sumOf(poll: PollName): Sum | null {
    return this.#openings.get(nameOf(poll))?.held.sum ?? null;
  }

  /** The session key of a ballot's payload, with the registrar's signature for it. */
  get keys(): KeyBook {
    return this.#keys;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unlisten();
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#checks.stop();
    const running = [...this.#openings.values()].flatMap(({ held }) => held.summing ?? []);
    await Promise.all([this.#pool.close(), ...running.map((summing) => summing.close())]);
  }

  #heard(body: EntryBody | null): void {
    if (body === null || this.#stopped) return;
    for (const event of body.events) {
      if (event.type !== 'ballotCast' || sealedPoll(this.#parts.loop.state, event) === null) continue;
      const { meetingId, pollId, personId, hash } = event;
      this.#checks.note({ meetingId, pollId, personId, hash, entry: body.i });
    }
    this.#look();
  }

  /** Does what the state asks for: keys of meetings that have none, sums of closed polls. */
  #look(): void {
    if (this.#stopped) return;
    const { state } = this.#parts.loop;
    for (const { meetingId, id: roomId } of Object.values(state.rooms)) {
      const meeting = meetingId === null ? undefined : state.meetings[meetingId];
      if (meeting?.serverKey === null && meeting.state.kind !== 'ended') void this.#makeKey(roomId, meeting.id);
    }
    const closed = sealedPolls(state).filter(isClosed);
    const names = new Set(closed.map(nameOf));
    for (const [name, opening] of this.#openings) {
      if (names.has(name)) continue;
      this.#openings.delete(name);
      void opening.held.summing?.close();
    }
    for (const poll of closed) void this.#open(poll);
  }

  async #makeKey(roomId: string, meetingId: string): Promise<void> {
    if (this.#making.has(meetingId)) return;
    this.#making.add(meetingId);
    try {
      const { key } = serverKeyOf(meetingId, await this.#parts.seedOf(meetingId));
      await this.#parts.loop.submit({
        actor: tellerOf(roomId),
        id: null,
        command: { kind: 'noteServerKey', meetingId, key },
      });
    } catch (error) {
      this.#parts.log.error({ err: error, meetingId }, 'the server’s key for secret ballots could not be made');
    }
    this.#making.delete(meetingId);
  }

  async #open(poll: ClosedPoll): Promise<void> {
    const name = nameOf(poll);
    const opening = this.#openings.get(name) ?? this.#count(poll);
    this.#openings.set(name, opening);
    if (opening.busy) return;
    opening.busy = true;
    try {
      await this.#result(poll, await opening.counted, opening.held.summing);
    } catch (error) {
      if (this.#stopped) return;
      const { meetingId, pollId } = poll;
      this.#parts.log.error({ reason: String(error), meetingId, pollId }, 'a secret result could not be opened');
      this.#openings.delete(name);
      void opening.held.summing?.close();
      this.#retry ??= setTimeout(() => {
        this.#retry = null;
        this.#look();
      }, RETRY_MS);
    } finally {
      opening.busy = false;
    }
    // Parts that were posted meanwhile.
    const now = sealedPoll(this.#parts.loop.state, poll);
    if (now !== null && isClosed(now) && now.state.partials.length > poll.state.partials.length) void this.#open(now);
  }

  #count(poll: ClosedPoll): Opening {
    const held: Opening['held'] = { summing: null, sum: null };
    const count = async (): Promise<Counting> => {
      await this.#checks.settled(poll);
      // As it stands now that all are checked: some may have become void.
      const checked = sealedPoll(this.#parts.loop.state, poll);
      if (checked === null || !isClosed(checked)) throw new Error('the poll is opened already');
      return countClosed(this.#parts.loop.ledger, checked, () => {
        held.summing = this.#parts.startSumming?.() ?? new SumThread();
        return held.summing;
      });
    };
    const counted = count();
    // Whoever awaits it hears of a failure; nobody might.
    counted.then(
      (counting) => {
        held.sum = counting.kind === 'sum' ? counting.sum : null;
      },
      () => undefined,
    );
    return { counted, held, busy: false };
  }

  async #result(poll: ClosedPoll, counting: Counting, summing: Summing | null): Promise<void> {
    const { meetingId, pollId, setup, state } = poll;
    if (counting.kind === 'none') {
      const lines = setup.lines.map(() => setup.rule.options.map(() => 0));
      const counted = { issued: state.roll.length, returned: 0, valid: 0, invalid: 0, lines };
      return this.#submit(poll, {
        kind: 'recordSum',
        meetingId,
        pollId,
        counted,
        opening: openingRecordText(NOTHING_OPENED),
      });
    }
    if (counting.kind === 'tooFew') return this.#submit(poll, { kind: 'giveUpSum', meetingId, pollId });
    if (summing === null || state.key === null) throw new Error('a counted poll has a key and a sum');
    const opened = await this.#openedSum(poll, state.key.threshold, summing);
    if (opened === null) return;
    const counted = countedOf(setup, state.roll.length, opened.tally);
    const opening = openingRecordText(opened.record);
    return this.#submit(poll, { kind: 'recordSum', meetingId, pollId, counted, opening });
  }

  async #openedSum(
    { meetingId, setup, state }: ClosedPoll,
    needed: number,
    summing: Summing,
  ): Promise<OpenedSum | null> {
    if (setup.conduct === 'secretServer') {
      const { share } = serverKeyOf(meetingId, await this.#parts.seedOf(meetingId));
      return summing.openAlone(share);
    }
    return state.partials.length < needed ? null : summing.open(state.partials.map(({ body }) => parsed(body)));
  }

  async #submit({ roomId }: ClosedPoll, command: CommandOf<'recordSum'> | CommandOf<'giveUpSum'>): Promise<void> {
    const outcome = await this.#parts.loop.submit({ actor: tellerOf(roomId), id: null, command });
    if (!outcome.ok && outcome.code !== 'alreadyOpened') throw new Error(outcome.code);
  }

  async #read({ meetingId, pollId, entry, hash }: CastSecret): Promise<CheckInput> {
    const { loop } = this.#parts;
    const poll = sealedPoll(loop.state, { meetingId, pollId });
    if (poll === null || poll.state.key === null) throw new Error('no sealed poll');
    for await (const ballot of journalBallots(loop.ledger, { meetingId, pollId }, entry)) {
      if (ballot.hash !== hash) continue;
      const payload = readPayload(ballot.payload, true);
      const key = payload === null ? null : await this.#keys.find(payload.k);
      if (payload === null || !('ct' in payload) || key === null) break;
      return {
        form: secretFormOf(poll.setup),
        context: ballotContextOf(payload, poll.state.key.y, key.publicKey),
        ballot: payload.ct,
      };
    }
    throw new Error('the journal does not have the ballot');
  }

  async #void({ meetingId, pollId, personId, hash }: CastSecret, why: string): Promise<void> {
    const { loop, log } = this.#parts;
    const roomId = loop.state.meetings[meetingId]?.roomId ?? '';
    log.warn(
      { meetingId, pollId, personId, why },
      'a secret ballot does not hold: the terminal that made it is to be looked at',
    );
    const command = { kind: 'voidBallot', meetingId, pollId, personId, hash, why } as const;
    const outcome = await loop.submit({ actor: tellerOf(roomId), id: null, command });
    if (!outcome.ok) throw new Error(outcome.code);
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const isNumbered = (value: unknown): value is { readonly trustee: unknown } =>
  typeof value === 'object' && value !== null && 'trustee' in value;
