import Database from 'better-sqlite3';
import { sameBytes, toHex } from './bytes.ts';
import type { ChainRecords } from './checkChain.ts';
import { LedgerFault } from './faults.ts';
import type { Head, Snapshot } from './port.ts';
import { SLICE_BYTES, SLICE_ENTRIES } from './sliceLimits.ts';
import { snapshotSeal } from './snapshotRules.ts';
import type { StoredEntry } from './storedEntry.ts';

/** A row as SQLite gives it; a damaged file can give anything, so nothing is assumed. */
type Row = Readonly<Record<string, unknown>>;

const READ_ENTRIES = 'SELECT i, at, body, leaf, prev, hash FROM entry WHERE i >= ? ORDER BY i';
const READ_HEAD = 'SELECT i, hash FROM head WHERE only = 0';
const READ_SNAPSHOTS = 'SELECT i, hash, schema, bytes, seal FROM snapshot ORDER BY i DESC';

/** The entries from `from` on, in slices, unchecked. Throws LedgerFault where the file cannot be read. */
export function* entryRows(db: Database.Database, from: number): Generator<readonly StoredEntry[], void, undefined> {
  let next = from;
  let slice: StoredEntry[] = [];
  let bytes = 0;
  try {
    for (const row of db.prepare<[number], Row>(READ_ENTRIES).iterate(from)) {
      const entry = toEntry(row, next);
      next = entry.index + 1;
      slice.push(entry);
      bytes += entry.body.length;
      if (slice.length < SLICE_ENTRIES && bytes < SLICE_BYTES) continue;
      yield slice;
      slice = [];
      bytes = 0;
    }
  } catch (error) {
    // What could still be read is checked first: the fault to name is the first one.
    if (slice.length > 0) yield slice;
    throw isDamage(error) ? new LedgerFault(next, 'unreadable', error.message) : error;
  }
  if (slice.length > 0) yield slice;
}

/** The records beside the entries that prove how far the journal reaches. */
export function chainRecords(db: Database.Database): ChainRecords {
  return {
    head: headRow(db),
    snapshots: soundSnapshots(db).map(({ index, hash }) => ({ index, hash })),
  };
}

/** The snapshots whose seal holds, newest first. One that cannot be read is only a cache that is lost. */
export function soundSnapshots(db: Database.Database): Snapshot[] {
  const sound: Snapshot[] = [];
  try {
    for (const row of db.prepare<[], Row>(READ_SNAPSHOTS).iterate()) {
      const snapshot = toSnapshot(row);
      if (snapshot !== null) sound.push(snapshot);
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return sound;
}

/** Whether SQLite says that the file itself is damaged, or is not a database at all. */
export function isDamage(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR)/.test(error.code);
}

function headRow(db: Database.Database): Head | null {
  try {
    const row = db.prepare<[], Row>(READ_HEAD).get();
    if (row === undefined || typeof row.i !== 'number' || !(row.hash instanceof Uint8Array)) return null;
    return { index: row.i, hash: toHex(row.hash) };
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function toEntry({ i, at, body, leaf, prev, hash }: Row, next: number): StoredEntry {
  if (typeof i === 'number' && typeof at === 'number' && body instanceof Uint8Array) {
    if (leaf instanceof Uint8Array && prev instanceof Uint8Array && hash instanceof Uint8Array) {
      return { index: i, at, body, leaf, prev, hash };
    }
  }
  throw new LedgerFault(next, 'torn', 'its fields do not have the form of an entry.');
}

function toSnapshot({ i, hash, schema, bytes, seal }: Row): Snapshot | null {
  if (typeof i !== 'number' || typeof schema !== 'string') return null;
  if (!(hash instanceof Uint8Array && bytes instanceof Uint8Array && seal instanceof Uint8Array)) return null;
  const snapshot: Snapshot = { index: i, hash: toHex(hash), schema, bytes };
  return sameBytes(seal, snapshotSeal(snapshot)) ? snapshot : null;
}
