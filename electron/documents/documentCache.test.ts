import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DocumentCache, openDocumentCache } from './documentCache.ts';

let dir: string;
let now = 1_000_000;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-papers-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = (maxBytes?: number) => openDocumentCache(dir, () => now, maxBytes);
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** Keeps a paper with these bytes; its address is the hash of what was uploaded, `of`. */
async function keep(cache: DocumentCache, of: string, bytes = of) {
  const part = cache.partOf(sha(of), sha(bytes));
  writeFileSync(part, bytes);
  now += 1_000;
  return cache.adopt(part, sha(of), sha(bytes));
}

describe('the papers of a terminal', () => {
  it('stay over a restart, with the hash of their own bytes', async () => {
    await keep(await open(), 'original', 'packed for reading');
    const found = await (await open()).find(sha('original'));
    expect(found).toMatchObject({ digest: sha('packed for reading'), size: 18 });
  });

  it('are given up when their bytes were changed on the disk', async () => {
    const { path } = await keep(await open(), 'a');
    writeFileSync(path, 'b');
    const cache = await open();
    expect(await cache.find(sha('a'))).toBeNull();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('give way by age of use when there is no more room, the newest never', async () => {
    const cache = await open(10);
    await keep(cache, 'aaaa');
    await keep(cache, 'bbbb');
    now += 1_000;
    await cache.find(sha('aaaa'));
    await keep(cache, 'cccc');
    expect(await cache.find(sha('bbbb'))).toBeNull();
    expect(await cache.find(sha('aaaa'))).not.toBeNull();
    await keep(cache, 'larger than all room');
    expect(cache.totals()).toEqual({ count: 1, bytes: 20 });
  });

  it('remember over a restart which was used last', async () => {
    const first = await open();
    await keep(first, 'aaaa');
    await keep(first, 'bbbb');
    now += 1_000;
    await first.find(sha('aaaa'));
    const second = await open(10);
    await keep(second, 'cccc');
    expect(await second.find(sha('bbbb'))).toBeNull();
    expect(await second.find(sha('aaaa'))).not.toBeNull();
  });

  it('replace an older copy of the same paper', async () => {
    const cache = await open();
    await keep(cache, 'original');
    await keep(cache, 'original', 'packed');
    expect(readdirSync(dir)).toHaveLength(1);
    expect(cache.totals()).toEqual({ count: 1, bytes: 6 });
  });

  it('are wiped on order, with what is underway, and the wipe says what was there', async () => {
    const cache = await open();
    await keep(cache, 'a');
    await keep(cache, 'bb');
    writeFileSync(join(dir, 'left.sealed'), 'half');
    expect(await cache.wipe('all')).toEqual({
      deleted: [
        { sha256: sha('a'), at: now },
        { sha256: sha('bb'), at: now },
      ],
      failed: [],
    });
    expect(readdirSync(dir)).toEqual([]);
    expect(await cache.find(sha('a'))).toBeNull();
    expect(await cache.wipe('all')).toEqual({ deleted: [], failed: [] });
  });

  it('are wiped by name, and the others stay', async () => {
    const cache = await open();
    await keep(cache, 'a');
    await keep(cache, 'b');
    expect((await cache.wipe([sha('b'), sha('never here')])).deleted).toEqual([{ sha256: sha('b'), at: now }]);
    expect(cache.kept()).toEqual([sha('a')]);
  });

  it('that cannot be deleted are never reported as deleted (T-2)', async () => {
    const cache = await open();
    const { path } = await keep(cache, 'a');
    await keep(cache, 'b');
    rmSync(path);
    // A folder in a file's place: not even the administrator deletes it as a file.
    mkdirSync(path);
    const { deleted, failed } = await cache.wipe('all');
    expect(deleted.map(({ sha256 }) => sha256)).toEqual([sha('b')]);
    expect(failed).toEqual([{ sha256: sha('a'), why: expect.stringMatching(/\S/) }]);
    expect(cache.kept()).toEqual([sha('a')]);
  });

  it('are all hashed again on order, and what was changed is given up', async () => {
    const cache = await open();
    await keep(cache, 'a');
    const { path } = await keep(cache, 'b');
    writeFileSync(path, 'x');
    expect(await cache.verify()).toEqual([
      { sha256: sha('a'), ok: true },
      { sha256: sha('b'), ok: false },
    ]);
    expect(cache.kept()).toEqual([sha('a')]);
  });

  it('start without rubbish, and without what was sealed with a key that is gone (D-7)', async () => {
    writeFileSync(join(dir, 'x.part'), 'half');
    writeFileSync(join(dir, 'x.sealed'), 'nobody can read this');
    await open();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('keep a part over a restart to go on with, for a week, and it is wiped by name, too', async () => {
    now = Date.now();
    const name = `${sha('a')}.${sha('b')}.part`;
    writeFileSync(join(dir, name), 'half');
    const cache = await open();
    expect(await cache.parts()).toEqual([sha('a')]);
    expect((await cache.wipe([sha('a')])).deleted).toEqual([{ sha256: sha('a'), at: now }]);
    expect(readdirSync(dir)).toEqual([]);
    writeFileSync(join(dir, name), 'half');
    now += 8 * 24 * 3_600_000;
    await open();
    expect(readdirSync(dir)).toEqual([]);
  });
});
