import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { LedgerInUse, LedgerStopped } from './faults.ts';

/** How long an opening waits for a server that is just leaving; afterwards the lock is ours and nothing ever waits. */
const LOCK_WAIT_MS = 1000;

/** In this order: exclusive before WAL, so that SQLite keeps the WAL index in memory and the lock until the close. */
const PRAGMAS: readonly (readonly [name: string, value: string | number, reads: string | number, why: string])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive', 'two servers must not write one journal'],
  ['journal_mode', 'WAL', 'wal', 'one flush per commit'],
  ['synchronous', 'FULL', 2, 'an acknowledged ballot survives a power cut'],
  ['fullfsync', 'ON', 1, 'macOS flushes the drive only when told to'],
  ['checkpoint_fullfsync', 'ON', 1, 'the same for checkpoints'],
  ['wal_autocheckpoint', 0, 0, 'a storm of ballots must not pay for a checkpoint'],
  ['foreign_keys', 'ON', 1, 'references hold'],
  ['trusted_schema', 'OFF', 0, 'a tampered file must not run functions'],
  ['cell_size_check', 'ON', 1, 'a damaged page is noticed early'],
];

/**
 * Opens the journal's database for writing, alone and durable. better-sqlite3 is built so that WAL silently falls back
 * to synchronous=NORMAL at the first write and at every re-open, while the pragma still reads FULL; so every setting is
 * read back after a write. Throws LedgerInUse, LedgerStopped('unsafe'), or what SQLite says of a damaged file.
 */
export function openDb(file: string): Database.Database {
  const db = new Database(file, { timeout: LOCK_WAIT_MS });
  try {
    for (const [name, value] of PRAGMAS) db.pragma(`${name} = ${value}`);
    writeOnce(db);
    for (const [name, value, reads, why] of PRAGMAS) {
      const found = db.pragma(name, { simple: true });
      if (found !== reads) {
        throw new LedgerStopped('unsafe', `${name} is ${found} instead of ${value}, but ${why}.`);
      }
    }
    flushDirectory(file);
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw new LedgerInUse(file);
    throw error;
  }
}

/** A real write that changes nothing: it takes the lock and lets SQLite settle what it means by the pragmas. */
function writeOnce(db: Database.Database): void {
  const version = db.pragma('user_version', { simple: true });
  db.pragma(`user_version = ${version}`);
}

/** Until its directory is flushed, a power cut can make a new file disappear. Windows cannot and need not do this. */
function flushDirectory(file: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(dirname(file), 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
