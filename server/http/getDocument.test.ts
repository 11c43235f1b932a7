import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findQpdf } from '../files/qpdf.ts';
import { testPdf } from '../files/testPdf.ts';
import { errorCode, startTestServer, type TestServer, TOKENS } from './testing/testServer.ts';

const qpdf = await findQpdf();
const bytes = testPdf(5);
const UNKNOWN = 'f'.repeat(64);

let server: TestServer;
let sha256: string;
let path: string;
beforeAll(async () => {
  server = await startTestServer();
  sha256 = (await server.store(bytes)).sha256;
  path = `/documents/${sha256}`;
  server.released.add(sha256);
});
afterAll(() => server.close());

describe('GET /documents/:sha256', () => {
  it('gives a released paper, to be kept for ever by this reader alone', async () => {
    const answer = await server.ask(path, { token: TOKENS.seat });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(bytes);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'accept-ranges': 'bytes',
      etag: `"${sha256}"`,
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'Authorization',
    });
  });

  it.each([
    ['sha-256=10', true],
    ['sha-512=10, sha-256=1', true],
    ['sha-256=0', false],
    ['sha-512=10', false],
  ])('states the digest of the whole, also with a part, when asked: %s', async (wanted, stated) => {
    const headers = { Range: 'bytes=0-9', 'Want-Repr-Digest': wanted };
    const answer = await server.ask(path, { token: TOKENS.seat, headers });
    const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
    expect(answer.headers['repr-digest']).toBe(stated ? digest : undefined);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const answer = await server.ask(path, { token: TOKENS.seat, method: 'HEAD', headers: { Range: 'bytes=0-1' } });
    expect([answer.status, answer.headers['content-length'], answer.body.length]).toEqual([200, `${bytes.length}`, 0]);
  });

  it.each([
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, bytes.length],
    ['bytes=-50', bytes.length - 50, bytes.length],
  ])('gives the part %s with 206', async (range, from, to) => {
    const answer = await server.ask(path, { token: TOKENS.seat, headers: { Range: range } });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${bytes.length}`);
    expect(answer.body).toEqual(bytes.subarray(from, to));
  });

  it('answers 416 with the size for a part behind the end, which no cache may keep', async () => {
    const answer = await server.ask(path, { token: TOKENS.seat, headers: { Range: `bytes=${bytes.length}-` } });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe(`bytes */${bytes.length}`);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['the same tag', () => `"${sha256}"`, 206],
    ['another tag', () => '"other"', 200],
    ['a date', () => 'Sun, 22 Nov 2026 08:00:00 GMT', 200],
  ])('with If-Range of %s', async (_, ifRange, status) => {
    const headers = { Range: 'bytes=0-9', 'If-Range': ifRange() };
    expect((await server.ask(path, { token: TOKENS.seat, headers })).status).toBe(status);
  });

  it('answers 304 without a body when the reader has it', async () => {
    const answer = await server.ask(path, { token: TOKENS.seat, headers: { 'If-None-Match': `"${sha256}"` } });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
  });

  it.each([
    ['without a token', 401, 'not-signed-in', () => path, undefined],
    ['with a wrong token', 401, 'not-signed-in', () => path, 'wrong'],
    ['when the paper is not released', 403, 'not-released', () => `/documents/${UNKNOWN}`, TOKENS.seat],
    ['when there is no such paper', 404, 'not-found', () => `/documents/${UNKNOWN}`, TOKENS.secretary],
    ['for a name that is not a hash', 404, 'not-found', () => '/documents/..%2f..%2fpasswd', TOKENS.secretary],
    ['for an upper-case hash', 404, 'not-found', () => `/documents/${UNKNOWN.toUpperCase()}`, TOKENS.secretary],
  ])('refuses %s with %i', async (_, status, code, address, token) => {
    const answer = await server.ask(address(), token === undefined ? {} : { token });
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('does not let a 304 tell whether a paper exists that is not released', async () => {
    const answer = await server.ask(`/documents/${UNKNOWN}`, {
      token: TOKENS.seat,
      headers: { 'If-None-Match': '*' },
    });
    expect(answer.status).toBe(403);
  });

  it('gives a large paper whole to many readers at once', async () => {
    const large = Buffer.concat([testPdf(1), Buffer.alloc(3_000_000, '%'), Buffer.from('\n%%EOF')]);
    const stored = await server.store(large);
    server.released.add(stored.sha256);
    const readers = Array.from({ length: 8 }, () => server.ask(`/documents/${stored.sha256}`, { token: TOKENS.seat }));
    for (const { body } of await Promise.all(readers)) expect(body.equals(large)).toBe(true);
  });
});

describe.skipIf(qpdf === null)('GET /documents/:sha256 with qpdf', () => {
  it('gives the viewing copy, and the original only when asked, under different tags', async () => {
    const withCopies = await startTestServer({ qpdf });
    try {
      const stored = await withCopies.store(bytes);
      const headers = { 'Want-Repr-Digest': 'sha-256=10' };
      const [view, original] = await Promise.all(
        ['', '?original=1'].map((query) =>
          withCopies.ask(`/documents/${stored.sha256}${query}`, { token: TOKENS.secretary, headers }),
        ),
      );
      const digest = createHash('sha256')
        .update(view?.body ?? '')
        .digest('base64');
      expect(view?.headers['repr-digest']).toBe(`sha-256=:${digest}:`);
      expect(original?.body).toEqual(bytes);
      expect(view?.body.includes('/ObjStm')).toBe(true);
      expect(view?.headers.etag).toBe(`"${stored.sha256}-view"`);
      expect(original?.headers.etag).toBe(`"${stored.sha256}"`);
    } finally {
      await withCopies.close();
    }
  });
});
