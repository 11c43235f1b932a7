import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHUNK_BYTES } from '../../core/swarm/chunks.ts';
import { openDocumentCache } from './documentCache.ts';
import { createDocuments, type Documents, HOLDS } from './documents.ts';
import { ScriptedRoom, sha } from './testing/ScriptedRoom.ts';

const READER = 'Bearer reader';

let dir: string;
let now: number;
let opened: Documents[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-papers-'));
  now = Date.now();
  opened = [];
});
afterEach(() => {
  for (const documents of opened) documents.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Papers over a scripted server with one paper. */
async function scripted() {
  const room = new ScriptedRoom();
  const paper = room.add('paper');
  return { room, paper, documents: await start(room) };
}
async function start(room: ScriptedRoom): Promise<Documents> {
  const cache = await openDocumentCache(dir, () => now);
  const documents = createDocuments({ cache, room, swarm: null, now: () => now, log: () => {} });
  opened.push(documents);
  return documents;
}
const large = (letter: string, pieces: number) => Buffer.alloc(CHUNK_BYTES * pieces, letter);
const until = (isSo: () => unknown) => vi.waitFor(() => expect(isSo()).toBeTruthy());

describe('the papers that a page asks for', () => {
  it('come from the server once, and then from the terminal', async () => {
    const { documents, room, paper } = await scripted();
    for (let i = 0; i < 3; i += 1) {
      expect(await documents.open(paper, READER)).toMatchObject({ kind: 'file', document: { size: 12 } });
    }
    expect([room.asked.length, room.sent.length]).toEqual([1, 1]);
  });

  it('are downloaded once for all parts that are asked for together', async () => {
    const { documents, room, paper } = await scripted();
    await Promise.all(Array.from({ length: 5 }, () => documents.open(paper, READER)));
    expect([room.asked.length, room.sent.length]).toEqual([1, 1]);
  });

  it('need the server’s yes for each reader, and again after a while', async () => {
    const { documents, room, paper } = await scripted();
    await documents.open(paper, READER);
    await documents.open(paper, 'Bearer another');
    expect(room.asked.at(-1)).toEqual({ sha256: paper, authorization: 'Bearer another', hasCopy: true });
    now += HOLDS.yesMs;
    await documents.open(paper, READER);
    expect([room.asked.length, room.sent.length]).toEqual([3, 1]);
  });

  it('open without the server when they are here, and without waiting for it at every part', async () => {
    const { documents, room, paper } = await scripted();
    await documents.open(paper, READER);
    now += HOLDS.yesMs;
    room.script.push('unreachable');
    expect(await documents.open(paper, READER)).toMatchObject({ kind: 'file' });
    expect(await documents.open(paper, READER)).toMatchObject({ kind: 'file' });
    expect(room.asked).toHaveLength(2);
    now += HOLDS.absenceMs;
    await documents.open(paper, READER);
    expect(room.asked).toHaveLength(3);
  });

  it('are away when they are not here and the server is, or lies about the bytes', async () => {
    const { documents, room, paper } = await scripted();
    room.script.push('unreachable');
    expect(await documents.open(paper, READER)).toEqual({ kind: 'away' });
    room.lies = true;
    expect(await documents.open(paper, READER)).toEqual({ kind: 'away' });
    expect(documents.totals().count).toBe(0);
  });

  it.each([
    [403, 0],
    [404, 0],
    [401, 1],
  ])('after a refusal with %i leave %i copies on the terminal (D-1)', async (status, left) => {
    const { documents, room, paper } = await scripted();
    await documents.open(paper, READER);
    now += HOLDS.yesMs;
    room.script.push('refused');
    room.status = status;
    expect(await documents.open(paper, READER)).toEqual({ kind: 'refused', status });
    expect(documents.totals().count).toBe(left);
  });

  it('are asked for anew after a wipe', async () => {
    const { documents, room, paper } = await scripted();
    await documents.open(paper, READER);
    expect(await documents.wipe('all')).toEqual({ deleted: [{ sha256: paper, at: now }], failed: [] });
    await documents.open(paper, READER);
    expect(room.asked.at(-1)?.hasCopy).toBe(false);
  });

  it('are wiped with what has come of them', async () => {
    const { documents, room } = await scripted();
    const paper = room.add('large', large('a', 3));
    room.holds = true;
    const opening = documents.open(paper, READER);
    await until(() => room.held.length > 0);
    const { deleted } = await documents.wipe([paper]);
    expect(deleted).toEqual([{ sha256: paper, at: now }]);
    expect(await opening).toEqual({ kind: 'away' });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('can be read while they come: a piece that is wanted is brought before the rest', async () => {
    const { documents, room } = await scripted();
    const bytes = Buffer.concat([large('a', 1), large('b', 1), large('c', 1), large('d', 1), Buffer.from('end')]);
    const paper = room.add('large', bytes);
    room.holds = true;
    const live = await documents.read(paper, READER);
    if (live.kind !== 'live') throw new Error(live.kind);
    const reading = buffer(live.paper.bytes(CHUNK_BYTES * 4 - 1, CHUNK_BYTES * 4 + 2));
    for (const index of [3, 4]) {
      await until(() => room.held.some((one) => one.index === index));
      room.held.find((one) => one.index === index)?.give();
    }
    expect((await reading).toString()).toBe('dend');
    for (const { give } of room.held) give();
    room.holds = false;
    const whole = await documents.open(paper, READER);
    if (whole.kind !== 'file') throw new Error(whole.kind);
    expect(sha(readFileSync(whole.document.path))).toBe(sha(bytes));
    expect(room.sent.filter((one) => one.endsWith(' 3'))).toHaveLength(1);
  });
});

describe('the papers that should be at hand', () => {
  it('are brought one after the other, in the order of urgency', async () => {
    const { documents, room, paper } = await scripted();
    const [b, c] = [room.add('b'), room.add('c')];
    documents.want([b, paper, c], READER);
    await until(() => documents.ready().length === 3);
    expect(room.sent).toEqual([b, paper, c].map((sha256) => `${sha256} 0`));
  });

  it('go on where they stopped when a more urgent one has overtaken them', async () => {
    const { documents, room, paper } = await scripted();
    const long = room.add('long', large('x', 6));
    room.holds = true;
    documents.want([long], READER);
    await until(() => room.held.length === 2);
    room.held[0]?.give();
    await until(() => room.held.length === 3);
    room.holds = false;
    documents.want([paper, long], READER);
    await until(() => documents.ready().length === 2);
    const order = room.sent.map((one) => one.slice(0, 64));
    expect(order.indexOf(paper)).toBeLessThan(order.lastIndexOf(long));
    expect(room.sent.filter((one) => one === `${long} 0`)).toHaveLength(1);
  });

  it('go on where they stopped after a restart of the program', async () => {
    const { documents, room } = await scripted();
    const long = room.add('long', Buffer.concat([large('x', 3), Buffer.from('y')]));
    room.holds = true;
    documents.want([long], READER);
    await until(() => room.held.length === 2);
    room.held[0]?.give();
    room.held[1]?.give();
    await until(() => room.held.length === 4);
    documents.close();
    room.holds = false;
    const again = await start(room);
    expect(await again.kept()).toEqual([long]);
    again.want([long], READER);
    await until(() => again.ready().length === 1);
    expect(room.sent.map((one) => one.slice(65))).toEqual(['0', '1', '2', '3']);
  });
});

describe('a secret paper (D-7)', () => {
  async function secret() {
    const { documents, room, paper } = await scripted();
    const sealed = room.add('secret', Buffer.from('the words of a secret paper'), true);
    documents.want([paper, sealed], READER);
    await until(() => documents.ready().length === 2);
    return { documents, room, paper, sealed };
  }

  it('is read, and lies nowhere in the clear', async () => {
    const { documents, sealed } = await secret();
    const live = await documents.read(sealed, READER);
    if (live.kind !== 'live') throw new Error(live.kind);
    expect((await buffer(live.paper.bytes(0, 26))).toString()).toBe('the words of a secret paper');
    for (const name of readdirSync(dir)) {
      expect(readFileSync(join(dir, name)).includes('words')).toBe(false);
    }
    expect(documents.totals().count).toBe(1);
  });

  it('is gone as soon as it is not wanted any more, the others stay', async () => {
    const { documents, paper, sealed } = await secret();
    documents.want([paper], READER);
    await until(() => readdirSync(dir).length === 1);
    expect(documents.ready()).toEqual([paper]);
    // The room's report names it, although it went before the order came (T-2).
    expect((await documents.wipe([sealed])).deleted).toEqual([{ sha256: sealed, at: now }]);
    expect((await documents.wipe([sealed])).deleted).toEqual([]);
  });

  it('is in the report of a wipe', async () => {
    const { documents, sealed } = await secret();
    expect((await documents.wipe([sealed])).deleted).toEqual([{ sha256: sealed, at: now }]);
    expect(documents.ready()).not.toContain(sealed);
  });
});
