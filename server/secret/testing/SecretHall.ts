import { hash } from 'node:crypto';
import type { Command } from '../../../core/command.ts';
import type { Actor, Role } from '../../../core/session/actor.ts';
import { secretBallotOf } from '../../../core/testing/ballots.ts';
import { actor, MEETING, ROOM, seat } from '../../../core/testing/world.ts';
import type { Sight } from '../../../core/views/sight.ts';
import type { Poll } from '../../../core/voting/poll.ts';
import { encryptBallot } from '../../../proof/secret/encryptBallot.ts';
import type { SecretForm } from '../../../proof/secret/form.ts';
import { nextPost } from '../../../proof/secret/nextPost.ts';
import { ballotContextOf, secretChoicesOf, secretFormOf } from '../../../proof/secret/pollForm.ts';
import { Recount } from '../../../proof/secret/Recount.ts';
import { verifyBallot } from '../../../proof/secret/verifyBallot.ts';
import type { RoomLoop } from '../../room/room.ts';
import { signerOf } from '../../room/testing/ballots.ts';
import { hallDisk, openLoop, StillClock } from '../../room/testing/hallRoom.ts';
import { type Disk, heldLedger } from '../../room/testing/ledgers.ts';
import { quietLog } from '../../room/testing/quietLog.ts';
import { ballotPage } from '../ballotPage.ts';
import type { Summing } from '../SumThread.ts';
import { makeSumming } from '../summing.ts';
import { Teller, type TellerParts } from '../Teller.ts';

const CEREMONY = 'c1';
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const seedFor = (name: string): Uint8Array => hash('sha256', `seed of ${name}`, 'buffer');

/** The same as a thread, here. */
function summingHere(): Summing {
  const summing = makeSumming();
  return {
    begin: async (...args) => summing.begin(...args),
    add: async (...args) => summing.add(...args),
    sum: async () => summing.sum(),
    verify: async (partial) => summing.verify(partial),
    open: async (partials) => summing.open(partials),
    openAlone: async (share) => summing.openAlone(share),
    close: async () => undefined,
  };
}

const HERE: Pick<TellerParts, 'pool' | 'startSumming'> = {
  pool: {
    check: async (form: SecretForm, context, ballot) => verifyBallot(form, context, ballot),
    close: async () => undefined,
  },
  startSumming: summingHere,
};

/** A hall with a teller on a disk that outlives both: `restart` is a server that was killed and started again. */
export class SecretHall {
  readonly disk: Disk;
  readonly #parts: Pick<TellerParts, 'pool' | 'startSumming'>;
  readonly #clock = new StillClock(2_000_000);
  #running: { readonly loop: RoomLoop; readonly teller: Teller } | null = null;

  private constructor(disk: Disk, parts: Pick<TellerParts, 'pool' | 'startSumming'>) {
    this.disk = disk;
    this.#parts = parts;
  }

  /** `parts` other than these are the server's real threads. */
  static async open(count: number, parts: Pick<TellerParts, 'pool' | 'startSumming'> = HERE): Promise<SecretHall> {
    const hall = new SecretHall(await hallDisk(count), parts);
    await hall.restart();
    return hall;
  }

  get loop(): RoomLoop {
    if (this.#running === null) throw new Error('the hall is closed');
    return this.#running.loop;
  }

  get teller(): Teller {
    if (this.#running === null) throw new Error('the hall is closed');
    return this.#running.teller;
  }

  async restart(): Promise<void> {
    await this.close();
    const loop = await openLoop(heldLedger(this.disk, false), this.#clock);
    const teller = await Teller.start({
      loop,
      log: quietLog,
      seedOf: async (meetingId) => seedFor(`server ${meetingId}`),
      ...this.#parts,
    });
    this.#running = { loop, teller };
  }

  async close(): Promise<void> {
    await this.#running?.teller.stop();
    this.#running = null;
  }

  /** Does a command as the door would let it in; answers the code of a refusal, or 'accepted'. */
  async answer(who: Actor | Role, command: Command): Promise<string> {
    const by = typeof who === 'string' ? actor(who) : who;
    if (command.kind === 'postPartial') {
      const fault = await this.teller.partialFault(by, command);
      if (fault !== null) return fault;
    }
    const outcome = await this.loop.submit({ actor: by, id: null, command });
    return outcome.ok ? 'accepted' : outcome.code;
  }

  async do(who: Actor | Role, command: Command): Promise<void> {
    const answer = await this.answer(who, command);
    if (answer !== 'accepted') throw new Error(`${command.kind} was refused: ${answer}`);
  }

  poll(pollId: string): Poll {
    const poll = this.loop.state.meetings[MEETING]?.polls.find(({ setup }) => setup.id === pollId);
    if (poll === undefined) throw new Error(`no poll ${pollId}`);
    return poll;
  }

  /** How a seat looks at the room. */
  sight(): Sight {
    const { state } = this.loop;
    const room = state.rooms[ROOM];
    if (room === undefined) throw new Error('no room');
    return { state, audience: 'seat', room, meeting: state.meetings[MEETING] ?? null };
  }

  /** Closed state of a poll; throws when it is another. */
  closed(pollId: string) {
    const { state } = this.poll(pollId);
    if (state.kind !== 'closed') throw new Error(`${pollId} is ${state.kind}`);
    return state;
  }

  async setBoard(members: readonly string[]): Promise<void> {
    await this.do('chair', {
      kind: 'setBoard',
      meetingId: MEETING,
      members: members.map((personId, i) => ({ personId, isHead: i === 0 })),
    });
    await this.do('chair', { kind: 'startCeremony', meetingId: MEETING, ceremonyId: CEREMONY });
  }

  #next(personId: string) {
    const board = this.loop.state.meetings[MEETING]?.board;
    if (board?.ceremony == null) throw new Error('no ceremony');
    const members = board.members.map((member) => member.personId);
    return nextPost(
      { meetingId: MEETING, ceremonyId: CEREMONY, members },
      personId,
      seedFor(personId),
      board.ceremony.posts,
    );
  }

  /** Lets a member's device post once; false when it has nothing to say now. */
  async device(personId: string): Promise<boolean> {
    const next = this.#next(personId);
    if (next.kind !== 'post') return false;
    const { round, body } = next;
    await this.do(seat(personId), { kind: 'postCeremony', meetingId: MEETING, ceremonyId: CEREMONY, round, body });
    return true;
  }

  confirm(personId: string): Promise<void> {
    return this.do(seat(personId), { kind: 'confirmKey', meetingId: MEETING, ceremonyId: CEREMONY, matches: true });
  }

  /** A delegate's secret ballot as their terminal makes it; `as` makes its proofs for somebody else, as a tampered one would. */
  ballot(personId: string, pollId: string, choices: readonly (string | null)[], as: string = personId) {
    const poll = this.poll(pollId);
    const key = poll.state.kind === 'prepared' ? null : poll.state.key;
    if (key === null) throw new Error('the poll has no key');
    const { publicKey } = signerOf(personId);
    return secretBallotOf(
      this.loop.accepted,
      personId,
      pollId,
      (names) =>
        encryptBallot(
          secretFormOf(poll.setup),
          ballotContextOf({ ...names, d: as }, key.y, publicKey),
          secretChoicesOf(poll.setup, choices),
          random,
        ).ballot,
      (payload) => signerOf(personId).sign(payload),
    );
  }

  cast(personId: string, pollId: string, choices: readonly (string | null)[], as: string = personId): Promise<void> {
    return this.do(seat(personId), this.ballot(personId, pollId, choices, as));
  }

  /** What a member's device counts from the journal's pages. */
  async recount(pollId: string): Promise<Recount> {
    let from = 0;
    let recount: Recount | null = null;
    for (;;) {
      const page = await ballotPage(this.loop, this.teller, actor('chair'), { meetingId: MEETING, pollId, from });
      if (!page.ok) throw new Error(page.code);
      const { definition, registrar, ballots, next } = page.answer;
      const { state } = this.poll(pollId);
      const known = state.kind === 'prepared' ? '' : state.hash;
      recount ??= new Recount(known, definition ?? '', registrar);
      for (const ballot of ballots) recount.put(ballot);
      if (next === null) return recount;
      from = next;
    }
  }

  /** A member's part in opening a poll, made from that member's own count. */
  async partial(personId: string, pollId: string) {
    const next = this.#next(personId);
    if (next.kind !== 'done') throw new Error('the ceremony is not done');
    const recount = await this.recount(pollId);
    const part = recount.open(next.key, next.share, { random, opened: null });
    return { kind: 'postPartial', meetingId: MEETING, pollId, body: JSON.stringify(part) } as const;
  }

  /** Rejects in time when the poll gets no end. */
  async ended(pollId: string): Promise<ReturnType<SecretHall['closed']>> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => {
      const { state } = this.poll(pollId);
      if (state.kind === 'closed' && (state.tally !== null || state.givenUp !== null)) resolve();
    };
    const stop = this.loop.onCommit(look);
    look();
    await promise;
    stop();
    return this.closed(pollId);
  }
}
