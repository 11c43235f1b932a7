import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { LedgerFault, LedgerInUse, LedgerStopped } from './faults.ts';
import { openForReading } from './openForReading.ts';
import type { Ledger } from './port.ts';
import { openSqliteLedger } from './sqliteLedger.ts';
import { newEntries } from './testing/newEntries.ts';
import { tempFolder } from './testing/tempFolder.ts';

async function count(ledger: Pick<Ledger, 'read'>): Promise<number> {
  let entries = 0;
  for await (const slice of ledger.read(0)) entries += slice.length;
  return entries;
}

describe('The SQLite ledger across restarts', () => {
  it('resumes where it stopped', async () => {
    const file = join(tempFolder(), 'journal.db');
    const first = await openSqliteLedger(file);
    const head = await first.append(newEntries(0, 700));
    await first.close();
    expect(existsSync(`${file}-wal`)).toBe(false);

    const second = await openSqliteLedger(file);
    expect(second.head()).toEqual(head);
    await second.append(newEntries(700, 1));
    expect(await count(second)).toBe(701);
    await second.close();
  });

  it('lets one server at a time into a data folder', async () => {
    const file = join(tempFolder(), 'journal.db');
    const first = await openSqliteLedger(file);
    await expect(openSqliteLedger(file)).rejects.toThrow(LedgerInUse);
    await first.append(newEntries(0, 1));
    await first.close();
    const second = await openSqliteLedger(file);
    expect(second.head().index).toBe(0);
    await second.close();
  });

  it('moves the write-ahead log into the database once nothing is written any more', async () => {
    const file = join(tempFolder(), 'journal.db');
    const walBytes = () => statSync(`${file}-wal`).size;
    const ledger = await openSqliteLedger(file);
    await ledger.append(newEntries(0, 100));
    expect(walBytes()).toBeGreaterThan(0);
    await expect.poll(walBytes, { timeout: 10_000 }).toBe(0);
    await ledger.append(newEntries(100, 1));
    expect(await count(ledger)).toBe(101);
    await ledger.close();
  });

  it('falls back to the snapshot before when the newest is damaged', async () => {
    const file = join(tempFolder(), 'journal.db');
    const ledger = await openSqliteLedger(file);
    for (let index = 0; index < 3; index += 1) {
      const head = await ledger.append(newEntries(index, 1));
      await ledger.saveSnapshot({ ...head, schema: 'test/1', bytes: Buffer.from(`state ${index}`) });
    }
    await ledger.close();
    const db = new Database(file);
    expect(db.prepare('SELECT i FROM snapshot ORDER BY i').pluck().all()).toEqual([1, 2]);
    db.exec("UPDATE snapshot SET bytes = CAST('state x' AS BLOB) WHERE i = 2");
    db.close();

    const again = await openSqliteLedger(file);
    expect((await again.latestSnapshot())?.index).toBe(1);
    await again.close();
  });

  it('refuses tables that a newer server has written', async () => {
    const file = join(tempFolder(), 'journal.db');
    await (await openSqliteLedger(file)).close();
    const db = new Database(file);
    db.pragma('user_version = 999');
    db.close();
    await expect(openSqliteLedger(file)).rejects.toMatchObject({ name: 'LedgerStopped', code: 'newer' });
  });

  it('rejects a file that is no journal, and says that nothing of it can be read', async () => {
    const file = join(tempFolder(), 'journal.db');
    writeFileSync(file, 'Biên bản cuộc họp '.repeat(1000));
    await expect(openSqliteLedger(file)).rejects.toMatchObject({ name: 'LedgerFault', entry: 0, fault: 'unreadable' });
  });

  it('says clearly when the folder is not there', async () => {
    await expect(openSqliteLedger(join(tempFolder(), 'none', 'journal.db'))).rejects.toThrow(LedgerStopped);
  });
});

describe('openForReading', () => {
  it('checks a stopped journal and leaves its folder as it was, byte for byte', async () => {
    const folder = tempFolder();
    const file = join(folder, 'journal.db');
    const ledger = await openSqliteLedger(file);
    await ledger.append(newEntries(0, 600));
    await ledger.close();
    const before = readFileSync(file);

    const reader = openForReading(file);
    let entries = 0;
    for await (const slice of reader.entries()) entries += slice.length;
    reader.close();
    expect(entries).toBe(600);
    expect(readdirSync(folder)).toEqual(['journal.db']);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('reports a fault as an opening does, and a missing file as missing', async () => {
    const file = join(tempFolder(), 'journal.db');
    expect(() => openForReading(file)).toThrow(/ENOENT/);
    writeFileSync(file, 'no database, but long enough to be asked'.repeat(100));
    expect(() => openForReading(file)).toThrow(LedgerFault);
  });
});
