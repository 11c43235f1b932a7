import { type Note, tombstone } from '../../core/notes/note.ts';
import { type SealedNote, SYNC_LIMITS } from '../../core/notes/sync.ts';
import type { BookState } from './bookState.ts';
import type { NoteRow, NoteRows, NotesServer } from './ports.ts';
import { joinRings, newRing, openNote, type Ring, sealNote, unwrapRing, wrapRing } from './ring.ts';

export interface BookPorts {
  readonly rows: NoteRows;
  readonly server: NotesServer;
  readonly ready: () => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly told: (state: BookState) => void;
}

/**
 * One person's notes on one terminal: written here at once, and sent when the server can be had. A note that was changed
 * at two terminals is kept as two. Only one person's are open at a time.
 */
export class NotesBook {
  readonly #ports: BookPorts;
  readonly #owner: string;
  #pin: string | null;
  #ring: Ring | null = null;
  #rows = new Map<string, NoteRow>();
  #notes = new Map<string, Note>();
  #locked = new Map<string, SealedNote>();
  #full = false;
  #after = 0;
  #closed = false;
  /** Everything that touches rows happens one after the other. */
  #turn: Promise<void> = Promise.resolve();
  #syncing: Promise<void> | null = null;

  /** `pin`: what the person signed in with just now; null where there was none. */
  constructor(ports: BookPorts, owner: string, pin: string | null) {
    this.#ports = ports;
    this.#owner = owner;
    this.#pin = pin;
  }

  /** Reads what the terminal has. A terminal that this person never wrote at first asks the server for their keys. */
  async open(): Promise<void> {
    await this.#ports.ready();
    const { rows, server } = this.#ports;
    let ring = await rows.ring(this.#owner);
    if (ring === null) {
      const theirs = this.#pin === null ? [] : await server.keys().catch(() => []);
      ring = joinRings(...opened(theirs, this.#pin ?? '').map((one) => one.ring));
      if (ring.length === 0) ring = newRing();
      await rows.putRing(this.#owner, ring);
    }
    this.#ring = ring;
    for (const row of await rows.rows(this.#owner)) {
      this.#rows.set(row.id, row);
      this.#show(row, openNote(ring, this.#owner, row.id, row.sealed));
    }
    this.#tell();
  }

  /** Nothing more is written or told. */
  close(): void {
    this.#closed = true;
    this.#pin = null;
  }

  get(id: string): Note | null {
    const note = this.#notes.get(id);
    return note === undefined || note.deletedAt !== null ? null : note;
  }

  /** Writes notes as they are given, each as a further revision; resolves when they are on the terminal. */
  save(...notes: readonly Note[]): Promise<void> {
    const at = Math.round(this.#ports.now());
    return this.#write(
      notes.map((note) => ({ ...note, rev: (this.#notes.get(note.id)?.rev ?? 0) + 1, updatedAt: at, deletedAt: null })),
    );
  }

  remove(...ids: readonly string[]): Promise<void> {
    const at = Math.round(this.#ports.now());
    const gone = ids.flatMap((id) => {
      const note = this.get(id);
      return note === null ? [] : [tombstone(note, at)];
    });
    return this.#write(gone);
  }

  /** Sends what is unsent and takes what came from other terminals; rejects when the server is away. Nothing is lost by that. */
  sync(): Promise<void> {
    this.#syncing ??= this.#syncOnce().finally(() => {
      this.#syncing = null;
    });
    return this.#syncing;
  }

  async #write(notes: readonly Note[]): Promise<void> {
    const ring = this.#ring;
    if (ring === null || this.#closed || notes.length === 0) return;
    // Shown before it is stored: a pen does not wait for a disk.
    for (const note of notes) this.#notes.set(note.id, note);
    this.#tell();
    await this.#inTurn(async () => {
      const rows = notes.map((note): NoteRow => {
        const { base = 0, sent = null } = this.#rows.get(note.id) ?? {};
        const sealed = sealNote(ring, this.#owner, note);
        return { owner: this.#owner, id: note.id, rev: note.rev, base, sealed, unsent: true, sent };
      });
      await this.#keep(rows);
    });
    this.#tell();
  }

  async #syncOnce(): Promise<void> {
    if (this.#ring === null || this.#closed) return;
    await this.#meetKeys();
    await this.#pull();
    await this.#push();
    this.#tell();
  }

  /** Once for each PIN that was typed: keys of other terminals come here, and the server gets all under this PIN. */
  async #meetKeys(): Promise<void> {
    const pin = this.#pin;
    if (pin === null || this.#ring === null) return;
    const { server, rows, newId } = this.#ports;
    const open = opened(await server.keys(), pin);
    const ring = joinRings(this.#ring, ...open.map((one) => one.ring));
    if (ring.length > this.#ring.length) {
      this.#ring = ring;
      await rows.putRing(this.#owner, ring);
    }
    const [only] = open;
    if (open.length !== 1 || only?.ring.length !== ring.length) {
      await server.putKey({ key: { id: newId(), wrapped: wrapRing(ring, pin) }, replaces: open.map(({ id }) => id) });
    }
    this.#pin = null;
    // What was locked may open now.
    const locked = [...this.#locked.values()];
    this.#locked.clear();
    await this.#inTurn(() => this.#takeAll(locked));
  }

  async #pull(): Promise<void> {
    for (let more = true; more; ) {
      const page = await this.#ports.server.list(this.#after);
      if (this.#closed) return;
      await this.#inTurn(() => this.#takeAll(page.notes));
      this.#after = page.notes.at(-1)?.seq ?? this.#after;
      more = page.more;
    }
  }

  async #push(): Promise<void> {
    const refused = new Set<string>();
    for (;;) {
      const batch = nextBatch([...this.#rows.values()].filter(({ id, unsent }) => unsent && !refused.has(id)));
      if (batch.length === 0 || this.#closed) break;
      await this.#inTurn(() =>
        this.#keep(batch.map((row) => ({ ...(this.#rows.get(row.id) ?? row), sent: row.sealed }))),
      );
      const answer = await this.#ports.server.put(
        batch.map(({ id, base, rev, sealed }) => ({ id, base, rev, sealed })),
      );
      for (const id of answer.full) refused.add(id);
      await this.#inTurn(async () => {
        await this.#keep(
          answer.kept.flatMap(({ id, rev }) => {
            const row = this.#rows.get(id);
            return row === undefined ? [] : [{ ...row, base: rev, unsent: row.rev > rev, sent: null }];
          }),
        );
        await this.#takeAll(answer.conflicts);
      });
    }
    this.#full = refused.size > 0;
  }

  /** Takes what the server has where it is news. */
  async #takeAll(theirs: readonly SealedNote[]): Promise<void> {
    for (const one of theirs) await this.#take(one);
  }

  async #take(theirs: SealedNote): Promise<void> {
    const ring = this.#ring;
    if (ring === null || this.#closed) return;
    const row = this.#rows.get(theirs.id);
    if (row !== undefined && row.base >= theirs.rev) return;
    if (row?.sent === theirs.sealed) {
      return this.#keep([{ ...row, base: theirs.rev, unsent: row.rev > theirs.rev, sent: null }]);
    }
    const note = openNote(ring, this.#owner, theirs.id, theirs.sealed);
    if (note === null) {
      // Written where another key is: it waits at the server until this terminal has that one too.
      this.#locked.set(theirs.id, theirs);
      return;
    }
    this.#locked.delete(theirs.id);
    const mine = this.#notes.get(theirs.id);
    const next: NoteRow[] = [
      {
        owner: this.#owner,
        id: theirs.id,
        rev: theirs.rev,
        base: theirs.rev,
        sealed: theirs.sealed,
        unsent: false,
        sent: null,
      },
    ];
    this.#notes.set(note.id, note);
    if (row?.unsent === true && mine !== undefined && mine.deletedAt === null && !isSame(mine, note)) {
      // Changed here as well: both are kept, this one under a name of its own.
      const copy: Note = { ...mine, id: this.#ports.newId(), rev: 1 };
      this.#notes.set(copy.id, copy);
      const sealed = sealNote(ring, this.#owner, copy);
      next.push({ owner: this.#owner, id: copy.id, rev: 1, base: 0, sealed, unsent: true, sent: null });
    }
    await this.#keep(next);
  }

  async #keep(rows: readonly NoteRow[]): Promise<void> {
    if (rows.length === 0) return;
    for (const row of rows) this.#rows.set(row.id, row);
    await this.#ports.rows.put(rows);
  }

  #show(row: NoteRow, note: Note | null): void {
    if (note !== null) this.#notes.set(row.id, note);
    else this.#locked.set(row.id, { id: row.id, rev: row.rev, seq: 0, sealed: row.sealed });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  #tell(): void {
    if (this.#closed) return;
    this.#ports.told({
      owner: this.#owner,
      notes: new Map([...this.#notes].filter(([, { deletedAt }]) => deletedAt === null)),
      unsent: [...this.#rows.values()].filter(({ unsent }) => unsent).length,
      locked: this.#locked.size,
      full: this.#full,
    });
  }
}

function opened(keys: Awaited<ReturnType<NotesServer['keys']>>, pin: string): readonly { id: string; ring: Ring }[] {
  return keys.flatMap(({ id, wrapped }) => {
    const ring = unwrapRing(wrapped, pin);
    return ring === null ? [] : [{ id, ring }];
  });
}

/** As many as one request takes. */
function nextBatch(rows: readonly NoteRow[]): readonly NoteRow[] {
  let characters = 0;
  return rows.slice(0, SYNC_LIMITS.batch).filter(({ sealed }, i) => {
    characters += sealed.length + 200;
    return i === 0 || characters < SYNC_LIMITS.body;
  });
}

/** Whether two revisions say the same. */
function isSame(a: Note, b: Note): boolean {
  const plain = ({ rev: _, updatedAt: __, ...rest }: Note) => JSON.stringify(rest);
  return plain(a) === plain(b);
}
