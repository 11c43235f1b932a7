import { once } from 'node:events';
import { globalAgent } from 'node:http';
import { createServer } from 'node:net';
import type { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Bits, CHUNK_BYTES, chunkCount } from '../../core/swarm/chunks.ts';
import type { PaperManifest, SwarmAsk } from '../../core/swarm/protocol.ts';
import { Tracker } from '../../core/swarm/Tracker.ts';
import { ScriptedRoom, sha } from '../documents/testing/ScriptedRoom.ts';
import { type ChunkStore, fetchPaper, WrongBytes } from './fetchPaper.ts';
import { isWireless } from './isWireless.ts';
import { SwarmPeer } from './SwarmPeer.ts';
import { openChunk, sealChunk } from './sealChunk.ts';
import { takeChunk } from './takeChunk.ts';

const HOST = '127.0.0.1';
const SHARE = { id: 'a'.repeat(22), key: Buffer.alloc(32, 7).toString('base64url') };
const BYTES = Buffer.concat(Array.from({ length: 12 }, (_, i) => Buffer.alloc(CHUNK_BYTES, i)));

/** A server with one paper that terminals may give each other, and its tracker. */
class Room {
  readonly papers = new ScriptedRoom();
  readonly tracker = new Tracker(Math.random);
  readonly manifest: PaperManifest;
  constructor() {
    const manifest = this.papers.manifestOf(this.papers.add('paper', BYTES));
    if (manifest === null) throw new Error('the paper has no manifest');
    this.manifest = { ...manifest, share: SHARE };
    this.tracker.open(SHARE.id, chunkCount(BYTES.length));
  }
  get sent(): number {
    return this.papers.sent.length;
  }
}

class Memory implements ChunkStore {
  readonly have: Bits = new Uint8Array(chunkCount(BYTES.length));
  readonly pieces: Buffer[] = [];
  async write(index: number, bytes: Uint8Array): Promise<void> {
    this.pieces[index] = Buffer.from(bytes);
    this.have[index] = 1;
  }
}

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A terminal that has nothing yet; what it gives to others is `alter`ed. */
async function terminal(room: Room, name: string, alter = (bytes: Buffer) => bytes) {
  const store = new Memory();
  const ask = async (question: SwarmAsk) =>
    room.tracker.ask({ peer: name, address: HOST }, question, performance.now());
  const peer = await SwarmPeer.open({ ask, host: HOST, log: () => {} });
  open.push(peer);
  peer.offer(SHARE, { have: () => store.have, read: async (index) => alter(store.pieces[index] ?? Buffer.alloc(0)) });
  const stop = new AbortController();
  const fetch = () =>
    fetchPaper({
      manifest: room.manifest,
      store,
      fromServer: (index, signal) => room.papers.chunk(room.manifest, index, '', signal),
      swarm: peer,
      signal: stop.signal,
      now: () => performance.now(),
      random: Math.random,
    });
  return { store, peer, fetch, stop };
}
const whole = ({ pieces }: Memory) => sha(Buffer.concat(pieces));

describe('a sealed piece', () => {
  it('is opened by its key under its name only', () => {
    const key = Buffer.alloc(32, 1);
    const sealed = sealChunk(key, 'x/1', Buffer.from('piece'));
    expect(openChunk(key, 'x/1', sealed)?.toString()).toBe('piece');
    expect(openChunk(key, 'x/2', sealed)).toBeNull();
    expect(openChunk(Buffer.alloc(32, 2), 'x/1', sealed)).toBeNull();
    expect(openChunk(key, 'x/1', sealed.subarray(0, 5))).toBeNull();
  });
});

describe('terminals that fetch the same paper', () => {
  it('get it whole, most of it from each other', async () => {
    const room = new Room();
    const seats = await Promise.all(Array.from({ length: 8 }, (_, i) => terminal(room, `t${i}`)));
    await Promise.all(seats.map(({ fetch }) => fetch()));
    for (const { store } of seats) expect(whole(store)).toBe(room.manifest.digest);
    // How little the server gives on an idle machine is the simulation's matter (core/swarm).
    expect(room.sent).toBeLessThan((room.manifest.chunks.length * seats.length) / 2);
  });

  it('do so although one of them lies and one goes away', async () => {
    const room = new Room();
    const liar = await terminal(room, 'liar', (bytes) => Buffer.alloc(bytes.length, 'lie'));
    await liar.fetch();
    const gone = await terminal(room, 'gone');
    await gone.fetch();
    gone.peer.close();
    const before = room.sent;
    const seats = await Promise.all(Array.from({ length: 5 }, (_, i) => terminal(room, `t${i}`)));
    await Promise.all(seats.map(({ fetch }) => fetch()));
    for (const { store } of seats) expect(whole(store)).toBe(room.manifest.digest);
    expect(room.sent - before).toBeLessThan(room.manifest.chunks.length * seats.length);
    await vi.waitFor(() => expect(room.tracker.liars()).toEqual(['liar']));
  });

  it('end when they are told to, and when the server gives other bytes than it said', async () => {
    const room = new Room();
    room.papers.holds = true;
    const stopped = await terminal(room, 'a');
    const fetching = stopped.fetch();
    await vi.waitFor(() => expect(room.papers.held.length).toBeGreaterThan(0));
    stopped.stop.abort();
    await expect(fetching).rejects.toThrow();
    room.papers.holds = false;
    room.papers.lies = true;
    await expect((await terminal(new Room(), 'b')).fetch()).resolves.toBeUndefined();
    const other = new Room();
    other.papers.lies = true;
    await expect((await terminal(other, 'c')).fetch()).rejects.toThrow(WrongBytes);
  });
});

describe('what a terminal gives', () => {
  const question = (port: number, id = SHARE.id, index = 0) => ({
    address: HOST,
    port,
    id,
    key: Buffer.from(SHARE.key, 'base64url'),
    index,
    signal: new AbortController().signal,
  });

  it('is nothing to whoever does not know the paper’s name, and nothing that is not here', async () => {
    const { peer, store } = await terminal(new Room(), 't');
    expect(await takeChunk(globalAgent, question(peer.port, 'b'.repeat(22)))).toMatchObject({ why: 'missing' });
    expect(await takeChunk(globalAgent, question(peer.port))).toEqual({ kind: 'none', why: 'missing', have: '000' });
    await store.write(0, Buffer.from('piece'));
    expect(await takeChunk(globalAgent, question(peer.port))).toMatchObject({ kind: 'chunk', have: '800' });
    expect(await takeChunk(globalAgent, { ...question(peer.port), key: Buffer.alloc(32) })).toMatchObject({
      why: 'bad',
    });
  });

  it('that says nothing is gone after a while', async () => {
    const silent = createServer(() => {});
    silent.listen(0, HOST);
    await once(silent, 'listening');
    open.push(silent);
    const bound = silent.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    expect(await takeChunk(globalAgent, question(port))).toMatchObject({ kind: 'none', why: 'gone' });
  });
});

describe('a terminal on the air', () => {
  const card = { address: '10.0.0.2', internal: false } as NonNullable<
    ReturnType<typeof networkInterfaces>[string]
  >[number];
  it('is one whose every card is a radio', () => {
    const radio = (path: string) => path.includes('wlan');
    expect(isWireless({ wlan0: [card] }, radio)).toBe(true);
    expect(isWireless({ wlan0: [card], eth0: [card] }, radio)).toBe(false);
    expect(isWireless({ lo: [{ ...card, internal: true }] }, radio)).toBe(false);
  });
});
