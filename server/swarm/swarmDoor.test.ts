import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHUNK_BYTES } from '../../core/swarm/chunks.ts';
import { PaperManifest } from '../../core/swarm/protocol.ts';
import { testPdf } from '../files/testPdf.ts';
import { errorCode, startTestServer, type TestServer, TOKENS } from '../http/testing/testServer.ts';

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const pdf = testPdf(2);
const line = pdf.indexOf('\n') + 1;
/** Of two pieces. */
const bytes = Buffer.concat([pdf.subarray(0, line), Buffer.from(`%${'x'.repeat(CHUNK_BYTES)}\n`), pdf.subarray(line)]);

let server: TestServer;
let path: string;
beforeAll(async () => {
  server = await startTestServer();
  const { sha256 } = await server.store(bytes);
  path = `/documents/${sha256}`;
  server.released.add(sha256);
});
afterAll(() => server.close());

describe('the manifest of a paper', () => {
  it('says what its pieces are, to whoever may read it', async () => {
    const answer = await server.ask(`${path}/manifest`, { token: TOKENS.seat });
    const manifest = PaperManifest.parse(JSON.parse(answer.body.toString()));
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(manifest).toMatchObject({ digest: sha(bytes), size: bytes.length, sealed: false, share: null });
    expect(manifest.chunks).toEqual([sha(bytes.subarray(0, CHUNK_BYTES)), sha(bytes.subarray(CHUNK_BYTES))]);
  });

  it.each([
    [undefined, 401],
    [TOKENS.seat, 403],
  ])('is not for others (D-1): %s %i', async (token, status) => {
    const answer = await server.ask(`/documents/${'f'.repeat(64)}/manifest`, token === undefined ? {} : { token });
    expect(answer.status).toBe(status);
  });

  it('of a secret paper says that it is sealed, and nothing may be kept of it (D-7)', async () => {
    server.ports.isSecret = () => true;
    const manifest = await server.ask(`${path}/manifest`, { token: TOKENS.seat });
    expect(JSON.parse(manifest.body.toString())).toMatchObject({ sealed: true, share: null });
    const paper = await server.ask(path, { token: TOKENS.seat });
    expect(paper.headers['cache-control']).toBe('no-store');
    server.ports.isSecret = () => false;
  });
});

describe('the tracker', () => {
  it('answers enrolled terminals only', async () => {
    const answer = await server.ask('/swarm', { method: 'POST', token: TOKENS.seat, body: Buffer.from('{}') });
    expect([answer.status, errorCode(answer)]).toEqual([403, 'notEnrolled']);
  });
});
