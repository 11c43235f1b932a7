import { closeSync, copyFileSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { fromHex } from './bytes.ts';
import { type FaultKind, LedgerFault } from './faults.ts';
import { openForReading } from './openForReading.ts';
import { openSqliteLedger } from './sqliteLedger.ts';
import { chainEntry } from './storedEntry.ts';
import { newEntries } from './testing/newEntries.ts';
import { tempFolder } from './testing/tempFolder.ts';

const ENTRIES = 1200;
const LAST = ENTRIES - 1;
const PAGE = 4096;

interface Damage {
  readonly name: string;
  readonly entry: number | 'some';
  readonly fault: FaultKind;
  readonly to: (file: string) => void;
}

function sql(statements: string): (file: string) => void {
  return (file) => {
    const db = new Database(file);
    db.exec(statements);
    db.close();
  };
}

const SWAP = (columns: string) => `
  CREATE TEMP TABLE kept AS SELECT * FROM entry WHERE i IN (600, 601);
  UPDATE entry SET (${columns}) = (SELECT ${columns} FROM kept WHERE kept.i = 1201 - entry.i) WHERE i IN (600, 601);`;

const DAMAGES: readonly Damage[] = [
  { name: 'a row deleted', entry: 600, fault: 'missing', to: sql('DELETE FROM entry WHERE i = 600') },
  { name: 'the first row deleted', entry: 0, fault: 'missing', to: sql('DELETE FROM entry WHERE i = 0') },
  { name: 'the last row deleted', entry: LAST, fault: 'missing', to: sql(`DELETE FROM entry WHERE i = ${LAST}`) },
  { name: 'a tail deleted', entry: 600, fault: 'missing', to: sql('DELETE FROM entry WHERE i >= 600') },
  { name: 'every row deleted', entry: 0, fault: 'missing', to: sql('DELETE FROM entry') },
  {
    name: 'a tail deleted and the head record moved back, against a snapshot',
    entry: 600,
    fault: 'missing',
    to: sql(`DELETE FROM entry WHERE i >= 600;
             UPDATE head SET i = 599, hash = (SELECT hash FROM entry WHERE i = 599)`),
  },
  {
    name: 'one byte of a body edited',
    entry: 777,
    fault: 'edited',
    to: sql(`UPDATE entry SET body = CAST(replace(body, 'tán', 'tan') AS BLOB) WHERE i = 777`),
  },
  { name: 'a time edited', entry: 5, fault: 'edited', to: sql('UPDATE entry SET at = at + 1 WHERE i = 5') },
  {
    name: 'a hash edited',
    entry: 6,
    fault: 'edited',
    to: sql('UPDATE entry SET hash = zeroblob(32) WHERE i = 6'),
  },
  {
    name: 'the last hash edited',
    entry: LAST,
    fault: 'edited',
    to: sql(`UPDATE entry SET hash = randomblob(32) WHERE i = ${LAST}`),
  },
  {
    name: 'a leaf hash edited',
    entry: 7,
    fault: 'edited',
    to: sql('UPDATE entry SET leaf = randomblob(32) WHERE i = 7'),
  },
  {
    name: 'a predecessor edited',
    entry: 8,
    fault: 'edited',
    to: sql('UPDATE entry SET prev = randomblob(32) WHERE i = 8'),
  },
  { name: 'a hash of the wrong length', entry: 9, fault: 'torn', to: sql("UPDATE entry SET hash = x'00' WHERE i = 9") },
  { name: 'a time that cannot be', entry: 9, fault: 'torn', to: sql('UPDATE entry SET at = -5 WHERE i = 9') },
  { name: 'two rows swapped', entry: 600, fault: 'edited', to: sql(SWAP('at, body, leaf, prev, hash')) },
  { name: 'two bodies swapped', entry: 600, fault: 'edited', to: sql(SWAP('body')) },
  {
    name: 'an entry rewritten with the right hashes',
    entry: 601,
    fault: 'chain',
    to: (file) => rewrite(file, 600, 600),
  },
  {
    name: 'a whole tail rewritten with the right hashes',
    entry: 1000,
    fault: 'chain',
    to: (file) => rewrite(file, 600, LAST),
  },
  {
    name: 'entries rewritten after the snapshot',
    entry: LAST,
    fault: 'chain',
    to: (file) => rewrite(file, 1001, LAST),
  },
  { name: 'an entry added without the head', entry: ENTRIES, fault: 'chain', to: addOne },
  { name: 'the head record deleted', entry: ENTRIES, fault: 'torn', to: sql('DELETE FROM head') },
  { name: 'the entries dropped', entry: 0, fault: 'unreadable', to: sql('DROP TABLE entry') },
  {
    name: 'the file cut to half',
    entry: 'some',
    fault: 'torn',
    to: (file) => truncateSync(file, statSync(file).size / 2),
  },
  {
    // SQLite reads the lost end of a page as zeros, so it is the content of an entry that no longer fits.
    name: 'the last page torn',
    entry: 'some',
    fault: 'edited',
    to: (file) => truncateSync(file, statSync(file).size - 100),
  },
  { name: 'the file cut inside its header', entry: 0, fault: 'torn', to: (file) => truncateSync(file, 1000) },
  { name: 'garbage in a page of entries', entry: 'some', fault: 'unreadable', to: garbagePage },
  { name: 'garbage in the header', entry: 0, fault: 'unreadable', to: (file) => overwrite(file, 0, PAGE) },
];

/** Gives entries first..last another body, and chains them again with everything but the head record made to fit. */
function rewrite(file: string, first: number, last: number): void {
  const db = new Database(file);
  const row = db.prepare<[number], { at: number; body: Uint8Array; prev: Uint8Array }>(
    'SELECT * FROM entry WHERE i = ?',
  );
  const put = db.prepare('UPDATE entry SET body = ?, leaf = ?, prev = ?, hash = ? WHERE i = ?');
  let prev = row.get(first)?.prev ?? fromHex('');
  for (let index = first; index <= last; index += 1) {
    const chained = chainEntry({ index, at: row.get(index)?.at ?? 0, body: Buffer.from('{"forged":true}') }, prev);
    put.run(chained.body, chained.leaf, chained.prev, chained.hash, index);
    prev = chained.hash;
  }
  db.close();
}

function addOne(file: string): void {
  const db = new Database(file);
  const prev = db.prepare<[], Uint8Array>(`SELECT hash FROM entry WHERE i = ${LAST}`).pluck().get();
  const [entry] = newEntries(ENTRIES, 1);
  if (entry === undefined || prev === undefined) throw new Error('The journal has no end.');
  const { index, at, body, leaf, hash } = chainEntry(entry, prev);
  db.prepare('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)').run(index, at, body, leaf, prev, hash);
  db.close();
}

function garbagePage(file: string): void {
  const needle = Buffer.from('"ballot":600,');
  overwrite(file, Math.floor(readFileSync(file).indexOf(needle) / PAGE) * PAGE, PAGE);
}

function overwrite(file: string, position: number, length: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, position);
  closeSync(descriptor);
}

async function faultOf(work: () => Promise<unknown>): Promise<LedgerFault> {
  try {
    await work();
  } catch (error) {
    if (error instanceof LedgerFault) return error;
    throw error;
  }
  throw new Error('No fault was found.');
}

async function opening(file: string): Promise<void> {
  await (await openSqliteLedger(file)).close();
}

async function reading(file: string): Promise<void> {
  const reader = openForReading(file);
  try {
    for await (const slice of reader.entries()) expect(slice.length).toBeGreaterThan(0);
  } finally {
    reader.close();
  }
}

async function makeJournal(file: string): Promise<void> {
  const ledger = await openSqliteLedger(file);
  const { index, hash } = await ledger.append(newEntries(0, 1001));
  await ledger.saveSnapshot({ index, hash, schema: 'test/1', bytes: Buffer.alloc(20_000, 1) });
  await ledger.append(newEntries(1001, ENTRIES - 1001));
  await ledger.close();
}

describe('A damaged journal is refused, and the first faulty entry named', () => {
  it('finds nothing wrong with an untouched one', async () => {
    const file = join(tempFolder(), 'journal.db');
    await makeJournal(file);
    await reading(file);
    await opening(file);
  });

  it.each(DAMAGES)('$name → $fault, entry $entry', async ({ entry, fault, to }) => {
    const folder = tempFolder();
    const file = join(folder, 'journal.db');
    await makeJournal(file);
    to(file);
    const copy = join(folder, 'copy.db');
    copyFileSync(file, copy);

    const seen = await faultOf(() => opening(file));
    expect(seen).toMatchObject({ fault, entry: entry === 'some' ? expect.any(Number) : entry });
    const verified = await faultOf(() => reading(copy));
    expect([verified.entry, verified.fault, verified.message]).toEqual([seen.entry, seen.fault, seen.message]);
  });
});
