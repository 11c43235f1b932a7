import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYNC_LIMITS } from '../../core/notes/sync.ts';
import { NotesStore } from './NotesStore.ts';

let dir: string;
let store: NotesStore;
const file = () => join(dir, 'notes.db');
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-notes-'));
  store = await NotesStore.open(file());
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true });
});

const bytes = (length = 40) => randomBytes(length).toString('base64url');
const one = (id: string, base = 0, sealed = bytes()) => ({ id, base, rev: base + 1, sealed });
const ids = async (owner: string, after = 0) => (await store.list(owner, after)).notes.map(({ id }) => id);

describe('[N-1] sealed notes', () => {
  it('are listed to their owner alone, those that came after a number', async () => {
    const put = await store.put('p1', { notes: [one('a'), one('b')] });
    await store.put('p2', { notes: [one('a')] });
    expect(put.kept.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await ids('p1')).toEqual(['a', 'b']);
    expect(await ids('p1', 1)).toEqual(['b']);
    expect(await ids('p2')).toEqual(['a']);
    expect(await ids('p3')).toEqual([]);
  });

  it('are there after a restart, as they were sent', async () => {
    const sent = one('a');
    await store.put('p1', { notes: [sent] });
    await store.close();
    store = await NotesStore.open(file());
    expect((await store.list('p1', 0)).notes).toEqual([{ id: 'a', rev: 1, seq: 1, sealed: sent.sealed }]);
  });

  it('stand in the bytes of a backup', async () => {
    const sent = one('a');
    await store.put('p1', { notes: [sent] });
    const copy = join(dir, 'copy.db');
    await writeFile(copy, await store.bytes());
    expect(await readFile(copy, 'latin1')).toContain(sent.sealed);
    const other = await NotesStore.open(copy);
    expect((await other.list('p1', 0)).notes).toMatchObject([{ id: 'a' }]);
    await other.close();
  });
});

describe('[N-3] a note that two terminals changed', () => {
  it('is kept from the first, and told to the second', async () => {
    await store.put('p1', { notes: [one('a')] });
    const [first, second] = [one('a', 1), one('a', 1)];
    expect((await store.put('p1', { notes: [first] })).kept).toEqual([{ id: 'a', rev: 2, seq: 2 }]);
    expect(await store.put('p1', { notes: [second] })).toEqual({
      kept: [],
      conflicts: [{ id: 'a', rev: 2, seq: 2, sealed: first.sealed }],
      full: [],
    });
  });

  it('is the same when it is only sent again', async () => {
    const sent = one('a');
    await store.put('p1', { notes: [sent] });
    expect(await store.put('p1', { notes: [sent] })).toEqual({
      kept: [{ id: 'a', rev: 1, seq: 1 }],
      conflicts: [],
      full: [],
    });
  });
});

describe('what one person may keep', () => {
  it('is sent in pages', async () => {
    for (let from = 0; from < 120; from += 40) {
      await store.put('p1', { notes: Array.from({ length: 40 }, (_, i) => one(`n${from + i}`)) });
    }
    const first = await store.list('p1', 0);
    expect([first.notes.length, first.more]).toEqual([SYNC_LIMITS.batch, true]);
    const large = Array.from({ length: 10 }, (_, i) => one(`l${i}`, 0, bytes(66_000)));
    await store.put('p2', { notes: large });
    const page = await store.list('p2', 0);
    expect(page.notes.length).toBeLessThan(10);
    expect(page.more).toBe(true);
    expect((await store.list('p2', page.notes.at(-1)?.seq ?? 0)).notes.length + page.notes.length).toBe(10);
  });

  it('has an end, named for each note that does not fit', async () => {
    const large = () => bytes(72_000);
    const fill = Math.floor(SYNC_LIMITS.bytes / 96_000);
    for (let from = 0; from < fill; from += 40) {
      const notes = Array.from({ length: Math.min(40, fill - from) }, (_, i) => one(`n${from + i}`, 0, large()));
      expect((await store.put('p1', { notes })).full).toEqual([]);
    }
    expect((await store.put('p1', { notes: [one('more', 0, large())] })).full).toEqual(['more']);
    expect((await store.put('p1', { notes: [{ ...one('n0', 1), sealed: 'AA' }] })).kept).toHaveLength(1);
    expect((await store.put('p2', { notes: [one('more')] })).kept).toHaveLength(1);
  });
});

describe('[N-2] wrapped keys', () => {
  it('are added, replaced, and never more than a few', async () => {
    const key = (id: string) => ({ id, wrapped: bytes() });
    await store.putKey('p1', { key: key('a'), replaces: [] });
    await store.putKey('p1', { key: key('b'), replaces: ['a'] });
    expect((await store.keys('p1')).map(({ id }) => id)).toEqual(['b']);
    for (let i = 0; i < SYNC_LIMITS.keys; i += 1) await store.putKey('p1', { key: key(`k${i}`), replaces: [] });
    const kept = (await store.keys('p1')).map(({ id }) => id);
    expect(kept).toHaveLength(SYNC_LIMITS.keys);
    expect(kept).not.toContain('b');
    expect(await store.keys('p2')).toEqual([]);
  });
});
