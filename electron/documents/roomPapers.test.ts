import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
import { askRoomForPapers, type RoomPapers } from './roomPapers.ts';
import { ScriptedRoom, sha } from './testing/ScriptedRoom.ts';

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
    const asking = askRoomForPapers(addressOf(room), agent);
    const told: RoomPapers = {
      ...asking,
      async manifest(...question) {
        const answer = await asking.manifest(...question);
        answers.push(answer.kind);
        return answer;
      },
    };
    const documents = createDocuments({ cache, room: told, swarm: null, now: () => now, log: () => {} });
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
    expect(answers).toEqual(['manifest', 'unreachable', 'unreachable', 'manifest', 'refused', 'refused']);
    documents.close();
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

  async function askAt(answer: RequestListener): Promise<RoomPapers> {
    const server = createServer(serverPair(room), answer);
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    return askRoomForPapers({ address: '127.0.0.1', port }, agent);
  }
  const scripted = new ScriptedRoom();
  const paper = scripted.add('paper');
  const manifest = scripted.manifestOf(paper);
  if (manifest === null) throw new Error('the paper has no manifest');
  const signal = new AbortController().signal;

  it.each([
    [500, { kind: 'unreachable' }],
    [503, { kind: 'unreachable' }],
    [403, { kind: 'refused', status: 403 }],
    [302, { kind: 'unreachable' }],
    [408, { kind: 'unreachable' }],
  ])('with %i ends as %o', async (status, asked) => {
    const papers = await askAt((_, response) => response.writeHead(status, { Location: '/x' }).end());
    expect(await papers.manifest(paper, 'Bearer x', false)).toEqual(asked);
  });

  it.each([
    ['of another paper', { ...manifest, sha256: 'f'.repeat(64) }],
    ['with pieces that are no hashes', { ...manifest, chunks: ['x'] }],
    ['without end', { ...manifest, filling: 'x'.repeat(300_000) }],
  ])('is not believed a manifest %s', async (_, answer) => {
    const papers = await askAt((_request, response) => response.end(JSON.stringify(answer)));
    expect(await papers.manifest(paper, 'Bearer x', false)).toEqual({ kind: 'unreachable' });
  });

  it.each([
    [
      'breaks off',
      (write: Parameters<RequestListener>[1]) => write.writeHead(206, { 'Content-Length': '9' }).destroy(),
    ],
    ['gives all instead of a part', (write: Parameters<RequestListener>[1]) => write.writeHead(200).end('the paper')],
    [
      'gives more than was asked for',
      (write: Parameters<RequestListener>[1]) => write.writeHead(206).end('x'.repeat(99)),
    ],
  ])('gives no piece when it %s', async (_, answer) => {
    const papers = await askAt((_request, response) => void answer(response));
    await expect(papers.chunk(manifest, 0, 'Bearer x', signal)).rejects.toThrow();
  });

  it('has no tracker where it says so', async () => {
    const papers = await askAt((_, response) => response.writeHead(404).end());
    expect(await papers.swarm({ port: 1, shares: [], wants: null, gone: [], bad: [] })).toBeNull();
  });
});
