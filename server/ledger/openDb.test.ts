import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { LedgerInUse } from './faults.ts';
import { openDb } from './openDb.ts';
import { tempFolder } from './testing/tempFolder.ts';

const FULL = 2;

function synchronous(db: Database): unknown {
  return db.pragma('synchronous', { simple: true });
}

describe('openDb', () => {
  it('flushes every commit: synchronous is FULL after a write, and after a write of a re-opened file', () => {
    const file = join(tempFolder(), 'journal.db');
    const db = openDb(file);
    expect(synchronous(db)).toBe(FULL);
    db.exec('CREATE TABLE t (n INTEGER) STRICT; INSERT INTO t VALUES (1)');
    expect(synchronous(db)).toBe(FULL);
    db.close();

    const again = openDb(file);
    expect(synchronous(again)).toBe(FULL);
    again.exec('INSERT INTO t VALUES (2)');
    expect(synchronous(again)).toBe(FULL);
    expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
    again.close();
  });

  it('refuses a second opening while the first holds the file, and allows it afterwards', () => {
    const file = join(tempFolder(), 'journal.db');
    const db = openDb(file);
    expect(() => openDb(file)).toThrow(LedgerInUse);
    db.close();
    openDb(file).close();
  });

  it('does not take a folder for a file', () => {
    const folder = join(tempFolder(), 'journal.db');
    mkdirSync(folder);
    expect(() => openDb(folder)).toThrow(/unable to open/);
  });
});
