import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCode, startTestServer, type TestServer } from './testing/testServer.ts';

const INDEX = '<!doctype html><title>Nghị Sự</title>';
const SCRIPT = 'export const one = 1;\n'.repeat(200);
const HASHED = '/assets/index-Ab3_-x9Z.js';

let server: TestServer;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-renderer-'));
  const built = join(dir, 'renderer');
  await mkdir(join(built, 'assets'), { recursive: true });
  await mkdir(join(built, 'pdfjs'));
  await Promise.all([
    writeFile(join(built, 'index.html'), INDEX),
    writeFile(join(built, HASHED), SCRIPT),
    writeFile(join(built, 'pdfjs', 'openjpeg.wasm'), 'wasm'),
    writeFile(join(built, '.hidden'), 'hidden'),
    writeFile(join(dir, 'secret.txt'), 'secret'),
  ]);
  await symlink(join(dir, 'secret.txt'), join(built, 'link.txt'));
  server = await startTestServer({ rendererDir: built });
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true });
});

describe('the screens', () => {
  it.each([
    '/',
    '/seat',
    '/seat/12',
    '/seat/a/b',
    '/chair',
    '/wall',
    '/desk',
    '/desk/meetings/m1',
    '/console',
    '/?x=1',
  ])('%s opens the bundle, asked for anew each time', async (path) => {
    const answer = await server.ask(path);
    expect([answer.status, answer.body.toString()]).toEqual([200, INDEX]);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  it.each([
    '/nothing',
    '/chair/x',
    '/seats',
    '/assets',
    '/.hidden',
    '/link.txt',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%00',
    '//secret.txt',
    '/seat\\..\\..\\secret.txt.js',
  ])('%s gives nothing away', async (path) => {
    const answer = await server.ask(path);
    expect([answer.status, errorCode(answer)]).toEqual([404, 'not-found']);
  });

  it('lets a browser keep a hashed file for ever, and asks for others each time', async () => {
    expect((await server.ask(HASHED)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const wasm = await server.ask('/pdfjs/openjpeg.wasm');
    expect(wasm.headers).toMatchObject({ 'content-type': 'application/wasm', 'cache-control': 'no-cache' });
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('packs with %s under a tag of its own', async (encoding, unpack) => {
    const plain = await server.ask(HASHED);
    const packed = await server.ask(HASHED, { headers: { 'Accept-Encoding': encoding } });
    expect(packed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(packed.body.length).toBeLessThan(plain.body.length / 10);
    expect(unpack(packed.body).toString()).toBe(SCRIPT);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const headers = { 'Accept-Encoding': encoding, 'If-None-Match': packed.headers.etag ?? '' };
    expect((await server.ask(HASHED, { headers })).status).toBe(304);
  });

  it('answers HEAD without a body, and other methods with 405', async () => {
    const answer = await server.ask(HASHED, { method: 'HEAD' });
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
    const refused = await server.ask('/seat', { method: 'DELETE' });
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('says so when the screens are not built', async () => {
    const bare = await startTestServer();
    try {
      expect(errorCode(await bare.ask('/'))).toBe('screens-not-built');
    } finally {
      await bare.close();
    }
  });
});
