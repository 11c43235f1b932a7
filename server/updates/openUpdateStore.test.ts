import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { quietLog } from '../room/testing/quietLog.ts';
import { openUpdateStore, UPDATE_BYTES, UPDATES_KEPT, type UpdateStore } from './openUpdateStore.ts';

const DEB = 'nghi-su-seat_0.2.0_linux-deb.deb';
const bytes = randomBytes(100_000);
const streamOf = (...chunks: Buffer[]) => Readable.from(chunks);
let folder: string;
let store: UpdateStore;

beforeEach(async () => {
  folder = join(tempFolder(), 'updates');
  store = await openUpdateStore(folder, quietLog);
});

describe('packages of the seat', () => {
  it('are kept with their hash, also over a restart, the newest version first', async () => {
    const before = store.version;
    const put = await store.put(DEB, streamOf(bytes.subarray(0, 7), bytes.subarray(7)), 5);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(put).toEqual({ version: '0.2.0', platform: 'linux-deb', file: DEB, size: bytes.length, sha256, at: 5 });
    expect(store.version).not.toBe(before);
    await store.put('nghi-su-seat_0.10.0_windows.exe', streamOf(bytes), 6);
    const again = await openUpdateStore(folder, quietLog);
    expect(again.list().map(({ version }) => version)).toEqual(['0.10.0', '0.2.0']);
    expect(again.list()).toEqual(store.list());
    const found = again.pathOf('0.2.0', DEB);
    expect(await readFile(found?.path ?? '')).toEqual(bytes);
  });

  it('of the same name replace each other; a version is removed whole', async () => {
    await store.put(DEB, streamOf(bytes), 5);
    await store.put(DEB, streamOf(Buffer.from('other')), 6);
    expect(store.list()).toMatchObject([{ size: 5, at: 6 }]);
    expect(await store.remove('0.2.1')).toBe(false);
    expect(await store.remove('0.2.0')).toBe(true);
    expect(store.list()).toEqual([]);
    expect(store.pathOf('0.2.0', DEB)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('are refused when they are called otherwise, empty, too large, or too many, and nothing of them stays', async () => {
    await expect(store.put('../x.deb', streamOf(bytes), 0)).rejects.toMatchObject({ code: 'bad-name' });
    await expect(store.put(DEB, streamOf(), 0)).rejects.toMatchObject({ code: 'empty' });
    const huge = { byteLength: UPDATE_BYTES + 1 } as Uint8Array;
    await expect(store.put(DEB, Readable.from([huge]), 0)).rejects.toMatchObject({ code: 'too-large' });
    async function* breaksOff() {
      yield bytes;
      throw new Error('the client went away');
    }
    await expect(store.put(DEB, breaksOff(), 0)).rejects.toThrow('the client went away');
    expect(store.list()).toEqual([]);
    expect(await readdir(join(folder, '0.2.0'))).toEqual([]);
    for (let i = 0; i < UPDATES_KEPT; i += 1) await store.put(`nghi-su-seat_0.3.${i}_windows.exe`, streamOf(bytes), 0);
    await expect(store.put(DEB, streamOf(bytes), 0)).rejects.toMatchObject({ code: 'too-many' });
    await store.put('nghi-su-seat_0.3.0_windows.exe', streamOf(bytes), 1);
  });

  it('that a power cut left behind in part are left out at the next start', async () => {
    await store.put(DEB, streamOf(bytes), 5);
    await store.put('nghi-su-seat_0.2.0_windows.exe', streamOf(bytes), 5);
    await truncate(join(folder, '0.2.0', DEB), 10);
    await writeFile(join(folder, '0.2.0', 'x.part'), 'half');
    await mkdir(join(folder, '0.4.0'));
    await writeFile(join(folder, '0.4.0', 'nghi-su-seat_0.4.0_windows.exe'), 'without a note');
    await writeFile(join(folder, '0.4.0', 'y.json'), '{');
    const again = await openUpdateStore(folder, quietLog);
    expect(again.list().map(({ platform }) => platform)).toEqual(['windows']);
    expect(await readdir(join(folder, '0.2.0'))).not.toContain('x.part');
  });
});
