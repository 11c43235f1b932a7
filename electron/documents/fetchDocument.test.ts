import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { type Agent, createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestRoom, type TestRoom } from '../../e2e/support/roomServer.ts';
import { openRoomSocket } from '../connection/openRoomSocket.ts';
import { pinnedAgent } from '../connection/pinnedAgent.ts';
import { addressOf, authorityOf, serverPair } from '../testing/roomTrust.ts';
import { HELLO, talk } from '../testing/talk.ts';
import { openDocumentCache } from './documentCache.ts';
import { createDocuments, HOLDS } from './documents.ts';
import { fetchDocument } from './fetchDocument.ts';

const sha = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const digestHeader = (text: string) => `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;

let room: TestRoom;
let agent: Agent;
let dir: string;
beforeAll(async () => {
  room = await startTestRoom();
  agent = pinnedAgent({ authority: authorityOf(room), name: 'nghi-su.local', identity: null });
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-fetch-'));
});
afterAll(async () => {
  agent.destroy();
  rmSync(dir, { recursive: true, force: true });
  await room.dispose();
});

/** A delegate at a seat of the demonstration: the token, and a released paper. */
async function signIn() {
  const screen = talk(openRoomSocket(addressOf(room), agent, { opened: () => {}, failed: () => {} }));
  await screen.opened;
  screen.say(HELLO);
  await screen.hear('welcome');
  // The third delegate of the list sits at the third place.
  const [, pin = ''] = Object.entries(room.access.pins)[2] ?? [];
  const place = { place: '3', code: room.access.places['3'] ?? '' };
  screen.say({ type: 'signIn', as: { kind: 'delegate', ...place, delegate: null, pin } });
  const { session } = await screen.hear('welcome', (welcome) => welcome.session.kind === 'signedIn');
  const view = await screen.hear(
    'view',
    ({ topic, data }) => topic === 'papers' && JSON.stringify(data).includes('sha256'),
  );
  const [sha256] = /[0-9a-f]{64}/.exec(JSON.stringify(view.data)) ?? [];
  screen.close();
  if (session.kind !== 'signedIn' || session.token === null || sha256 === undefined) throw new Error('not signed in');
  return { authorization: `Bearer ${session.token}`, sha256 };
}

describe('a paper of the room', () => {
  it('comes verified, outlives the server, and is asked for again when it is back', async () => {
    const { authorization, sha256 } = await signIn();
    const cache = await openDocumentCache(join(dir, 'seat'), Date.now);
    let now = Date.now();
    const answers: string[] = [];
    const ask: Parameters<typeof createDocuments>[1] = async (wanted) => {
      const answer = await fetchDocument(addressOf(room), agent, wanted);
      answers.push(answer.kind);
      return answer;
    };
    const documents = createDocuments(
      cache,
      ask,
      () => now,
      () => {},
    );
    const opened = await documents.open(sha256, authorization);
    if (opened.kind !== 'file') throw new Error(opened.kind);
    const bytes = readFileSync(opened.document.path);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha(bytes)).toBe(opened.document.digest);

    await room.kill();
    now += HOLDS.yesMs;
    expect(await documents.open(sha256, authorization)).toMatchObject({ kind: 'file' });
    expect(await documents.open('f'.repeat(64), authorization)).toEqual({ kind: 'away' });
    await room.restart();
    now += HOLDS.yesMs;
    expect(await documents.open(sha256, authorization)).toMatchObject({ kind: 'file' });
    expect(await documents.open(sha256, 'Bearer nobody')).toEqual({ kind: 'refused', status: 401 });
    expect(await documents.open('f'.repeat(64), authorization)).toEqual({ kind: 'refused', status: 403 });
    expect(answers).toEqual(['stored', 'unreachable', 'unreachable', 'unchanged', 'refused', 'refused']);
  });
});

describe('a server that does not give what it promised', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const PAPER = sha('the paper');
  async function fetchFrom(answer: RequestListener) {
    const server = createServer(serverPair(room), answer);
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const into = join(dir, 'download');
    const wanted = { sha256: PAPER, authorization: 'Bearer x', have: null, into };
    const fetched = await fetchDocument({ address: '127.0.0.1', port }, agent, wanted);
    const left = existsSync(into);
    rmSync(into, { force: true });
    return { fetched, left };
  }
  const whole = (headers: Record<string, string>, body: string) =>
    fetchFrom((_, response) => response.writeHead(200, headers).end(body));
  const original = { ETag: `"${PAPER}"` };
  const view = { ETag: `"${PAPER}-view"` };

  it('is believed when the bytes are the paper, or the copy that it states', async () => {
    expect(await whole(original, 'the paper')).toEqual({ fetched: { kind: 'stored', digest: PAPER }, left: true });
    const copy = await whole({ ...view, 'Repr-Digest': digestHeader('a copy') }, 'a copy');
    expect(copy).toEqual({ fetched: { kind: 'stored', digest: sha('a copy') }, left: true });
  });

  it.each([
    ['other bytes under the paper’s own tag', original, 'another paper'],
    [
      'other bytes under the paper’s own tag, with their own digest',
      { ...original, 'Repr-Digest': digestHeader('x') },
      'x',
    ],
    ['a copy that is not the stated one', { ...view, 'Repr-Digest': digestHeader('a copy') }, 'another copy'],
    ['a copy without a digest', view, 'a copy'],
    ['a copy with a digest of another kind', { ...view, 'Repr-Digest': 'md5=:AAAA:' }, 'a copy'],
  ])('is refused for %s, and nothing is kept', async (_, headers, body) => {
    expect(await whole(headers, body)).toEqual({ fetched: { kind: 'corrupt' }, left: false });
  });

  it('counts as away when it breaks off, and nothing is kept', async () => {
    const broken = await fetchFrom((_, response) => {
      response.writeHead(200, { ...original, 'Content-Length': '9' });
      response.write('the', () => response.destroy());
    });
    expect(broken).toEqual({ fetched: { kind: 'unreachable' }, left: false });
  });

  it.each([
    [500, { kind: 'unreachable' }],
    [503, { kind: 'unreachable' }],
    [403, { kind: 'refused', status: 403 }],
    [302, { kind: 'unreachable' }],
  ])('with %i ends as %o', async (status, fetched) => {
    const answered = await fetchFrom((_, response) => response.writeHead(status, { Location: '/x' }).end());
    expect(answered.fetched).toEqual(fetched);
  });
});
