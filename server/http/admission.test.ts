import { hash } from 'node:crypto';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import { browserKeyCookie } from './browserKey.ts';
import { type ClientCertificate, makeClient, makeSigner, signedBy, terminalWith } from './testing/certificates.ts';
import { startTestServer, type TestServer } from './testing/testServer.ts';

const DAY_MS = 86_400_000;
const BROWSER_KEY = 'k'.repeat(43);

let server: TestServer;
const clients: Record<'good' | 'revoked' | 'unknown' | 'rogue' | 'server', ClientCertificate> = {
  good: { cert: '', key: '' },
  revoked: { cert: '', key: '' },
  unknown: { cert: '', key: '' },
  rogue: { cert: '', key: '' },
  server: { cert: '', key: '' },
};
let list: Record<string, TerminalRecord>;

beforeAll(async () => {
  server = await startTestServer();
  await server.authority.open(server.passphrase, Date.now());
  const ours = (id: string) => makeClient((csr) => server.authority.issueTerminal(csr, id, Date.now()));
  clients.good = await ours('good');
  clients.revoked = await ours('revoked');
  clients.unknown = await ours('unknown');
  clients.rogue = await signedBy(await makeSigner(), 'good');
  clients.server = server.certificate;
  const browser = {
    ...terminalWith('browser', clients.good),
    proof: { kind: 'browser', keyHash: hash('sha256', BROWSER_KEY, 'hex') },
  } as const;
  list = {
    good: terminalWith('good', clients.good),
    revoked: { ...terminalWith('revoked', clients.revoked), revokedAt: 1 },
    // A list can name whatever it likes: a certificate that is not of the authority is not believed.
    rogue: terminalWith('rogue', clients.rogue),
    browser,
  };
});
afterAll(() => server.close());
beforeEach(() => {
  server.door.list = list;
  server.door.locked = true;
  server.door.offset = 0;
  server.door.turned.length = 0;
});

interface Ask {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly port?: number;
}

async function dial(options: ConnectionOptions = {}, port = server.port): Promise<TLSSocket> {
  const socket = connect({ host: server.host, port, ca: server.ca, servername: 'nghi-su.local', ...options });
  await once(socket, 'secureConnect');
  return socket;
}

/** All that the server says to one request on a connection. */
function say(socket: TLSSocket, { path = '/', method = 'GET', headers = {} }: Ask = {}): Promise<string> {
  const lines = Object.entries({ Host: 'nghi-su.local', Connection: 'close', ...headers }).map(
    ([k, v]) => `${k}: ${v}`,
  );
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

const ask = async (client: ConnectionOptions = {}, request: Ask = {}) => say(await dial(client, request.port), request);
const UPGRADE = { Connection: 'Upgrade', Upgrade: 'websocket' };
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const codeOf = (answer: string) => /"code":"(\w+)"/.exec(answer)?.[1] ?? null;
const refusalOf = (answer: string) => /^X-Refusal: (\w+)/m.exec(answer)?.[1] ?? null;
/** Whether somebody was let in: there are no screens here, but only who is let in hears so. */
const isIn = (answer: string) => answer.includes('screens-not-built');

describe('[E-1, E-5] a request is let in', () => {
  it('of a terminal on the list, whatever the door', async () => {
    for (const locked of [true, false]) {
      server.door.locked = locked;
      expect(isIn(await ask(clients.good))).toBe(true);
    }
    expect(server.door.turned).toEqual([]);
  });

  it('of a stranger only while the door is open', async () => {
    const locked = await ask();
    expect([statusOf(locked), codeOf(locked)]).toEqual([403, 'notEnrolled']);
    expect(server.door.turned).toEqual([{ address: '127.0.0.1', why: 'noCertificate', what: '/' }]);
    server.door.locked = false;
    expect(isIn(await ask())).toBe(true);
  });

  it('[E-6] of a browser with the key of one that was let in, until that is revoked', async () => {
    const headers = { Cookie: `other=1; ${browserKeyCookie(BROWSER_KEY).split(';')[0]}` };
    expect(isIn(await ask({}, { headers }))).toBe(true);
    expect(codeOf(await ask({}, { headers: { Cookie: headers.Cookie.replace('kkk', 'jjj') } }))).toBe('notEnrolled');
    const { browser } = list;
    if (browser !== undefined) server.door.list = { ...list, browser: { ...browser, revokedAt: 1 } };
    expect(codeOf(await ask({}, { headers }))).toBe('revoked');
  });
});

describe('[E-1] a certificate is refused, with its own reason, at an open door too', () => {
  const REFUSED = [
    ['of another authority, with a terminal’s name', 'rogue', 0, 'unknownCertificate'],
    ['of this authority that is not on the list', 'unknown', 0, 'unknownCertificate'],
    ['that is the server’s own', 'server', 0, 'unknownCertificate'],
    ['that was revoked', 'revoked', 0, 'revoked'],
    ['whose time is over', 'good', 800 * DAY_MS, 'certificateOver'],
    ['whose time has not begun', 'good', -400 * DAY_MS, 'certificateOver'],
  ] as const;

  it.each(REFUSED)('%s', async (_, name, offset, why) => {
    server.door.offset = offset;
    for (const locked of [true, false]) {
      server.door.locked = locked;
      const answer = await ask(clients[name]);
      expect([statusOf(answer), codeOf(answer)]).toEqual([403, why]);
      for (const path of ['/room', '/machine']) {
        const upgrade = await ask(clients[name], { path, headers: UPGRADE });
        expect([statusOf(upgrade), refusalOf(upgrade)]).toEqual([403, why]);
      }
    }
    expect(new Set(server.door.turned.map((refusal) => refusal.why))).toEqual(new Set([why]));
    expect(statusOf(await ask(clients[name], { path: '/health' }))).toBe(200);
  });

  it.each(REFUSED)('%s, when its TLS session is resumed, also by a restarted server', async (_, name, offset, why) => {
    const session = await sessionOf(clients[name]);
    server.door.offset = offset;
    server.door.locked = false;
    const again = await dial({ session });
    expect(again.isSessionReused()).toBe(true);
    expect(codeOf(await say(again))).toBe(why);
    const restarted = await startTestServer({ dir: server.dir });
    try {
      restarted.door.list = list;
      restarted.door.offset = offset;
      const after = await dial({ session }, restarted.port);
      expect(after.isSessionReused()).toBe(true);
      expect(codeOf(await say(after))).toBe(why);
    } finally {
      await restarted.stop();
    }
  });
});

/** The ticket of a connection; a round trip makes sure that it has come. */
async function sessionOf(client: ConnectionOptions): Promise<Buffer> {
  const socket = await dial(client);
  const session = once(socket, 'session');
  await say(socket, { path: '/health' });
  const [ticket] = await session;
  return ticket;
}

describe('[E-1] a resumed TLS session', () => {
  it('is of the terminal that began it, and decided on anew: revoked in between, it is refused', async () => {
    const session = await sessionOf(clients.good);
    const resumed = await dial({ session });
    expect(resumed.isSessionReused()).toBe(true);
    expect(isIn(await say(resumed))).toBe(true);
    const { good } = list;
    if (good !== undefined) server.door.list = { ...list, good: { ...good, revokedAt: 1 } };
    const after = await dial({ session });
    expect(after.isSessionReused()).toBe(true);
    expect(codeOf(await say(after))).toBe('revoked');
  });

  it('of a stranger makes nobody a terminal', async () => {
    const session = await sessionOf({});
    const resumed = await dial({ session, ...clients.good });
    expect(resumed.isSessionReused()).toBe(true);
    expect(codeOf(await say(resumed))).toBe('notEnrolled');
  });

  it('is not taken up by a room whose authority is another', async () => {
    const session = await sessionOf(clients.good);
    const other = await startTestServer();
    try {
      other.door.list = list;
      const dialled = await dial({ session, ca: other.ca }, other.port);
      expect(dialled.isSessionReused()).toBe(false);
      dialled.destroy();
    } finally {
      await other.close();
    }
  });
});

describe('the machine line', () => {
  it('opens for certificates only, also while the door is open', async () => {
    server.door.locked = false;
    const headers = UPGRADE;
    const cookie = browserKeyCookie(BROWSER_KEY).split(';', 1).join('');
    for (const more of [{}, { Cookie: cookie }]) {
      const answer = await ask({}, { path: '/machine', headers: { ...headers, ...more } });
      expect([statusOf(answer), refusalOf(answer)]).toEqual([403, 'noCertificate']);
    }
    expect(server.onMachineUpgrade).not.toHaveBeenCalled();
    expect(statusOf(await ask(clients.good, { path: '/machine', headers }))).toBe(101);
    expect(server.onMachineUpgrade.mock.lastCall?.[3]).toBe('good');
  });

  it('and the room’s are told which terminal comes', async () => {
    await ask(clients.good, { path: '/room', headers: UPGRADE });
    expect(server.onRoomUpgrade.mock.lastCall?.[3]).toBe('good');
    server.door.locked = false;
    await ask({}, { path: '/room', headers: UPGRADE });
    expect(server.onRoomUpgrade.mock.lastCall?.[3]).toBeNull();
  });
});

describe('[E-5] a person who opens a page at a locked door', () => {
  it('is shown the enrolment door', async () => {
    const answer = await ask({}, { path: '/seat/5', headers: { Accept: 'text/html,*/*' } });
    expect(statusOf(answer)).toBe(303);
    expect(answer).toMatch(/^Location: \/enrol\/\r$/m);
    expect(statusOf(await ask({}, { path: '/documents', method: 'POST', headers: { Accept: 'text/html' } }))).toBe(403);
  });
});

describe('what is open is cut', () => {
  const WORDS = 'the last words';

  /** An open socket, with what it hears until its end, and the server's hand on it. */
  async function open(client: ConnectionOptions) {
    const opened = Promise.withResolvers<Duplex>();
    server.onRoomUpgrade.mockImplementationOnce((_, theirs) => opened.resolve(theirs));
    const socket = await dial(client);
    const heard = say(socket, { path: '/room', headers: UPGRADE });
    const theirs = await opened.promise;
    return { heard, theirs, speak: () => theirs.write(WORDS) };
  }

  it('[E-1] when its terminal is revoked: at once, after the goodbye', async () => {
    const line = await open(clients.good);
    const { good } = list;
    line.speak();
    if (good !== undefined) server.door.list = { ...list, good: { ...good, revokedAt: 1 } };
    server.recheck();
    expect(await line.heard).toBe(WORDS);
  });

  it('[E-5] when the door is locked and it is a stranger’s; terminals stay', async () => {
    server.door.locked = false;
    server.recheck();
    const stranger = await open({});
    const terminal = await open(clients.good);
    server.door.locked = true;
    server.recheck();
    expect(await stranger.heard).toBe('');
    expect(terminal.theirs.destroyed).toBe(false);
    terminal.theirs.end(WORDS);
    expect(await terminal.heard).toBe(WORDS);
  });
});
