import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntakeTicket } from '../../core/intake/intakeState.ts';
import { FileStoreError } from '../files/FileStoreError.ts';
import { testPdf } from '../files/testPdf.ts';
import type { Converter } from '../intake/openConverter.ts';
import { docx } from '../intake/testing/officeFiles.ts';
import { errorCode, startTestServer, type TestServer, TOKENS } from './testing/testServer.ts';

const LIMIT = 200_000;
const PATH = '/documents?name=T%E1%BB%9D%20tr%C3%ACnh.pdf&meeting=m1&item=i2';
const PDF = { 'Content-Type': 'application/pdf' };

let server: TestServer;
beforeAll(async () => {
  const limits = { documentBytes: LIMIT, importBytes: 1000, jsonBytes: 1000, bodyIdleMs: 200, lingerMs: 5000 };
  server = await startTestServer({ limits });
});
afterAll(() => server.close());
beforeEach(() => vi.clearAllMocks());

const leftovers = () => readdir(join(server.dir, 'files', 'incoming'));
const secret = { token: TOKENS.secretary, method: 'POST', headers: PDF } as const;

/** A TLS connection to write raw requests on; `answer` is all that the server says until it closes. */
async function rawConnection(): Promise<{ socket: TLSSocket; answer: Promise<string> }> {
  const socket = connect({ host: server.host, port: server.port, ca: server.ca });
  await once(socket, 'secureConnect');
  return { socket, answer: text(socket).catch(() => '') };
}
const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: room\r\nAuthorization: Bearer ${TOKENS.secretary}\r\n` +
  `Content-Type: application/pdf\r\nContent-Length: ${length}\r\n\r\n`;

describe('POST /documents', () => {
  it('stores the paper, then asks the room to attach it and passes its answer on', async () => {
    const bytes = testPdf(3, 'upload');
    const answer = await server.ask(PATH, { ...secret, body: bytes });
    const upload = server.ports.attach.mock.calls[0]?.[1];
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body.toString())).toEqual({ sha256: upload?.sha256 });
    expect(upload).toMatchObject({ size: bytes.length, pages: 3, name: 'Tờ trình.pdf', meeting: 'm1', item: 'i2' });
    expect(await server.files.read(upload?.sha256 ?? '', 'original')).toEqual(bytes);
  });

  it('attaches to the meeting as a whole without an item, and brings the name to NFC', async () => {
    const name = encodeURIComponent('Nghị quyết.pdf'.normalize('NFD'));
    await server.ask(`/documents?name=${name}&meeting=m1`, { ...secret, body: testPdf(1) });
    expect(server.ports.attach.mock.calls[0]?.[1]).toMatchObject({ name: 'Nghị quyết.pdf', item: null });
  });

  it.each([
    ['without a token', 401, 'not-signed-in', PATH, { method: 'POST', headers: PDF }],
    ['from a seat', 403, 'not-allowed', PATH, { ...secret, token: TOKENS.seat }],
    ['of another type', 415, 'wrong-type', PATH, { ...secret, headers: { 'Content-Type': 'text/html' } }],
    ['without a name', 400, 'bad-query', '/documents?meeting=m1', secret],
    ['without a meeting', 400, 'bad-query', '/documents?name=a.pdf', secret],
    ['with control characters in its name', 400, 'bad-query', '/documents?name=a%00.pdf&meeting=m1', secret],
  ])('refuses a paper %s with %i, and attaches nothing', async (_, status, code, path, question) => {
    const answer = await server.ask(path, { ...question, body: testPdf(1) });
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
    expect(server.ports.attach).not.toHaveBeenCalled();
  });

  it.each([
    ['an empty body', 400, 'empty', Buffer.alloc(0)],
    ['a body that is no PDF', 415, 'wrong-type', Buffer.from('<html>%%EOF')],
    ['half a PDF', 422, 'damaged', testPdf(9).subarray(0, 400)],
  ])('refuses %s with %i', async (_, status, code, body) => {
    const answer = await server.ask(PATH, { ...secret, body });
    expect([answer.status, errorCode(answer)]).toEqual([status, code]);
    expect(await leftovers()).toEqual([]);
  });

  it.each([
    ['that announces its length', Buffer.alloc(20 * LIMIT)],
    ['that hides its length', Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(LIMIT / 2, '%')))],
  ])('answers 413 cleanly to a paper above the limit %s', async (_, body) => {
    const answer = await server.ask(PATH, { ...secret, body });
    expect([answer.status, errorCode(answer)]).toEqual([413, 'too-large']);
    expect(await leftovers()).toEqual([]);
  });

  it('keeps the connection usable after a 413', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: server.ca });
    const send = async (body: Buffer) => {
      const headers = { ...PDF, Authorization: `Bearer ${TOKENS.secretary}` };
      const outgoing = request({ host: server.host, port: server.port, path: PATH, method: 'POST', agent, headers });
      outgoing.end(body);
      const [incoming] = await once(outgoing, 'response');
      const answer = { status: incoming.statusCode, from: incoming.socket.localPort };
      incoming.resume();
      await once(incoming, 'end');
      return answer;
    };
    const refused = await send(Buffer.alloc(2 * LIMIT));
    const accepted = await send(testPdf(1));
    agent.destroy();
    expect([refused.status, accepted.status]).toEqual([413, 201]);
    expect(accepted.from).toBe(refused.from);
  });

  it('ends an upload that stands still with 408', async () => {
    const { socket, answer } = await rawConnection();
    socket.write(`${head(PATH, 1000)}%PDF-`);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(await leftovers()).toEqual([]);
  });

  it('keeps nothing of an upload whose sender goes away, and does not call it a failure', async () => {
    const { socket } = await rawConnection();
    socket.write(`${head(PATH, 1000)}%PDF-`);
    await vi.waitFor(async () => expect(await leftovers()).not.toEqual([]));
    socket.destroy();
    await vi.waitFor(async () => expect(await leftovers()).toEqual([]));
    expect((await server.ask('/health')).status).toBe(200);
    expect(server.log.error).not.toHaveBeenCalled();
  });

  it('answers 507 when the disk is full, and takes the paper when there is room again', async () => {
    const full = new FileStoreError('disk-full', 'the disk has no room left');
    const put = vi.spyOn(server.files, 'receive').mockRejectedValueOnce(full);
    const refused = await server.ask(PATH, { ...secret, body: testPdf(1) });
    put.mockRestore();
    expect([refused.status, errorCode(refused)]).toEqual([507, 'disk-full']);
    expect((await server.ask(PATH, { ...secret, body: testPdf(1) })).status).toBe(201);
  });

  it('answers 500 without details when the room fails, and logs it without token or query', async () => {
    server.ports.attach.mockRejectedValueOnce(new Error('the room tripped'));
    const answer = await server.ask(PATH, { ...secret, body: testPdf(1) });
    expect([answer.status, errorCode(answer)]).toEqual([500, 'internal']);
    expect(answer.body.toString()).not.toContain('tripped');
    expect(server.log.error).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(server.log.error.mock.calls)).not.toMatch(/token-|meeting=/);
  });
});

describe('POST /documents?target=library', () => {
  const setup = JSON.stringify({ name: 'Luật' });
  const path = (more: string) => `/documents?target=library&name=a.pdf&setup=${encodeURIComponent(setup)}${more}`;

  it('hands the file to the library with what is written about it', async () => {
    const answer = await server.ask(path('&id=e1'), { ...secret, body: testPdf(2, 'entry') });
    expect(answer.status).toBe(201);
    expect(server.ports.attachEntry.mock.calls[0]?.[1]).toMatchObject({ pages: 2, setup, id: 'e1', entryId: null });
    await server.ask(path('&entryId=e1'), { ...secret, body: testPdf(3, 'entry') });
    expect(server.ports.attachEntry.mock.calls[1]?.[1]).toMatchObject({ id: null, entryId: 'e1' });
    expect(server.ports.attach).not.toHaveBeenCalled();
  });

  it('takes the longest abstract in an address', async () => {
    const long = JSON.stringify({ abstract: 'Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội '.repeat(39) });
    const address = `/documents?${new URLSearchParams({ target: 'library', name: 'a.pdf', setup: long })}`;
    expect((await server.ask(address, { ...secret, body: testPdf(1) })).status).toBe(201);
    expect(server.ports.attachEntry.mock.calls[0]?.[1].setup).toBe(long);
  });

  it.each([
    ['from a seat', 403, { ...secret, token: TOKENS.seat }, path('')],
    ['without a word about it', 400, secret, '/documents?target=library&name=a.pdf'],
  ])('refuses a file %s with %i', async (_, status, question, address) => {
    expect((await server.ask(address, { ...question, body: testPdf(1) })).status).toBe(status);
    expect(server.ports.attachEntry).not.toHaveBeenCalled();
  });
});

describe('POST /imports', () => {
  const sheet = { token: TOKENS.secretary, method: 'POST', headers: { 'Content-Type': 'text/csv' } } as const;

  it('hands the sheet to the room with its name and the rest of the query', async () => {
    const answer = await server.ask('/imports?name=a.csv&body=b1', { ...sheet, body: Buffer.from('a,b') });
    expect([answer.status, answer.body.toString()]).toEqual([200, '{"bytes":3}']);
    expect(server.ports.importPreview.mock.calls[0]?.[1]).toEqual({
      fileName: 'a.csv',
      query: { body: 'b1' },
      bytes: Buffer.from('a,b'),
    });
  });

  it.each([
    ['from a seat', 403, { ...sheet, token: TOKENS.seat, body: Buffer.from('a') }],
    ['above the limit', 413, { ...sheet, body: Buffer.alloc(1001) }],
    ['that is empty', 400, { ...sheet, body: Buffer.alloc(0) }],
    ['of another type', 415, { ...sheet, headers: { 'Content-Type': 'image/png' }, body: Buffer.from('a') }],
  ])('refuses a sheet %s with %i', async (_, status, question) => {
    expect((await server.ask('/imports?name=a.csv', question)).status).toBe(status);
    expect(server.ports.importPreview).not.toHaveBeenCalled();
  });

  const json = { ...sheet, headers: { 'Content-Type': 'application/json' } };
  it('hands a commit to the room as JSON', async () => {
    const answer = await server.ask('/imports/im-1/commit', { ...json, body: Buffer.from('{"rows":[1]}') });
    expect([answer.status, answer.body.toString()]).toEqual([200, '{"id":"im-1"}']);
    expect(server.ports.importCommit.mock.calls[0]?.[1]).toEqual({ id: 'im-1', body: { rows: [1] } });
  });

  it.each([
    ['that is not JSON', 400, '{'],
    ['above the limit', 413, `"${'x'.repeat(1000)}"`],
  ])('refuses a commit %s with %i', async (_, status, body) => {
    expect((await server.ask('/imports/im-1/commit', { ...json, body: Buffer.from(body) })).status).toBe(status);
    expect(server.ports.importCommit).not.toHaveBeenCalled();
  });
});

describe('a file that is no PDF', () => {
  const word = docx('Tờ trình');
  const unknown = { ...secret, headers: { 'Content-Type': 'application/octet-stream' } };
  let office: TestServer;
  beforeAll(async () => {
    const convert: Converter['convert'] = async ({ to }) => {
      await writeFile(to, testPdf(2, 'converted'));
      return { kind: 'pdf', scattered: false };
    };
    office = await startTestServer({ converter: { convert } });
  });
  afterAll(() => office.close());

  it('is answered with a ticket, which tells its sender when it is a paper', async () => {
    const answer = await office.ask(PATH, { ...unknown, body: word });
    expect(answer.status).toBe(202);
    const { intake } = IntakeTicket.parse(JSON.parse(answer.body.toString()));
    const ask = (token: string) => office.ask(`/documents/intake/${intake}`, { token });
    await vi.waitFor(async () => {
      expect(JSON.parse((await ask(TOKENS.secretary)).body.toString())).toMatchObject({ kind: 'done' });
    });
    const upload = office.ports.attach.mock.calls[0]?.[1];
    expect(upload).toMatchObject({ pages: 2, name: 'Tờ trình.pdf', source: { size: word.length }, warnings: [] });
    expect((await ask(TOKENS.seat)).status).toBe(403);
    expect((await office.ask('/documents/intake/another', { token: TOKENS.secretary })).status).toBe(404);
  });

  it('goes out under its own name, to be kept and not shown, and only when it is asked for', async () => {
    const sha256 = createHash('sha256').update(word).digest('hex');
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    office.ports.sourceOf.mockReturnValue({ name: 'Tờ trình "đường".docx', mediaType });
    const answer = await office.ask(`/documents/${sha256}?original=1`, { token: TOKENS.secretary });
    expect(answer.body).toEqual(word);
    expect(answer.headers['content-type']).toBe(mediaType);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="To trinh _duong_.docx"; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20%22%C4%91%C6%B0%E1%BB%9Dng%22.docx`,
    );
    expect((await office.ask(`/documents/${sha256}`, { token: TOKENS.secretary })).status).toBe(404);
    office.ports.sourceOf.mockReturnValue(null);
    expect((await office.ask(`/documents/${sha256}?original=1`, { token: TOKENS.secretary })).status).toBe(404);
  });

  it('is refused with the reason where nothing converts it, and the desk is told so beforehand', async () => {
    const answer = await server.ask(PATH, { ...unknown, body: word });
    expect([answer.status, errorCode(answer)]).toEqual([501, 'no-converter']);
    const told = await server.ask('/documents/intake', { token: TOKENS.secretary });
    expect(JSON.parse(told.body.toString())).toMatchObject({ conversion: 'noOffice', text: false });
    expect((await server.ask('/documents/intake', { token: TOKENS.seat })).status).toBe(403);
  });
});
