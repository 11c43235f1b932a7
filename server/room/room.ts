import { hash } from 'node:crypto';
import { canonicalJson } from '../../core/base/canonicalJson.ts';
import type { Command } from '../../core/command.ts';
import { decide } from '../../core/decide.ts';
import { actorLine, EntryBody, idOwner, replay } from '../../core/journal.ts';
import { refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import { EMPTY_STATE, STATE_SCHEMA, type State } from '../../core/state.ts';
import { receiptCode } from '../../proof/log/receiptCode.ts';
import type { Ledger } from '../ledger/port.ts';
import type { Log } from '../log.ts';
import type { Done, Outcome } from './outcome.ts';
import { RECEIPTS_KEPT, Receipts } from './receipts.ts';
import { type RoomClock, startRoomClock } from './roomClock.ts';

/** Entries between two snapshots. */
const SNAPSHOT_EVERY = 5_000;

export interface Submission {
  readonly actor: Actor;
  /** The client's id of this act; null for acts of the server itself. */
  readonly id: string | null;
  readonly command: Command;
}

/** Hears of an entry that is on disk; of null when the journal cannot be written any more. */
export type CommitListener = (body: EntryBody | null) => void;

const text = new TextEncoder();
const sha256 = (value: string) => hash('sha256', value, 'hex');
const fingerprint = (command: Command) => hash('sha256', canonicalJson(command), 'base64url').slice(0, 22);

/** The receipt of an entry, the same whenever it is asked for. */
function receiptOf({ i, at, events }: EntryBody): Done {
  if (events.length === 0) return { ok: true, entry: null, at, code: null };
  const ballot = events.find((event) => event.type === 'ballotCast');
  return { ok: true, entry: i, at, code: ballot === undefined ? null : receiptCode(Buffer.from(ballot.hash, 'hex')) };
}

/** The state written as JSON by an earlier run of this same schema; the chain vouches for the entry it stands at. */
function stateOf(bytes: Uint8Array): State {
  const state: State = JSON.parse(new TextDecoder().decode(bytes));
  return state;
}

/**
 * The authoritative loop: every command of the installation passes here, one after another.
 * decide → append → (durable) → receipt and views. `state` is what is on disk; commands are decided on what has been
 * accepted so far, so that two ballots of one commit know of each other.
 */
export class RoomLoop {
  readonly clock: RoomClock;
  readonly ledger: Ledger;
  readonly #log: Log;
  readonly #receipts: Receipts;
  readonly #onCommit = new Set<CommitListener>();
  #durable: State;
  #accepted: State;
  #next: number;
  #written: Promise<unknown> = Promise.resolve();
  #snapshotAt: number;
  #fault: string | null = null;

  private constructor(
    ledger: Ledger,
    log: Log,
    clock: RoomClock,
    from: { readonly state: State; readonly receipts: Receipts; readonly snapshotAt: number },
  ) {
    this.ledger = ledger;
    this.#log = log;
    this.#durable = from.state;
    this.#accepted = from.state;
    this.#receipts = from.receipts;
    this.#next = ledger.head().index + 1;
    this.#snapshotAt = from.snapshotAt;
    this.clock = clock;
  }

  /**
   * Replays the journal from the last usable snapshot. The ledger has checked its chain before (L-1). `startClock` is
   * given the instant of the last entry.
   */
  static async open(
    ledger: Ledger,
    log: Log,
    startClock: (notBefore: number) => RoomClock = startRoomClock,
  ): Promise<RoomLoop> {
    const snapshot = await ledger.latestSnapshot();
    const usable = snapshot !== null && snapshot.schema === STATE_SCHEMA ? snapshot : null;
    let state = usable === null ? EMPTY_STATE : stateOf(usable.bytes);
    const from = usable === null ? 0 : usable.index + 1;
    const receipts = new Receipts();
    const decoder = new TextDecoder();
    let at = 0;
    for await (const slice of ledger.read(Math.min(from, Math.max(0, ledger.head().index + 1 - RECEIPTS_KEPT)))) {
      for (const entry of slice) {
        const body = EntryBody.parse(JSON.parse(decoder.decode(entry.body)));
        at = body.at;
        if (entry.index >= from) state = replay(state, body);
        if (body.cmd === null) continue;
        receipts.keep(idOwner(body.by), body.cmd.id, body.cmd.print, Promise.resolve(receiptOf(body)));
      }
    }
    return new RoomLoop(ledger, log, startClock(at), { state, receipts, snapshotAt: from - 1 });
  }

  /** What is on disk. */
  get state(): State {
    return this.#durable;
  }

  /** What has been accepted so far, on disk or on its way there. */
  get accepted(): State {
    return this.#accepted;
  }

  /** Set once the journal could not be written: every change is refused from then on (L-3). */
  get fault(): string | null {
    return this.#fault;
  }

  /** Calls back for every entry that is on disk, and when there will be no more; returns the stop. */
  onCommit(listener: CommitListener): () => void {
    this.#onCommit.add(listener);
    return () => this.#onCommit.delete(listener);
  }

  /** Resolves when the command is on disk or refused; never rejects, nor throws. */
  submit(submission: Submission): Promise<Outcome> {
    try {
      return this.#take(submission);
    } catch (error) {
      this.#log.error({ err: error, kind: submission.command.kind }, 'a command could not be decided or written down');
      return Promise.resolve(refuse('serverFault'));
    }
  }

  #take({ actor, id, command }: Submission): Promise<Outcome> {
    const by = actorLine(actor);
    const print = id === null ? '' : fingerprint(command);
    if (id !== null) {
      const earlier = this.#receipts.find(idOwner(by), id, print);
      if (earlier === 'reused') return Promise.resolve(refuse('idReused'));
      if (earlier !== null) return earlier;
    }
    if (this.#fault !== null) return Promise.resolve(refuse('serverFault'));
    const at = this.clock.now();
    const decision = decide(this.#accepted, command, { actor, now: at, sha256 });
    if (!decision.ok) return Promise.resolve(decision);
    // An act of a client is written even when nothing has to change: its id is remembered for ever, and a late retry
    // cannot undo what came after it (C-2).
    if (decision.events.length === 0 && id === null) return this.#nothingToDo(at);

    const cmd = id === null ? null : { id, print };
    const json = canonicalJson({ v: 1, i: this.#next, at, by, cmd, events: decision.events });
    // Read back from what is written, so that the running state and a replayed one are the same to the byte.
    const body: EntryBody = JSON.parse(json);
    const after = replay(this.#accepted, body);
    const written = this.ledger.append([{ index: body.i, at, body: text.encode(json) }]);
    this.#accepted = after;
    this.#next += 1;
    this.#written = written.catch(() => undefined);
    const outcome = written.then(
      (): Outcome => {
        this.#durable = after;
        this.#committed(body);
        return receiptOf(body);
      },
      (error: unknown): Outcome => {
        this.#failed(error);
        return refuse('serverFault');
      },
    );
    if (id !== null) this.#receipts.keep(idOwner(by), id, print, outcome);
    return outcome;
  }

  /** The server asked for what is so already; it is told so once what made it so is on disk (C-1). */
  async #nothingToDo(at: number): Promise<Outcome> {
    await this.#written;
    return this.#fault === null ? { ok: true, entry: null, at, code: null } : refuse('serverFault');
  }

  /** What is on disk is on disk: a listener that fails takes nobody's receipt away and keeps nothing from the others. */
  #tell(body: EntryBody | null): void {
    for (const listener of this.#onCommit) {
      try {
        listener(body);
      } catch (error) {
        this.#log.error({ err: error }, 'a commit could not be told of');
      }
    }
  }

  #committed(body: EntryBody): void {
    this.#tell(body);
    if (this.#next - 1 - this.#snapshotAt < SNAPSHOT_EVERY) return;
    // A snapshot only saves time at the next start: without one the room goes on.
    this.snapshot().catch((error: unknown) => this.#log.warn({ reason: String(error) }, 'a snapshot was not written'));
  }

  #failed(error: unknown): void {
    if (this.#fault !== null) return;
    this.#fault = error instanceof Error ? error.message : String(error);
    this.#accepted = this.#durable;
    this.#log.error({ fault: this.#fault }, 'the journal cannot be written; every change is refused from now on');
    this.#tell(null);
  }

  /**
   * Keeps the state as of the last entry, so that the next start replays only what follows. Skipped while commits are
   * under way, or told of: the ledger's head is ahead of `state` until the last of a group has been taken over.
   */
  async snapshot(): Promise<void> {
    const head = this.ledger.head();
    const isUnderWay = head.index !== this.#next - 1 || this.#durable !== this.#accepted;
    if (this.#fault !== null || head.index < 0 || isUnderWay || head.index === this.#snapshotAt) return;
    this.#snapshotAt = head.index;
    const bytes = text.encode(JSON.stringify(this.#durable));
    await this.ledger.saveSnapshot({ index: head.index, hash: head.hash, schema: STATE_SCHEMA, bytes });
  }
}
