import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { fromHex, toHex } from './bytes.ts';
import { checkChain } from './checkChain.ts';
import { LedgerFault, LedgerStopped } from './faults.ts';
import type { Committed } from './groupCommit.ts';
import { chainRecords, entryRows, soundSnapshots } from './journalRows.ts';
import { joinBytes, type PackedSlice, packSlice } from './packEntries.ts';
import { EMPTY_HEAD, type Head, type NewEntry, type Snapshot } from './port.ts';
import { KEPT_SNAPSHOTS, refuseStraySnapshot, snapshotSeal } from './snapshotRules.ts';
import { chainEntry, type StoredEntry } from './storedEntry.ts';

const INSERT_ENTRY = 'INSERT INTO entry (i, at, body, leaf, prev, hash) VALUES (?, ?, ?, ?, ?, ?)';
const MOVE_HEAD = 'UPDATE head SET i = ?, hash = ? WHERE only = 0';
const HASH_OF = 'SELECT hash FROM entry WHERE i = ?';
const SAVE_SNAPSHOT = 'INSERT OR REPLACE INTO snapshot (i, hash, schema, bytes, seal) VALUES (?, ?, ?, ?, ?)';
const DROP_SNAPSHOTS = 'DELETE FROM snapshot WHERE i NOT IN (SELECT i FROM snapshot ORDER BY i DESC LIMIT ?)';

/** The journal in an open database, without threads: what the worker does for the ledger. */
export interface JournalStore {
  readonly head: Head;
  /** Throws what SQLite says; nothing of the batch is stored then. */
  commit(entries: readonly NewEntry[]): Committed;
  /** One slice of the entries from..to. */
  read(from: number, to: number): PackedSlice;
  latestSnapshot(): Snapshot | null;
  saveSnapshot(snapshot: Snapshot): void;
  /** Bytes waiting in the write-ahead log. */
  walBytes(): number;
  /** Moves the write-ahead log into the database file and empties it. */
  checkpoint(): void;
}

/** Checks the whole journal of a migrated database, then serves it. Throws LedgerFault. */
export async function openJournalStore(db: Database, file: string): Promise<JournalStore> {
  const head = await checkedHead(db);
  let lastHash = fromHex(head.hash);

  const insert = db.prepare(INSERT_ENTRY);
  const moveHead = db.prepare(MOVE_HEAD);
  const hashOf = db.prepare<[number], { hash: Uint8Array }>(HASH_OF);
  const save = db.prepare(SAVE_SNAPSHOT);
  const drop = db.prepare(DROP_SNAPSHOTS);

  const write = db.transaction((chained: readonly StoredEntry[], end: StoredEntry) => {
    for (const { index, at, body, leaf, prev, hash } of chained) insert.run(index, at, body, leaf, prev, hash);
    if (moveHead.run(end.index, end.hash).changes !== 1) throw new LedgerStopped('write', 'the head record is gone.');
  });
  const writeSnapshot = db.transaction((snapshot: Snapshot) => {
    const { index, hash, schema, bytes } = snapshot;
    save.run(index, fromHex(hash), schema, bytes, snapshotSeal(snapshot));
    drop.run(KEPT_SNAPSHOTS);
  });

  return {
    head,
    commit(entries) {
      const started = performance.now();
      const chained: StoredEntry[] = [];
      let end: StoredEntry | null = null;
      for (const entry of entries) {
        end = chainEntry(entry, end?.hash ?? lastHash);
        chained.push(end);
      }
      if (end !== null) {
        write.immediate(chained, end);
        lastHash = end.hash;
      }
      return { hashes: joinBytes(chained.map((entry) => entry.hash)), ms: performance.now() - started };
    },
    read(from, to) {
      // Taking one slice apart like this also ends the query, which would otherwise block the next commit.
      const [slice = []] = entryRows(db, from);
      if (slice[0]?.index !== from) throw new LedgerFault(from, 'missing', 'it was there when the journal was opened.');
      return packSlice(slice.filter((entry) => entry.index <= to));
    },
    latestSnapshot: () => soundSnapshots(db)[0] ?? null,
    saveSnapshot(snapshot) {
      const row = hashOf.get(snapshot.index);
      refuseStraySnapshot(snapshot, row === undefined ? null : toHex(row.hash));
      writeSnapshot.immediate(snapshot);
    },
    walBytes: () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
    checkpoint: () => void db.pragma('wal_checkpoint(TRUNCATE)'),
  };
}

async function checkedHead(db: Database): Promise<Head> {
  let head = EMPTY_HEAD;
  for await (const slice of checkChain(entryRows(db, 0), chainRecords(db))) {
    const end = slice.at(-1);
    if (end !== undefined) head = { index: end.index, hash: end.hash };
  }
  return head;
}
