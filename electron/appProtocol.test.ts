import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AppContent, answerAppRequest } from './appProtocol.ts';
import type { Documents, Opened } from './documents/documents.ts';

const PAPER = 'a'.repeat(64);
const BYTES = Buffer.from('%PDF-1.7 and so on');

let root: string;
let screens: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nghi-su-screens-'));
  screens = join(root, 'renderer');
  mkdirSync(join(screens, 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-secret'));
  writeFileSync(join(screens, 'index.html'), '<!doctype html>');
  writeFileSync(join(screens, 'assets', 'a.js'), '1');
  writeFileSync(join(screens, 'assets', 'a.wasm'), '1');
  writeFileSync(join(screens, 'assets', 'large.js.br'), brotliCompressSync('large()'));
  writeFileSync(join(screens, 'assets', 'broken.js.br'), 'no brotli');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'renderer-secret', 'x'), 'secret');
  writeFileSync(join(root, 'paper.pdf'), BYTES);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function content(opened?: Opened): AppContent {
  const document = { sha256: PAPER, digest: PAPER, size: BYTES.length, path: join(root, 'paper.pdf') };
  const documents: Documents = {
    read: vi.fn(async (): Promise<Opened> => opened ?? { kind: 'file', document }),
    open: async () => ({ kind: 'away' }),
    want: () => {},
    wantFor: () => [],
    ready: () => [],
    kept: async () => [],
    wipe: async () => ({ deleted: [], failed: [] }),
    verify: async () => [],
    totals: () => ({ count: 0, bytes: 0 }),
    close: () => {},
  };
  return { screens, documents, notice: null, revoked: null };
}
const get = (path: string, init?: RequestInit, from = content()) =>
  answerAppRequest(from, new Request(`app://seat${path}`, init));

describe('the packaged screens', () => {
  it.each(['/', '/seat/17', '/seat/k%C3%AA', '/chair', '/wall', '/enrol'])('open at %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html>']);
  });

  it.each([
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.wasm', 'application/wasm'],
  ])('give %s its type', async (path, type) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  it('are unpacked where the package holds them compressed', async () => {
    const answer = await get('/assets/large.js');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(await answer.text()).toBe('large()');
    expect((await get('/assets/broken.js')).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%2frenderer-secret%2fx',
    '/%2e%2e%5csecret.txt',
    '/assets/a.js%00.html',
    '/%ff',
    '/assets',
    '/desk',
    '/console',
    '//etc/passwd',
    '/nothing.js',
  ])('give nothing at %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('answer nobody of another host', async () => {
    const answer = await answerAppRequest(content(), new Request('app://other/assets/a.js'));
    expect(answer.status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuse %s', async (method) => {
    expect((await get('/', { method })).status).toBe(405);
    expect((await get(`/documents/${PAPER}`, { method })).status).toBe(405);
  });

  it('carry the policy on every answer: nothing but the own origin, no inline script', async () => {
    for (const path of ['/', '/assets/a.js', '/nothing', `/documents/${PAPER}`]) {
      const answer = await get(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|wss?:|\*/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('give way to the notice of a terminal that is not set up', async () => {
    const notice = { html: '<p>Chưa cấu hình', css: 'p {}' };
    const from = { screens, documents: null, notice, revoked: null };
    expect(await (await get('/', {}, from)).text()).toBe(notice.html);
    expect(await (await get('/notice.css', {}, from)).text()).toBe(notice.css);
    expect((await get(`/documents/${PAPER}`, {}, from)).status).toBe(503);
    expect((await get('/notice.css')).status).toBe(404);
  });

  it('leave an address to the page of a terminal that was revoked', async () => {
    const revoked = { html: '<p>Đã thu hồi', css: 'p {}' };
    const from = { ...content(), revoked };
    expect(await (await get('/revoked', {}, from)).text()).toBe(revoked.html);
    expect(await (await get('/notice.css', {}, from)).text()).toBe(revoked.css);
    expect(await (await get('/seat/17', {}, from)).text()).toBe('<!doctype html>');
    expect((await get('/revoked')).status).toBe(404);
  });
});

describe('a paper', () => {
  const headers = { Authorization: 'Bearer reader-1' };
  const path = `/documents/${PAPER}`;

  it('comes whole, and HEAD tells its size', async () => {
    const whole = await get(path, { headers });
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(BYTES);
    const head = await get(path, { headers, method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual([`${BYTES.length}`, '']);
  });

  it.each([
    ['bytes=0-4', 0, 5],
    ['bytes=5-', 5, 18],
    ['bytes=10-99999', 10, 18],
    ['bytes=17-17', 17, 18],
  ])('comes in the part %s', async (range, from, to) => {
    const part = await get(path, { headers: { ...headers, Range: range } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to - 1}/18`]);
    expect(part.headers.get('content-length')).toBe(`${to - from}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(BYTES.subarray(from, to));
  });

  it('has nothing behind its end', async () => {
    const outside = await get(path, { headers: { ...headers, Range: 'bytes=18-' } });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */18']);
  });

  it.each([
    [{ kind: 'refused', status: 403 }, 403],
    [{ kind: 'refused', status: 401 }, 401],
    // The reader asks again after a server fault, and gives up after a refusal.
    [{ kind: 'away' }, 503],
  ] as const)('that is %o ends with %i', async (opened, status) => {
    expect((await get(path, { headers }, content(opened))).status).toBe(status);
  });

  it.each([
    ['no proof', path, {}, 401],
    ['a proof of another kind', path, { Authorization: 'Basic eA==' }, 401],
    ['a name that is no hash', '/documents/..%2f..%2fsecret.txt', headers, 404],
    ['an upper-case hash', `/documents/${PAPER.toUpperCase()}`, headers, 404],
  ])('is not asked for with %s', async (_, address, given, status) => {
    const from = content();
    expect((await get(address, { headers: given }, from)).status).toBe(status);
    expect(from.documents?.read).not.toHaveBeenCalled();
  });
});
