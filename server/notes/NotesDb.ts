import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  type NotesPage,
  type PutKey,
  type PutNotes,
  type PutNotesAnswer,
  SYNC_LIMITS,
  type WrappedKey,
} from '../../core/notes/sync.ts';
import { openDb } from '../ledger/openDb.ts';

const SCHEMA_VERSION = 1;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS note (
    owner TEXT NOT NULL, id TEXT NOT NULL, rev INTEGER NOT NULL, seq INTEGER NOT NULL, size INTEGER NOT NULL,
    sealed TEXT NOT NULL, PRIMARY KEY (owner, id)
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS note_seq ON note (owner, seq);
  CREATE TABLE IF NOT EXISTS wrapped_key (
    n INTEGER PRIMARY KEY, owner TEXT NOT NULL, id TEXT NOT NULL, wrapped TEXT NOT NULL, UNIQUE (owner, id)
  ) STRICT;`;
/** Pages after which SQLite writes its log back: here nobody waits for a ballot. */
const AUTOCHECKPOINT_PAGES = 1000;

const Row = z.strictObject({ id: z.string(), rev: z.number(), seq: z.number(), sealed: z.string() });
const Held = z.strictObject({ rows: z.number(), bytes: z.number(), seq: z.number() });
const KeyRow = z.strictObject({ id: z.string(), wrapped: z.string() });

/** Sealed notes by owner in `notes.db`. What it keeps nobody can read without the owner's key (N-1). */
export class NotesDb {
  readonly #db: Database;

  /** Throws as `openDb` does, and for a file of a newer server. */
  constructor(file: string) {
    this.#db = openDb(file);
    this.#db.pragma(`wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES}`);
    const version = Number(this.#db.pragma('user_version', { simple: true }));
    if (version > SCHEMA_VERSION) {
      this.#db.close();
      throw new Error(`${file} was written by a newer version of the server`);
    }
    this.#db.exec(SCHEMA);
    this.#db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }

  /** Does all of it in one commit. */
  together<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }

  /** The owner's notes that were taken after a number, oldest first. */
  list(owner: string, after: number): NotesPage {
    const rows = Row.array().parse(
      this.#db
        .prepare('SELECT id, rev, seq, sealed FROM note WHERE owner = ? AND seq > ? ORDER BY seq LIMIT ?')
        .all(owner, after, SYNC_LIMITS.batch + 1),
    );
    let characters = 0;
    const fits = rows.slice(0, SYNC_LIMITS.batch).filter(({ sealed }, i) => {
      characters += sealed.length;
      return i === 0 || characters <= SYNC_LIMITS.answer;
    });
    return { notes: fits, more: fits.length < rows.length };
  }

  /** Takes notes whose base is what is here; the same bytes sent again are kept already. */
  put(owner: string, { notes }: PutNotes): PutNotesAnswer {
    const answer: PutNotesAnswer = { kept: [], conflicts: [], full: [] };
    const here = this.#db.prepare('SELECT id, rev, seq, sealed FROM note WHERE owner = ? AND id = ?');
    const write = this.#db.prepare(
      `INSERT INTO note (owner, id, rev, seq, size, sealed) VALUES (@owner, @id, @rev, @seq, @size, @sealed)
       ON CONFLICT (owner, id) DO UPDATE SET rev = excluded.rev, seq = excluded.seq, size = excluded.size, sealed = excluded.sealed`,
    );
    const held = { ...this.#held(owner) };
    for (const { id, base, rev, sealed } of notes) {
      const found = here.get(owner, id);
      const row = found === undefined ? null : Row.parse(found);
      if (row?.rev === rev && row.sealed === sealed) {
        answer.kept.push({ id, rev, seq: row.seq });
        continue;
      }
      // A server that came back from a backup may know less than the terminal: then the terminal is right.
      if (row !== null && row.rev > base) {
        answer.conflicts.push(row);
        continue;
      }
      const more = sealed.length - (row?.sealed.length ?? 0);
      if (more > 0 && (held.bytes + more > SYNC_LIMITS.bytes || (row === null && held.rows >= SYNC_LIMITS.rows))) {
        answer.full.push(id);
        continue;
      }
      held.seq += 1;
      held.bytes += more;
      held.rows += row === null ? 1 : 0;
      write.run({ owner, id, rev, seq: held.seq, size: sealed.length, sealed });
      answer.kept.push({ id, rev, seq: held.seq });
    }
    return answer;
  }

  keys(owner: string): readonly WrappedKey[] {
    const rows = this.#db.prepare('SELECT id, wrapped FROM wrapped_key WHERE owner = ? ORDER BY n').all(owner);
    return KeyRow.array().parse(rows);
  }

  /** Adds a wrapped key in place of others; with too many the oldest goes. */
  putKey(owner: string, { key, replaces }: PutKey): void {
    const drop = this.#db.prepare('DELETE FROM wrapped_key WHERE owner = ? AND id = ?');
    for (const id of [...replaces, key.id]) drop.run(owner, id);
    this.#db.prepare('INSERT INTO wrapped_key (owner, id, wrapped) VALUES (?, ?, ?)').run(owner, key.id, key.wrapped);
    for (const { id } of this.keys(owner).slice(0, -SYNC_LIMITS.keys)) drop.run(owner, id);
  }

  /** A database file with all of it as of now, for a backup: nobody else may open the one in use. */
  bytes(): Buffer {
    return this.#db.serialize();
  }

  close(): void {
    this.#db.close();
  }

  #held(owner: string): z.infer<typeof Held> {
    const sums = 'SELECT count(*) AS rows, coalesce(sum(size), 0) AS bytes, coalesce(max(seq), 0) AS seq FROM note';
    return Held.parse(this.#db.prepare(`${sums} WHERE owner = ?`).get(owner));
  }
}
