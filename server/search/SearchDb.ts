import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { foldInPlace } from '../../core/search/foldInPlace.ts';
import type { SearchablePage } from '../../core/search/paperText.ts';
import { openDb } from '../ledger/openDb.ts';
import { matchesOf } from './matchOf.ts';
import type { FoundPage, IndexedFile, Lookup } from './searchProtocol.ts';

const SCHEMA_VERSION = 2;
/**
 * `text` has its marks, `folded` has none: marks count where they were typed. Neither is kept a second time by the index.
 * What a question goes through for every match is in a table of its own, which is small: thousands of rows beside their
 * texts would be thousands of pages of the file to read.
 */
const SCHEMA = `
  CREATE TABLE file (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, unread INTEGER NOT NULL) STRICT;
  CREATE TABLE page (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file (id), page INTEGER NOT NULL, ocr INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX page_file ON page (file);
  CREATE TABLE page_text (id INTEGER PRIMARY KEY REFERENCES page (id), text TEXT NOT NULL, folded TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE page_fts USING fts5(
    text, folded, content='page_text', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3'
  );`;
/** Pages after which SQLite writes its log back: here nobody waits for a ballot. */
const AUTOCHECKPOINT_PAGES = 1000;
/** Memory in which SQLite holds what it has read, in KiB. */
const CACHE_KIB = 32_000;

const FileRow = z.strictObject({ sha256: z.string(), unread: z.number() });
const IdRow = z.strictObject({ id: z.number() });
const PageRow = z.strictObject({ sha256: z.string(), page: z.number(), ocr: z.number(), text: z.string() });
const OldRow = z.strictObject({ id: z.number(), text: z.string(), folded: z.string() });

/** The words of every page in `search.db`. All of it can be made again from the texts of the papers. */
export class SearchDb {
  readonly #db: Database;

  private constructor(db: Database) {
    this.#db = db;
  }

  /** An index that cannot be used, or is of another version, is thrown away: an empty one takes its place. */
  static open(file: string): SearchDb {
    try {
      const db = openDb(file);
      const version = Number(db.pragma('user_version', { simple: true }));
      if (version === SCHEMA_VERSION) return SearchDb.#ready(db);
      db.close();
    } catch {
      // What SQLite says of it does not matter: it is made anew.
    }
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    const db = openDb(file);
    db.exec(SCHEMA);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
    return SearchDb.#ready(db);
  }

  static #ready(db: Database): SearchDb {
    db.pragma(`wal_autocheckpoint = ${AUTOCHECKPOINT_PAGES}`);
    // After a power cut the last files are indexed again: nobody needs to wait for the disk.
    db.pragma('synchronous = NORMAL');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    return new SearchDb(db);
  }

  indexed(): readonly IndexedFile[] {
    return FileRow.array().parse(this.#db.prepare('SELECT sha256, unread FROM file').all());
  }

  /** Puts the pages of a file in the place of what was known of it. */
  index(sha256: string, pages: readonly SearchablePage[], unread: number): void {
    const db = this.#db;
    db.transaction(() => {
      db.prepare(
        'INSERT INTO file (sha256, unread) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET unread = excluded.unread',
      ).run(sha256, unread);
      const { id: file } = IdRow.parse(db.prepare('SELECT id FROM file WHERE sha256 = ?').get(sha256));
      const ofFile = db.prepare(
        'SELECT page_text.id, text, folded FROM page_text JOIN page ON page.id = page_text.id WHERE page.file = ?',
      );
      const old = OldRow.array().parse(ofFile.all(file));
      const forget = db.prepare(
        "INSERT INTO page_fts (page_fts, rowid, text, folded) VALUES ('delete', @id, @text, @folded)",
      );
      const forgetText = db.prepare('DELETE FROM page_text WHERE id = @id');
      for (const row of old) {
        forget.run(row);
        forgetText.run({ id: row.id });
      }
      db.prepare('DELETE FROM page WHERE file = ?').run(file);
      const add = db.prepare('INSERT INTO page (file, page, ocr) VALUES (?, ?, ?)');
      const keep = db.prepare('INSERT INTO page_text (id, text, folded) VALUES (?, ?, ?)');
      const learn = db.prepare('INSERT INTO page_fts (rowid, text, folded) VALUES (?, ?, ?)');
      for (const [at, { text, ocr }] of pages.entries()) {
        if (text === '') continue;
        const folded = foldInPlace(text);
        const id = add.run(file, at + 1, ocr ? 1 : 0).lastInsertRowid;
        keep.run(id, text, folded);
        learn.run(id, text, folded);
      }
    }).immediate();
  }

  /** Pages of these files that have all the words, best first: those that have them in order, then by how much they speak of them. */
  find({ terms, files, exact, limit, offset }: Lookup): {
    readonly pages: readonly FoundPage[];
    readonly more: boolean;
  } {
    if (terms.length === 0 || files.length === 0) return { pages: [], more: false };
    const wanted = offset + limit + 1;
    const look = this.#db.prepare(
      `SELECT page.id FROM page_fts JOIN page ON page.id = page_fts.rowid
       WHERE page_fts MATCH ? AND page.file IN (SELECT id FROM file WHERE sha256 IN (SELECT value FROM json_each(?)))
       ORDER BY page_fts.rank, page.id LIMIT ?`,
    );
    const among = JSON.stringify(files);
    const ids = new Set<number>();
    for (const match of matchesOf(terms, exact)) {
      // Those known already come again: as many more are asked for.
      if (ids.size >= wanted) break;
      for (const { id } of IdRow.array().parse(look.all(match, among, wanted + ids.size))) ids.add(id);
    }
    const read = this.#db.prepare(
      `SELECT file.sha256, page.page, page.ocr, page_text.text
       FROM page JOIN file ON file.id = page.file JOIN page_text ON page_text.id = page.id WHERE page.id = ?`,
    );
    const pages = [...ids].slice(offset, offset + limit).map((id) => {
      const row = PageRow.parse(read.get(id));
      return { ...row, ocr: row.ocr === 1 };
    });
    return { pages, more: ids.size > offset + limit };
  }

  close(): void {
    this.#db.close();
  }
}
