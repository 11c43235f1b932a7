import {
  closeSync,
  constants,
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { checkChain } from './checkChain.ts';
import { LedgerFault, LedgerInUse } from './faults.ts';
import { chainRecords, entryRows, isDamage } from './journalRows.ts';
import { migrate } from './migrate.ts';
import { EMPTY_HEAD, type Entry } from './port.ts';

/** How often a copy is made again because the server moved its write-ahead log meanwhile. */
const COPY_TRIES = 5;

/** How every SQLite database file begins. */
const MAGIC = 'SQLite format 3\0';

/** A journal opened to be checked, never to be written. */
export interface LedgerReader {
  /** Every entry, each checked against all before it; throws LedgerFault for the first one that does not hold. */
  entries(): AsyncIterable<readonly Entry[]>;
  close(): void;
}

/**
 * Opens a journal from a private copy, so that neither the file nor its folder changes and no lock is taken: a stopped
 * server's folder, one left by a crash, or a copy. Throws LedgerFault when no entry can be read, LedgerInUse when a
 * server keeps changing the file, and the system's error when there is none. Never call it in the process whose ledger
 * holds the file: closing a second descriptor would drop that ledger's lock.
 */
export function openForReading(file: string): LedgerReader {
  const folder = mkdtempSync(join(tmpdir(), 'nghisu-journal-'));
  const copy = join(folder, 'journal.db');
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyWhenQuiet(file, copy);
    const { db, cut } = openCopy(copy);
    return {
      entries: () => checkedEntries(db, cut),
      close() {
        db.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The first fault of a journal that SQLite refuses to open; `reason` stands in when the entries themselves all hold. */
export async function firstFault(file: string, reason: string): Promise<LedgerFault> {
  let next = 0;
  try {
    const reader = openForReading(file);
    try {
      for await (const slice of reader.entries()) next += slice.length;
    } finally {
      reader.close();
    }
  } catch (error) {
    if (error instanceof LedgerFault) return error;
    throw error;
  }
  return new LedgerFault(next, 'unreadable', reason);
}

/** As long as the database file stands still, its copy and that of the log fit: the log only grows, torn ends are cut. */
function copyWhenQuiet(file: string, copy: string): void {
  for (let tries = 0; tries < COPY_TRIES; tries += 1) {
    const before = statSync(file, { bigint: true });
    copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    rmSync(`${copy}-wal`, { force: true });
    if (statSync(`${file}-wal`, { throwIfNoEntry: false }) !== undefined) {
      copyFileSync(`${file}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
    }
    const after = statSync(file, { bigint: true });
    if (before.mtimeNs === after.mtimeNs && before.size === after.size) return;
  }
  throw new LedgerInUse(file);
}

/** SQLite refuses a file that was cut short as a whole; with its lost pages as zeros it still reads what is left. */
function openCopy(copy: string): { readonly db: Database.Database; readonly cut: boolean } {
  try {
    return { db: openDamaged(copy), cut: false };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const declared = declaredSize(copy);
    if (declared <= statSync(copy).size) throw new LedgerFault(0, 'unreadable', error.message);
    truncateSync(copy, declared);
  }
  try {
    return { db: openDamaged(copy), cut: true };
  } catch (error) {
    throw isDamage(error) ? new LedgerFault(0, 'torn', 'the file was cut short.') : error;
  }
}

function openDamaged(copy: string): Database.Database {
  const db = new Database(copy);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The size in bytes that a database file states in its header (SQLite file format, section 1.3); 0 without a header. */
function declaredSize(file: string): number {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 0;
  const pageSize = header.readUInt16BE(16);
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
}

async function* checkedEntries(db: Database.Database, cut: boolean): AsyncGenerator<readonly Entry[], void, undefined> {
  let last = EMPTY_HEAD.index;
  try {
    for await (const slice of checkChain(entryRows(db, 0), chainRecords(db))) {
      last = slice.at(-1)?.index ?? last;
      yield slice;
    }
  } catch (error) {
    throw cut && error instanceof LedgerFault ? new LedgerFault(error.entry, 'torn', 'the file was cut short.') : error;
  }
  if (cut) throw new LedgerFault(last + 1, 'torn', 'the file was cut short after the last entry that can be read.');
}
