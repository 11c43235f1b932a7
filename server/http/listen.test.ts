import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type ConnectionOptions, connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListenError } from './ListenError.ts';
import { listen } from './listen.ts';
import {
  CLOSED_ENROLMENT,
  errorCode,
  NO_BUNDLES,
  NO_MACHINES,
  NO_PAPERS,
  startTestServer,
  type TestServer,
} from './testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ limits: { headersMs: 300 } });
});
afterAll(() => server.close());

const tls = (options: ConnectionOptions = {}) =>
  connect({ host: server.host, port: server.port, ca: server.ca, ...options });

/** Writes raw bytes and gives all that the server says until it closes. */
async function say(bytes: string): Promise<string> {
  const socket = tls();
  await once(socket, 'secureConnect');
  socket.write(bytes);
  return text(socket);
}

describe('the https server', () => {
  it('says that it runs, to anyone', async () => {
    const answer = await server.ask('/health');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body.toString())).toEqual({
      status: 'ok',
      version: '1.2.3',
      protocol: 7,
      seats: { connected: 42 },
    });
  });

  it('gives its authority to browsers that shall trust it', async () => {
    const answer = await server.ask('/ca.crt');
    expect(answer.headers['content-type']).toBe('application/x-x509-ca-cert');
    expect(answer.body.toString()).toBe(server.ca);
  });

  it('answers errors as JSON without an internal word', async () => {
    const answer = await server.ask('/nothing');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect([answer.status, errorCode(answer)]).toEqual([404, 'not-found']);
  });

  it('names the methods an address takes', async () => {
    const answer = await server.ask('/documents', { method: 'PUT' });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });

  it.each(['/health', '/nothing', '/documents/x'])('sends the strict headers with %s', async (path) => {
    const { headers } = await server.ask(path);
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain(`connect-src 'self' wss://${server.host}:${server.port};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  });

  it('never copies a forged Host into its policy', async () => {
    const answer = await say('GET /health HTTP/1.1\r\nHost: evil; script-src *\r\nConnection: close\r\n\r\n');
    expect(answer).toContain("connect-src 'self';");
    expect(answer).not.toContain('script-src *');
  });
});

describe('TLS', () => {
  it.each(['nghi-su.local', 'localhost'])('verifies as %s against the room’s authority', async (servername) => {
    const socket = tls({ servername, rejectUnauthorized: true });
    await once(socket, 'secureConnect');
    expect(socket.authorized).toBe(true);
    expect(socket.getProtocol()).toBe('TLSv1.3');
    socket.destroy();
  });

  it.each([
    ['another authority', { ca: [] }, /self-signed|UNABLE_TO|unable/],
    ['another name', { servername: 'evil.example' }, /altnames/],
    ['an older protocol', { maxVersion: 'TLSv1.2' as const }, /protocol/i],
  ])('is refused with %s', async (_, options, reason) => {
    const [error] = await once(tls(options), 'error').catch((thrown: unknown) => [thrown]);
    expect(String(error)).toMatch(reason);
  });

  it('resumes a session after a restart of the server', async () => {
    const before = await startTestServer();
    const session = await new Promise<Buffer>((resolve, reject) => {
      const socket = connect({ host: before.host, port: before.port, ca: before.ca }, () => {
        socket.write('GET /health HTTP/1.1\r\nHost: room\r\nConnection: close\r\n\r\n');
      });
      socket.once('session', resolve).once('error', reject).resume();
    });
    await before.stop();
    const after = await startTestServer({ dir: before.dir });
    try {
      const socket = connect({ host: after.host, port: after.port, ca: after.ca, session });
      await once(socket, 'secureConnect');
      expect(socket.isSessionReused()).toBe(true);
      socket.destroy();
    } finally {
      await after.close();
    }
  });
});

describe('hostile bytes', () => {
  it.each([
    ['garbage', 'garbage\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['a header of 20 KB', `GET / HTTP/1.1\r\nHost: r\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1\.1 431 /],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: r\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['headers that never end', 'GET / HTTP/1.1\r\nHost: r\r\n', /^HTTP\/1\.1 408 /],
    [
      'an address of another server',
      'GET https://evil/ HTTP/1.1\r\nHost: r\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    ['a malformed escape', 'GET /%zz HTTP/1.1\r\nHost: r\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 404 /],
    ['no Host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 /],
  ])('answers %s and lives on', async (_, bytes, status) => {
    expect(await say(bytes)).toMatch(status);
    expect((await server.ask('/health')).status).toBe(200);
  });

  it('lives on when a client resets in the middle of a request', async () => {
    const socket = tls();
    await once(socket, 'secureConnect');
    socket.write('GET /health HTTP/1.1\r\nHost: r\r\n\r\nGET /hea');
    socket.destroy();
    await once(socket, 'close');
    expect((await server.ask('/health')).status).toBe(200);
  });
});

describe('the WebSocket door', () => {
  const upgrade = (path: string, origin?: string) =>
    say(
      `GET ${path} HTTP/1.1\r\nHost: ${server.host}:${server.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `${origin === undefined ? '' : `Origin: ${origin}\r\n`}\r\n`,
    );

  it.each([
    ['a program without an Origin', () => undefined],
    ['the room’s own page', () => `https://${server.host}:${server.port}`],
  ])('opens for %s', async (_, origin) => {
    expect(await upgrade('/room?v=1', origin())).toMatch(/^HTTP\/1\.1 101 /);
  });

  it.each([
    ['another site', () => 'https://evil.example'],
    ['another port of this host', () => `https://${server.host}:1`],
    ['a page without TLS', () => `http://${server.host}:${server.port}`],
    ['a sandboxed page', () => 'null'],
    ['a lookalike', () => `https://${server.host}:${server.port}.evil.example`],
  ])('stays shut with 403 for %s', async (_, origin) => {
    const before = server.onRoomUpgrade.mock.calls.length;
    expect(await upgrade('/room', origin())).toMatch(/^HTTP\/1\.1 403 /);
    expect(server.onRoomUpgrade).toHaveBeenCalledTimes(before);
  });

  it.each(['/', '/rooms', '/room/x', '/documents'])('stays shut with 404 at %s', async (path) => {
    expect(await upgrade(path)).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('listen', () => {
  it('names the reason when the port is taken', async () => {
    const again = listen({
      host: server.host,
      port: server.port,
      certificate: server.certificate,
      ticketKeys: Buffer.alloc(48),
      ports: server.ports,
      door: server.door,
      enrol: CLOSED_ENROLMENT,
      ...NO_MACHINES,
      papers: NO_PAPERS,
      bundles: NO_BUNDLES,
      intake: server.intake,
      files: server.files,
      renderer: new Map(),
      onRoomUpgrade: () => undefined,
      onMachineUpgrade: () => undefined,
      log: server.log,
    });
    await expect(again).rejects.toBeInstanceOf(ListenError);
    await expect(again).rejects.toMatchObject({ code: 'address-in-use', port: server.port });
  });

  it.each([
    ['idle', ''],
    ['upgraded', 'GET /room HTTP/1.1\r\nHost: r\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['in the middle of a request', 'GET /health HTTP/1.1\r\n'],
  ])('closes, also with a connection that is %s', async (_, bytes) => {
    const short = await startTestServer();
    short.onRoomUpgrade.mockImplementation(
      (__, socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    );
    const client = connect({ host: short.host, port: short.port, ca: short.ca });
    await once(client, 'secureConnect');
    const closed = new Promise((resolve) => client.on('error', () => undefined).once('close', resolve));
    client.resume().write(bytes);
    if (bytes.includes('Upgrade')) await once(client, 'data');
    await short.stop();
    await closed;
    await expect(short.ask('/health')).rejects.toThrow(/ECONNREFUSED/);
    await rm(short.dir, { recursive: true });
  });
});
