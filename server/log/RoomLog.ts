import type { EntryBody } from '../../core/journal.ts';
import { refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { LogView } from '../../core/views/logView.ts';
import type { Audience } from '../../core/views/topic.ts';
import { signCheckpoint } from '../../proof/log/signCheckpoint.ts';
import { formatNote, type SignedNote } from '../../proof/log/signedNote.ts';
import { base64, base64url } from '../../proof/sign/base64.ts';
import type { Ledger } from '../ledger/port.ts';
import type { Log } from '../log.ts';
import type { Answered, SomeTechnicalAsks } from '../room/asks.ts';
import { AlarmBook } from './AlarmBook.ts';
import { CosignatureBook } from './CosignatureBook.ts';
import { demandContinues } from './continuesLast.ts';
import { fromOf, terminalOf } from './fromOf.ts';
import { JournalTree } from './JournalTree.ts';
import type { KnownWitness, LogShelf } from './LogShelf.ts';
import type { LogSigner } from './logSigner.ts';
import { momentOf } from './momentOf.ts';
import { ownBody } from './ownBody.ts';

/** How long no entry came before a checkpoint tells of the last ones, in milliseconds. */
const QUIET_MS = 5_000;
/** While entries go on and on: at the latest this long after the first that no checkpoint told of. */
const AT_LATEST_MS = 60_000;
/** Cosignatures are counted on screens, and written down, once for all that come within these, in milliseconds. */
const COUNT_MS = 1_000;
const KEEP_MS = 3_000;
/** Checkpoints that late cosignatures are still taken for. */
const BOOKS = 8;

export interface RoomLogPorts {
  readonly loop: {
    readonly state: State;
    readonly ledger: Pick<Ledger, 'read'>;
    readonly clock: { now(): number };
    onCommit(listener: (body: EntryBody | null) => void): () => void;
  };
  readonly signer: LogSigner;
  readonly shelf: LogShelf;
  readonly log: Log;
  /** The view may have changed. */
  readonly onChange: () => void;
}

/** A checkpoint that was told, and who has cosigned it. */
interface Told {
  readonly book: CosignatureBook;
  /** Kept for the record. */
  readonly kept: boolean;
}

/** The journal as the room's transparency log: signs checkpoints, tells them, proves, and collects what witnesses say. */
export class RoomLog {
  readonly #ports: RoomLogPorts;
  readonly #tree: JournalTree;
  readonly #alarms: AlarmBook;
  readonly #witnesses: Map<string, KnownWitness>;
  readonly #stopListening: () => void;
  #signed: SignedNote | null = null;
  #signedSize = -1;
  #books: readonly Told[] = [];
  /** Changes of what seats see, and of what everybody else sees. */
  #version = 0;
  #counted = 0;
  #work: Promise<void> = Promise.resolve();
  /** On `performance.now()`: since when entries came that no checkpoint tells of, and when the last of them did. */
  #waitingSince: number | null = null;
  #lastHeard = 0;
  #quiet: NodeJS.Timeout | null = null;
  #count: NodeJS.Timeout | null = null;
  #keep: NodeJS.Timeout | null = null;
  #isStopped = false;

  private constructor(
    ports: RoomLogPorts,
    kept: { readonly tree: JournalTree; readonly alarms: AlarmBook; readonly witnesses: readonly KnownWitness[] },
  ) {
    this.#ports = ports;
    this.#tree = kept.tree;
    this.#alarms = kept.alarms;
    this.#witnesses = new Map(kept.witnesses.map((witness) => [witness.key.name, witness]));
    this.#stopListening = ports.loop.onCommit((body) => this.#heard(body));
  }

  /**
   * Builds the tree from the whole journal and tells its first checkpoint. Throws LogRewritten when the journal is not
   * the one that the last checkpoint was signed for.
   */
  static async open(ports: RoomLogPorts): Promise<RoomLog> {
    const { loop, shelf, signer } = ports;
    const tree = new JournalTree(loop.ledger);
    await tree.grow();
    const last = await shelf.readLast();
    if (last !== null) demandContinues(tree, signer.key, last);
    const alarms = new AlarmBook(await shelf.readAlarms());
    const log = new RoomLog(ports, { tree, alarms, witnesses: await shelf.readWitnesses() });
    await log.tell();
    return log;
  }

  /** Signs and tells a checkpoint of all that is durable, unless the last one covers it. */
  tell(): Promise<void> {
    return this.#do(() => this.#checkpoint({ tell: true, keep: false }));
  }

  readonly view = (roomId: string, audience: Audience): { readonly version: number; readonly make: () => LogView } => ({
    version: audience === 'seat' ? this.#version : this.#counted,
    make: () => this.#view(roomId, audience),
  });

  readonly asks: SomeTechnicalAsks<'consistency' | 'inclusion' | 'cosign' | 'raiseAlarm'> = {
    consistency: async (_, { from, to }) => {
      if (from > to || to > this.#tree.size) return refuse('malformed');
      const hashes = this.#tree.consistencyProof(from, to).map((hash) => base64.encode(hash));
      return { ok: true, answer: { kind: 'consistency', hashes } };
    },
    inclusion: (actor, { entry, size }) => this.#inclusion(actor, entry, size),
    cosign: async (actor, { size, line, publicKey }) => {
      const told = this.#books.find(({ book }) => book.size === size);
      const key = base64url.decode(publicKey);
      if (told === undefined || key === null || !told.book.take(terminalOf(actor), line, key)) {
        return refuse('badSignature');
      }
      this.#count ??= setTimeout(() => this.#tellCount(), COUNT_MS);
      if (told.kept) this.#keep ??= setTimeout(() => this.#keepSoon(), KEEP_MS);
      return { ok: true, answer: { kind: 'cosign' } };
    },
    raiseAlarm: async (actor, { why, evidence }) => {
      const { loop, shelf, log } = this.#ports;
      const meetingId = loop.state.rooms[actor.roomId]?.meetingId ?? null;
      const at = loop.clock.now();
      const alarm = { at, roomId: actor.roomId, meetingId, from: fromOf(actor, loop.state), why, evidence };
      if (this.#alarms.add(alarm)) {
        log.warn({ why, from: alarm.from }, 'a terminal does not believe the journal');
        this.#bump();
        await shelf.addAlarm(alarm);
      }
      return { ok: true, answer: { kind: 'raiseAlarm' } };
    },
  };

  /** Writes down what is under way; nothing is told afterwards. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stopListening();
    for (const timer of [this.#quiet, this.#count, this.#keep]) if (timer !== null) clearTimeout(timer);
    await this.#do(() => this.#checkpoint({ tell: false, keep: false }));
    await this.#do(() => this.#keepAll());
  }

  #heard(body: EntryBody | null): void {
    if (body === null) return;
    const moment = momentOf(body);
    if (moment !== 'later') {
      void this.#do(() => this.#checkpoint({ tell: moment === 'tell', keep: true }));
      if (moment === 'tell') return;
    }
    this.#waitForQuiet();
  }

  /** One timer for any number of entries: it looks again when it rings. */
  #waitForQuiet(): void {
    const now = performance.now();
    this.#waitingSince ??= now;
    this.#lastHeard = now;
    this.#quiet ??= setTimeout(() => this.#isItQuiet(), QUIET_MS);
  }

  #isItQuiet(): void {
    this.#quiet = null;
    const now = performance.now();
    const since = this.#waitingSince ?? now;
    const at = Math.min(this.#lastHeard + QUIET_MS, since + AT_LATEST_MS);
    if (now < at) this.#quiet = setTimeout(() => this.#isItQuiet(), at - now);
    else void this.tell();
  }

  /** One after another; what fails is tried again with the next entry. */
  #do(job: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(job).catch((error: unknown) => {
      this.#ports.log.error({ err: error }, 'a checkpoint could not be written');
    });
    return this.#work;
  }

  async #checkpoint({ tell, keep }: { readonly tell: boolean; readonly keep: boolean }): Promise<void> {
    const { signer, shelf } = this.#ports;
    await this.#tree.grow();
    const { size } = this.#tree;
    if (this.#signed === null || size > this.#signedSize) {
      const note = signCheckpoint({ size, root: this.#tree.root() }, signer.key, signer.secretKey);
      // On disk before anybody sees it: a restart must know what terminals know.
      await shelf.writeLast(formatNote(note));
      this.#signed = note;
      this.#signedSize = size;
    }
    if (keep) await shelf.keep(size, formatNote(this.#signed));
    if (!tell || this.#isStopped) return;
    this.#waitingSince = null;
    if (this.#books[0]?.book.size === size) return;
    this.#books = [{ book: new CosignatureBook(size, this.#signed), kept: keep }, ...this.#books.slice(0, BOOKS - 1)];
    this.#bump();
  }

  #view(roomId: string, audience: Audience): LogView {
    const { loop, signer } = this.#ports;
    const [newest, before] = this.#books;
    return {
      publicKey: base64url.encode(signer.key.publicKey),
      checkpoint: newest?.book.bare ?? '',
      size: newest?.book.size ?? 0,
      witnesses: (audience === 'seat' ? before : newest)?.book.count ?? 0,
      alarms: this.#alarms.shown(roomId, loop.state.rooms[roomId]?.meetingId ?? null),
    };
  }

  async #inclusion(actor: Actor, entry: number, size: number): Promise<Answered> {
    if (entry >= size || size > this.#tree.size) return refuse('malformed');
    return {
      ok: true,
      answer: {
        kind: 'inclusion',
        leaf: base64.encode(this.#tree.leaf(entry)),
        hashes: this.#tree.inclusionProof(entry, size).map((hash) => base64.encode(hash)),
        body: await ownBody(this.#ports.loop.ledger, entry, actor.personId),
      },
    };
  }

  #bump(): void {
    this.#version += 1;
    this.#counted += 1;
    this.#ports.onChange();
  }

  #tellCount(): void {
    this.#count = null;
    this.#counted += 1;
    this.#ports.onChange();
  }

  #keepSoon(): void {
    this.#keep = null;
    void this.#do(() => this.#keepAll());
  }

  /** Every kept checkpoint with the cosignatures that have come in since. */
  async #keepAll(): Promise<void> {
    const { shelf } = this.#ports;
    const known = this.#witnesses.size;
    for (const { book, kept } of this.#books) {
      if (!kept || book.isWritten) continue;
      book.isWritten = true;
      for (const witness of book.witnesses) this.#witnesses.set(witness.key.name, witness);
      await shelf.keep(book.size, book.note);
    }
    if (this.#witnesses.size > known) await shelf.keepWitnesses([...this.#witnesses.values()]);
  }
}
