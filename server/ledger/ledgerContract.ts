import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromHex, toHex } from './bytes.ts';
import { copyJournal } from './copyJournal.ts';
import { entryHash, leafHash } from './entryHash.ts';
import { LedgerStopped } from './faults.ts';
import { openForReading } from './openForReading.ts';
import { EMPTY_HEAD, type Entry, type Ledger, type NewEntry, type Snapshot } from './port.ts';
import { openSqliteLedger } from './sqliteLedger.ts';
import { newEntries } from './testing/newEntries.ts';
import { tempFolder } from './testing/tempFolder.ts';

/** What every ledger must do, whatever lies beneath it. `open` gives a fresh, empty one. */
export function ledgerContract(name: string, open: () => Promise<Ledger>): void {
  describe(`${name} keeps the ledger contract`, () => {
    let ledger: Ledger;
    beforeEach(async () => {
      ledger = await open();
    });
    afterEach(() => ledger.close());

    it('starts empty', async () => {
      expect(ledger.head()).toEqual(EMPTY_HEAD);
      expect(await readAll(ledger)).toEqual([]);
      expect(await ledger.latestSnapshot()).toBeNull();
      expect(ledger.stats()).toEqual({ commits: 0, entries: 0, p50Ms: 0, p99Ms: 0, recent: [] });
    });

    it('gives back what was appended, byte for byte and in order', async () => {
      const entries = newEntries(0, 3);
      await ledger.append(entries);
      expect((await readAll(ledger)).map(withoutHashes)).toEqual(entries.map(withoutHashes));
    });

    it('keeps bodies that are not text, and empty ones', async () => {
      const bodies = [new Uint8Array(0), Uint8Array.of(0, 255, 10), new Uint8Array(2 << 20).fill(7)];
      await ledger.append(bodies.map((body, index) => ({ index, at: 0, body })));
      const read = await readAll(ledger);
      expect(read.map((entry) => Buffer.compare(entry.body, bodies[entry.index] ?? new Uint8Array(1)))).toEqual([
        0, 0, 0,
      ]);
    });

    it('chains each entry to the one before by the published formula', async () => {
      await ledger.append(newEntries(0, 2));
      await ledger.append(newEntries(2, 3));
      let prev = EMPTY_HEAD.hash;
      for (const entry of await readAll(ledger)) {
        expect(entry.prev).toBe(prev);
        prev = toHex(entryHash(fromHex(prev), entry.index, entry.at, leafHash(entry.body)));
        expect(entry.hash).toBe(prev);
      }
      expect(ledger.head()).toEqual({ index: 4, hash: prev });
    });

    it('answers each call with the head right after its own entries', async () => {
      const heads = await Promise.all([
        ledger.append(newEntries(0, 2)),
        ledger.append([]),
        ledger.append(newEntries(2, 1)),
        ledger.append(newEntries(3, 4)),
      ]);
      const read = await readAll(ledger);
      expect(heads).toEqual([1, 1, 2, 6].map((index) => ({ index, hash: read[index]?.hash })));
      expect(ledger.head()).toEqual(heads[3]);
    });

    it('moves the head only when the entries are durable', async () => {
      const appended = ledger.append(newEntries(0, 1));
      expect(ledger.head()).toEqual(EMPTY_HEAD);
      expect(await appended).toEqual(ledger.head());
    });

    it.each([
      ['a gap', [newEntry(1)]],
      ['an index that was used', [newEntry(-1)]],
      ['a gap inside a call', [newEntry(0), newEntry(2)]],
      ['a repeated index', [newEntry(0), newEntry(0)]],
      ['a time before the epoch', [{ ...newEntry(0), at: -1 }]],
      ['a time with a fraction', [{ ...newEntry(0), at: 0.5 }]],
    ])('refuses %s and goes on unchanged', async (_name, entries) => {
      await expect(ledger.append(entries)).rejects.toThrow(RangeError);
      expect(ledger.head()).toEqual(EMPTY_HEAD);
      expect((await ledger.append(newEntries(0, 1))).index).toBe(0);
    });

    it('refuses an index that another call has already taken, before either is durable', async () => {
      const first = ledger.append(newEntries(0, 1));
      await expect(ledger.append(newEntries(0, 1))).rejects.toThrow(RangeError);
      expect((await first).index).toBe(0);
    });

    it('commits 1000 single appends made at once in at most 5 commits', async () => {
      const heads = await Promise.all(newEntries(0, 1000).map((entry) => ledger.append([entry])));
      expect(heads.map((head) => head.index)).toEqual(heads.map((_head, i) => i));
      const { commits, entries, recent } = ledger.stats();
      expect(entries).toBe(1000);
      expect(commits).toBeLessThanOrEqual(5);
      expect(recent).toHaveLength(commits);
    });

    it('reads from an index on, in slices, up to the head at the start of the reading', async () => {
      await ledger.append(newEntries(0, 1500));
      const slices: (readonly Entry[])[] = [];
      for await (const slice of ledger.read(3)) {
        if (slices.length === 0) await ledger.append(newEntries(1500, 1));
        slices.push(slice);
      }
      expect(slices.length).toBeGreaterThan(1);
      expect(slices.flat().map((entry) => entry.index)).toEqual(Array.from({ length: 1497 }, (_, i) => i + 3));
      expect(await readAll(ledger, 1501)).toEqual([]);
    });

    it('reads up to an index', async () => {
      await ledger.append(newEntries(0, 5));
      const indices = async (from: number, to: number) => {
        const read: number[] = [];
        for await (const slice of ledger.read(from, to)) read.push(...slice.map(({ index }) => index));
        return read;
      };
      expect(await indices(1, 3)).toEqual([1, 2, 3]);
      expect(await indices(3, 3)).toEqual([3]);
      expect(await indices(3, 9)).toEqual([3, 4]);
      expect(await indices(3, 2)).toEqual([]);
    });

    it('keeps the newest snapshot', async () => {
      await ledger.append(newEntries(0, 4));
      const entries = await readAll(ledger);
      for (const entry of entries.slice(0, 3)) await ledger.saveSnapshot(snapshotOf(entry, `state ${entry.index}`));
      await ledger.saveSnapshot(snapshotOf(entries[2], 'state 2, another schema'));
      expect(textOf(await ledger.latestSnapshot())).toBe('state 2, another schema');
    });

    it('refuses a snapshot of an entry that the journal does not have', async () => {
      await ledger.append(newEntries(0, 2));
      const [first] = await readAll(ledger);
      await expect(ledger.saveSnapshot({ ...snapshotOf(first, 'x'), index: 2 })).rejects.toThrow(RangeError);
      await expect(ledger.saveSnapshot({ ...snapshotOf(first, 'x'), index: 1 })).rejects.toThrow(RangeError);
      expect(await ledger.latestSnapshot()).toBeNull();
    });

    it('is copied whole, with its snapshot, while it goes on', async () => {
      await ledger.append(newEntries(0, 1500));
      const durable = await readAll(ledger);
      await ledger.saveSnapshot(snapshotOf(durable[700], 'state 700'));
      const file = join(tempFolder(), 'copy.db');
      const copying = copyJournal(ledger, file);
      const later = Promise.all(newEntries(1500, 20).map((entry) => ledger.append([entry])));
      const head = await copying;
      await later;
      expect(head.index).toBeGreaterThanOrEqual(1499);
      expect(await entriesOf(file)).toEqual((await readAll(ledger)).slice(0, head.index + 1).map(({ hash }) => hash));
      const copy = await openSqliteLedger(file);
      expect(textOf(await copy.latestSnapshot())).toBe('state 700');
      await copy.close();
    });

    it('adds to an earlier copy what is new, and nothing to that of another journal', async () => {
      const file = join(tempFolder(), 'copy.db');
      await ledger.append(newEntries(0, 3));
      await copyJournal(ledger, file);
      await ledger.append(newEntries(3, 2));
      expect(await copyJournal(ledger, file)).toEqual(ledger.head());
      expect(await entriesOf(file)).toHaveLength(5);

      const other = await open();
      await other.append([{ index: 0, at: 5, body: Buffer.from('another') }]);
      await expect(copyJournal(other, file)).rejects.toThrow('goes further');
      await other.append(newEntries(1, 5));
      await expect(copyJournal(other, file)).rejects.toThrow('another entry here');
      await other.close();
      expect(await entriesOf(file)).toHaveLength(5);
    });

    it('stops being copied when told to', async () => {
      await ledger.append(newEntries(0, 2));
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(copyJournal(ledger, join(tempFolder(), 'copy.db'), signal)).rejects.toThrow('enough');
    });

    it('finishes what was appended before it closes, and nothing after', async () => {
      const pending = ledger.append(newEntries(0, 3));
      await ledger.close();
      expect((await pending).index).toBe(2);
      await expect(ledger.append(newEntries(3, 1))).rejects.toThrow(LedgerStopped);
      await ledger.close();
    });
  });
}

function newEntry(index: number): NewEntry {
  return { index, at: 0, body: new Uint8Array(0) };
}

async function readAll(ledger: Ledger, from = 0): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const slice of ledger.read(from)) entries.push(...slice);
  return entries;
}

/** The hashes of a journal file's entries, each checked. */
async function entriesOf(file: string): Promise<string[]> {
  const reader = openForReading(file);
  try {
    const hashes: string[] = [];
    for await (const slice of reader.entries()) hashes.push(...slice.map(({ hash }) => hash));
    return hashes;
  } finally {
    reader.close();
  }
}

function withoutHashes({ index, at, body }: NewEntry): { index: number; at: number; body: string } {
  return { index, at, body: toHex(body) };
}

function snapshotOf(entry: Entry | undefined, text: string): Snapshot {
  if (entry === undefined) throw new Error('There is no such entry.');
  return { index: entry.index, hash: entry.hash, schema: 'test/1', bytes: Buffer.from(text) };
}

function textOf(snapshot: Snapshot | null): string {
  return snapshot === null ? 'none' : Buffer.from(snapshot.bytes).toString();
}
