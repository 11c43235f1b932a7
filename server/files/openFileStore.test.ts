import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileStoreErrorCode } from './FileStoreError.ts';
import { openFileStore } from './openFileStore.ts';
import { findQpdf } from './qpdf.ts';
import { testPdf } from './testPdf.ts';

const LIMIT = 1_000_000;
const silent = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const qpdf = await findQpdf();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function* pieces(bytes: Buffer, size = 100): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-files-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true });
});

const put = async (bytes: Buffer, limit = LIMIT) =>
  (await openFileStore(dir, silent, null, null)).put(pieces(bytes), { limit });
const everyFile = async () =>
  (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((e) => e.name);

describe('file store', () => {
  it('keeps a paper byte for byte under its hash, also across a restart', async () => {
    const bytes = testPdf(3);
    const stored = await put(bytes);
    expect(stored).toEqual({
      sha256: sha256(bytes),
      size: bytes.length,
      servedSize: bytes.length,
      pages: 3,
      viewingCopy: false,
    });
    const again = await openFileStore(dir, silent, null, null);
    expect(await again.read(stored.sha256, 'original')).toEqual(bytes);
    expect(again.has(stored.sha256, 'view')).toBe(false);
  });

  it('keeps the same paper once, also when it arrives twice at the same time', async () => {
    const store = await openFileStore(dir, silent, null, null);
    const bytes = testPdf(2);
    const [first, second] = await Promise.all([
      store.put(pieces(bytes), { limit: LIMIT }),
      store.put(pieces(bytes, 7), { limit: LIMIT }),
    ]);
    expect(first).toEqual(second);
    expect(await everyFile()).toEqual([`${first.sha256}.pdf`]);
  });

  const refused: readonly (readonly [string, FileStoreErrorCode, Buffer])[] = [
    ['empty', 'empty', Buffer.alloc(0)],
    ['a Word document', 'wrong-type', Buffer.from('PK\u0003\u0004 a zip %%EOF')],
    ['cut off in the middle', 'damaged', testPdf(9).subarray(0, 300)],
    ['one byte over the limit', 'too-large', Buffer.concat([testPdf(1), Buffer.alloc(LIMIT)])],
  ];
  it.each(refused)('refuses a file that is %s as %s and keeps nothing of it', async (_, code, bytes) => {
    await expect(put(bytes)).rejects.toMatchObject({ name: 'FileStoreError', code });
    expect(await everyFile()).toEqual([]);
  });

  it('accepts a paper of exactly the limit, with bytes before its header and after its end', async () => {
    const bytes = Buffer.concat([Buffer.from('scanner says hello\n'), testPdf(1), Buffer.alloc(500, 0)]);
    expect((await put(bytes, bytes.length)).size).toBe(bytes.length);
  });

  it.each([
    ['disk-full', 'ENOSPC'],
    ['disk-full', 'EDQUOT'],
  ])('reports %s on %s, keeps nothing, and goes on when there is room again', async (code, cause) => {
    const store = await openFileStore(dir, silent, null, null);
    const probe = await open(join(dir, 'probe'), 'w');
    const handle: { write: typeof probe.write } = Object.getPrototypeOf(probe);
    await probe.close();
    await rm(join(dir, 'probe'));
    vi.spyOn(handle, 'write').mockRejectedValueOnce(Object.assign(new Error(cause), { code: cause }));
    await expect(store.put(pieces(testPdf(1)), { limit: LIMIT })).rejects.toMatchObject({ code });
    expect(await everyFile()).toEqual([]);
    expect((await store.put(pieces(testPdf(1)), { limit: LIMIT })).pages).toBe(1);
  });

  it('calls an upload aborted when its sender goes away, and keeps nothing of it', async () => {
    const store = await openFileStore(dir, silent, null, null);
    async function* broken() {
      yield testPdf(1);
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    await expect(store.put(broken(), { limit: LIMIT })).rejects.toMatchObject({ code: 'aborted' });
    expect(await everyFile()).toEqual([]);
  });

  it('removes what an interrupted upload left behind', async () => {
    await mkdir(join(dir, 'incoming'), { recursive: true });
    await writeFile(join(dir, 'incoming', 'half'), 'half');
    await openFileStore(dir, silent, null, null);
    expect(await everyFile()).toEqual([]);
  });

  it('reads nothing for a name that is not a hash', async () => {
    await writeFile(join(dir, 'secret.pdf'), 'secret');
    const store = await openFileStore(dir, silent, null, null);
    expect(await store.read('../secret', 'original')).toBeNull();
    expect(await store.read('secret', 'original')).toBeNull();
  });

  it('says that it makes no viewing copies without qpdf', async () => {
    expect((await openFileStore(dir, silent, null, null)).capabilities).toEqual({ viewingCopies: false });
    expect(await findQpdf('no-such-qpdf')).toBeNull();
  });

  it('serves the original when the viewing copy does not come out right', async () => {
    const broken = { pages: async () => 1, requiresPassword: async () => false, repack: async () => false };
    const store = await openFileStore(dir, silent, broken, null);
    const stored = await store.put(pieces(testPdf(1)), { limit: LIMIT });
    expect(stored.viewingCopy).toBe(false);
    expect(store.has(stored.sha256, 'original')).toBe(true);
    expect(await everyFile()).toEqual([`${stored.sha256}.pdf`]);
  });
});

describe.skipIf(qpdf === null)('file store with qpdf', () => {
  it('keeps a viewing copy with the same pages beside the untouched original', async () => {
    const bytes = testPdf(12);
    const store = await openFileStore(dir, silent);
    const stored = await store.put(pieces(bytes), { limit: LIMIT });
    expect(store.capabilities.viewingCopies).toBe(true);
    expect(stored).toMatchObject({ pages: 12, viewingCopy: true });
    const view = await store.read(stored.sha256, 'view');
    expect(view?.includes('/ObjStm')).toBe(true);
    expect(await store.read(stored.sha256, 'original')).toEqual(bytes);
    expect((await openFileStore(dir, silent)).has(stored.sha256, 'view')).toBe(true);
  });

  it('refuses a paper that opens only with a password', async () => {
    const [plain, locked] = [join(dir, 'plain.pdf'), join(dir, 'locked.pdf')];
    await writeFile(plain, testPdf(1));
    execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', plain, locked]);
    const bytes = await readFile(locked);
    await Promise.all([rm(plain), rm(locked)]);
    const store = await openFileStore(dir, silent);
    await expect(store.put(pieces(bytes), { limit: LIMIT })).rejects.toMatchObject({ code: 'password-protected' });
    expect(await everyFile()).toEqual([]);
  });

  it('refuses a paper that has the marks of a PDF but cannot be read', async () => {
    const store = await openFileStore(dir, silent);
    const bytes = Buffer.from('%PDF-1.7\nrubbish\n%%EOF\n');
    await expect(store.put(pieces(bytes), { limit: LIMIT })).rejects.toMatchObject({ code: 'damaged' });
  });
});
