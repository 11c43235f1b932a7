import { createHash } from 'node:crypto';
import { type Bits, chunkCount } from '../../core/swarm/chunks.ts';
import type { PaperManifest } from '../../core/swarm/protocol.ts';
import type { SwarmDone, SwarmOrder, SwarmTerminal } from '../../core/testing/swarmOrder.ts';
import { pinnedAgent } from '../connection/pinnedAgent.ts';
import { askRoomForPapers } from '../documents/roomPapers.ts';
import { type ChunkStore, fetchPaper } from '../swarm/fetchPaper.ts';
import { SwarmPeer } from '../swarm/SwarmPeer.ts';

const HOST = '127.0.0.1';
/** The name that every server's certificate carries. */
const ROOM_NAME = 'nghi-su.local';
/** A terminal that could not fetch tries again after this long, in milliseconds. */
const AGAIN_MS = 1_000;

/** The pieces as they first came, so that a hundred terminals fit in one process: who has the same bytes shares them. */
const pool: Buffer[] = [];

/** What one terminal has; everything else of it is what a seat runs. */
class PooledStore implements ChunkStore {
  readonly have: Bits;
  readonly pieces: Buffer[] = [];
  count = 0;
  constructor(chunks: number) {
    this.have = new Uint8Array(chunks);
  }
  async write(index: number, bytes: Uint8Array): Promise<void> {
    const pooled = pool[index];
    if (pooled === undefined) pool[index] = Buffer.from(bytes);
    // Byte for byte: other bytes are kept as they came, and found out in the end.
    this.pieces[index] =
      pooled === undefined || pooled.equals(bytes) ? (pool[index] ?? pooled ?? Buffer.from(bytes)) : Buffer.from(bytes);
    this.have[index] = 1;
    this.count += 1;
  }
}

const sum = { fromServer: 0, talk: 0, refused: 0, gone: 0 };

interface Running {
  readonly store: PooledStore;
  readonly manifest: PaperManifest;
  readonly terminal: SwarmTerminal;
  readonly close: () => void;
}

async function run(order: SwarmOrder, terminal: SwarmTerminal): Promise<Running> {
  const { ca, cert, key, token } = terminal;
  const agent = pinnedAgent({ authority: ca, name: ROOM_NAME, identity: { cert, key } });
  const room = askRoomForPapers({ address: HOST, port: order.port }, agent);
  const authorization = `Bearer ${token}`;
  const peer = await SwarmPeer.open({
    host: HOST,
    async ask(question) {
      const answer = await room.swarm(question);
      sum.talk += JSON.stringify(answer).length;
      return answer;
    },
    log: () => {
      sum.refused += 1;
    },
  });
  let asked = await room.manifest(order.sha256, authorization, false);
  // A server to which everybody comes at once takes its time.
  while (asked.kind === 'unreachable') asked = await room.manifest(order.sha256, authorization, false);
  if (asked.kind !== 'manifest' || asked.manifest.share === null) throw new Error(`no manifest: ${asked.kind}`);
  const { manifest } = asked;
  sum.talk += JSON.stringify(manifest).length;
  const store = new PooledStore(chunkCount(manifest.size));
  const lies = terminal.does === 'lies';
  const all = new Uint8Array(store.have.length).fill(1);
  const { share } = asked.manifest;
  if (share === null) throw new Error('the paper is not shared');
  peer.offer(share, {
    have: () => (lies ? all : store.have),
    read: async (index) => (lies ? Buffer.alloc(1_000, index) : (store.pieces[index] ?? null)),
  });
  const close = () => {
    peer.close();
    agent.destroy();
  };
  if (lies) {
    await peer.ask(null);
    return { store, manifest, terminal, close };
  }
  const stop = new AbortController();
  const part = {
    get have() {
      return store.have;
    },
    async write(index: number, bytes: Uint8Array) {
      await store.write(index, bytes);
      if (terminal.does !== 'goes' || store.count < store.have.length / 3) return;
      // As when somebody pulls the plug: what others are taking from it breaks off.
      stop.abort();
      close();
    },
  };
  for (;;) {
    try {
      await fetchPaper({
        manifest,
        store: part,
        async fromServer(index, signal) {
          const bytes = await room.chunk(manifest, index, authorization, signal);
          sum.fromServer += bytes.length;
          return bytes;
        },
        swarm: peer,
        signal: stop.signal,
        now: () => performance.now(),
        random: Math.random,
      });
      return { store, manifest, terminal, close };
    } catch (error) {
      if (stop.signal.aborted) {
        sum.gone += 1;
        return { store, manifest, terminal, close: () => {} };
      }
      process.stderr.write(`${String(error)}\n`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

process.on('message', async (order: SwarmOrder) => {
  const running = await Promise.all(order.terminals.map((terminal) => run(order, terminal)));
  const pooled = createHash('sha256').update(Buffer.concat(pool)).digest('hex');
  const should = running.filter(({ terminal }) => terminal.does === 'fetches');
  const isRight = ({ store, manifest }: Running) => {
    const isPool = store.pieces.length === pool.length && store.pieces.every((piece, index) => piece === pool[index]);
    const digest = isPool ? pooled : createHash('sha256').update(Buffer.concat(store.pieces)).digest('hex');
    return digest === manifest.digest;
  };
  const isBad = (piece: Buffer, index: number, { chunks }: PaperManifest) =>
    piece !== pool[index] && createHash('sha256').update(piece).digest('hex') !== chunks[index];
  const ofPool = pool.filter((piece, index) => {
    const hash = createHash('sha256').update(piece).digest('hex');
    return hash !== running[0]?.manifest.chunks[index];
  });
  const bad = running.reduce(
    (all, { store, manifest }) => all + store.pieces.filter((piece, index) => isBad(piece, index, manifest)).length,
    ofPool.length,
  );
  const done: SwarmDone = {
    right: should.filter(isRight).length,
    should: should.length,
    gone: sum.gone,
    bad,
    refused: sum.refused,
    fromServer: sum.fromServer + sum.talk,
    talk: sum.talk,
  };
  process.send?.(done);
});
process.on('disconnect', () => process.exit(0));
