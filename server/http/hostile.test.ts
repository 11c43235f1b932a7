import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MachineUp } from '../../core/machine/protocol.ts';
import { Up } from '../../core/protocol/up.ts';
import { ROOM_ID } from '../demo/setUpRoom.ts';
import { EnrolRoom } from '../enrol/testing/EnrolRoom.ts';
import { testPdf } from '../files/testPdf.ts';
import { loadRenderer } from './loadRenderer.ts';
import { findRoute, ROUTES } from './routes.ts';

/** What stands behind the door: none of it may ever be heard outside. */
const SCREEN = '<!doctype html><title>the screens</title>';
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];
const TOKEN = randomBytes(32).toString('base64url');

let room: EnrolRoom;
let built: string;
let sha256: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'room-hostile-'));
  await mkdir(join(built, 'assets'));
  await writeFile(join(built, 'index.html'), SCREEN);
  await writeFile(join(built, 'assets', 'index-Ab3_-x9Z.js'), SCREEN);
  room = await EnrolRoom.start({ renderer: await loadRenderer(built) });
  ({ sha256 } = await room.server.files.put(Readable.from([testPdf(1)]), { limit: 1 << 20 }));
  // A stolen session of the secretary, who may do nearly everything.
  const session = {
    id: 'stolen',
    role: 'secretary',
    roomId: ROOM_ID,
    tokenHash: createHash('sha256').update(TOKEN).digest('hex'),
    accountId: 'desk',
    personId: null,
    placeId: null,
    terminalId: null,
  } as const;
  const actor = {
    role: 'door',
    roomId: ROOM_ID,
    sessionId: null,
    accountId: null,
    personId: null,
    placeId: null,
    terminalId: null,
  } as const;
  const opened = await room.server.loop.submit({
    actor,
    id: null,
    command: { kind: 'openSession', session },
  });
  expect(opened.ok).toBe(true);
  await room.lock();
});
afterAll(async () => {
  await room.dispose();
  await rm(built, { recursive: true });
});

/** All that the server says to raw bytes until it closes. */
async function say(bytes: string | Buffer): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: room.port, ca: room.ca, servername: 'nghi-su.local' });
  await once(socket, 'secureConnect');
  socket.write(bytes);
  return text(socket);
}

const request = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  `${method} ${path} HTTP/1.1\r\n${Object.entries({ Host: 'nghi-su.local', Connection: 'close', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);

/** An address that a route takes, with names of things that there are. */
const addressOf = (path: string) =>
  path.replace(':sha256', sha256).replace(/:\w+/g, 'x').replace('*', 'assets/index-Ab3_-x9Z.js');
const isFree = (method: string, path: string) => findRoute(method, path)?.route.needs === 'anyone';

/** What must not be heard: screens, papers, the authority, the table of sessions. */
function expectNothing(answer: string): void {
  expect(answer).not.toContain(SCREEN);
  expect(answer).not.toContain('%PDF');
  expect(bodyOf(answer)).not.toContain('CERTIFICATE');
}

describe('[E-5] with the door locked, a client without a certificate', () => {
  it('is answered by nothing but health and the enrolment door', () => {
    const free = ROUTES.filter(({ needs }) => needs === 'anyone').map(({ path }) => path);
    expect(free.filter((path) => path !== '/health' && !/^\/enrol(?:\/|$)/.test(path))).toEqual([]);
  });

  it('gets one and the same answer at every address with every method, also with a stolen session', async () => {
    const paths = [
      ...new Set([...ROUTES.map(({ path }) => addressOf(path)), '/', '/seat/1', '/console', '/room', '/x']),
    ];
    for (const path of paths) {
      for (const method of METHODS) {
        if (isFree(method, path)) continue;
        const stolen = { Authorization: `Bearer ${TOKEN}`, 'Content-Length': '0' };
        for (const headers of [{ 'Content-Length': '0' }, stolen]) {
          const answer = await say(request(method, path, headers));
          expect([method, path, statusOf(answer)]).toEqual([method, path, 403]);
          if (method !== 'HEAD') expect(JSON.parse(bodyOf(answer)).error.code).toBe('notEnrolled');
        }
      }
    }
  });

  it('gets the page of the enrolment door, and a word of health', async () => {
    expect(JSON.parse(bodyOf(await say(request('GET', '/health'))))).toMatchObject({ status: 'ok' });
    expect(await say(request('GET', '/enrol/'))).toContain('text/html');
    const led = await say(request('GET', '/console', { Accept: 'text/html' }));
    expect([statusOf(led), /^Location: (.*)\r$/m.exec(led)?.[1]]).toEqual([303, '/enrol/']);
  });

  it.each([
    '/enrol/../console',
    '/enrol/%2e%2e/ca.crt',
    '/enrol/..%2fca.crt',
    '/enrol/..%5c..%5cca.crt',
    '/enrol//../ca.crt',
    '/enrol/requests/../../ca.crt',
    '//ca.crt',
    '/\\ca.crt',
    '/./ca.crt',
    '/health/../ca.crt',
    '/HEALTH',
    '/health/',
    '/healthz',
    '/enrolx',
    '/enrol/index.html/../../index.html',
    'https://room/ca.crt',
    '*',
  ])('does not get around it by %s', async (path) => {
    const answer = await say(request('GET', path));
    expect([400, 403, 404]).toContain(statusOf(answer));
    expectNothing(answer);
  });

  it('cannot say a word on a socket: every message of both lines goes nowhere', async () => {
    const head = room.server.loop.ledger.head().index;
    const words = [
      ...Up.options.map(({ shape }) => ['/room', shape.type.value]),
      ...MachineUp.options.map(({ shape }) => ['/machine', shape.type.value]),
    ];
    expect(words.length).toBeGreaterThan(10);
    for (const [path = '', type] of words) {
      const upgrade = request('GET', path, {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        Authorization: `Bearer ${TOKEN}`,
      });
      const answer = await say(Buffer.concat([Buffer.from(upgrade), frame(JSON.stringify({ type, token: TOKEN }))]));
      expect([path, statusOf(answer), bodyOf(answer)]).toEqual([path, 403, '']);
      expect(answer).toContain('X-Refusal: noCertificate');
    }
    expect(room.server.loop.ledger.head().index).toBe(head);
  });
});

/** A masked text frame, as a client sends it. */
function frame(said: string): Buffer {
  const payload = Buffer.from(said);
  const mask = randomBytes(4);
  const masked = payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0));
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, masked]);
}
