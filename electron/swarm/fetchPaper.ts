import { createHash } from 'node:crypto';
import { ChunkPlan } from '../../core/swarm/ChunkPlan.ts';
import { type Bits, chunkCount, textToBits } from '../../core/swarm/chunks.ts';
import type { PaperManifest } from '../../core/swarm/protocol.ts';
import type { SwarmPeer } from './SwarmPeer.ts';

/** How often the tracker is asked while a paper is under way, in milliseconds. */
const ASK_EVERY_MS = 2_000;
/** Without a piece for so long the fetching ends, to be tried again later, in milliseconds. */
const STALL_MS = 30_000;
/** Pieces asked of the server at once where there are no neighbours. */
const FROM_SERVER_AT_ONCE = 2;

/** What of a paper is on this terminal. */
export interface ChunkStore {
  readonly have: Bits;
  /** Only with bytes that were checked. */
  write(index: number, bytes: Uint8Array): Promise<void>;
}

export interface FetchParts {
  readonly manifest: PaperManifest;
  readonly store: ChunkStore;
  /** A piece from the server; rejects when it does not give it. */
  fromServer(index: number, signal: AbortSignal): Promise<Uint8Array>;
  /** Null: every piece comes from the server. */
  readonly swarm: Pick<SwarmPeer, 'ask' | 'take' | 'blame'> | null;
  readonly signal: AbortSignal;
  /** Steady, in milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
}

/** The bytes that came are not what the server's list says. */
export class WrongBytes extends Error {
  override readonly name = 'WrongBytes';
}

/** Whether these are the bytes of that piece. */
export function isChunk({ chunks }: PaperManifest, index: number, bytes: Uint8Array): boolean {
  return createHash('sha256').update(bytes).digest('hex') === chunks[index];
}

/** Brings what is missing of a paper, piece by piece; each is checked before it is kept. Rejects when it is not to be had now. */
export async function fetchPaper(parts: FetchParts): Promise<void> {
  const share = parts.manifest.share;
  if (parts.swarm === null || share === null) return fetchFromServer(parts);
  return fetchTogether(parts, parts.swarm, share);
}

async function fetchFromServer(parts: FetchParts): Promise<void> {
  const { manifest, store, signal } = parts;
  const missing = [...store.have.keys()].filter((index) => store.have[index] !== 1);
  const work = async () => {
    for (let index = missing.shift(); index !== undefined; index = missing.shift()) {
      // Somebody who reads may have had it brought meanwhile.
      if (store.have[index] === 1) continue;
      const bytes = await parts.fromServer(index, signal);
      if (!isChunk(manifest, index, bytes)) throw new WrongBytes(manifest.sha256);
      await store.write(index, bytes);
      signal.throwIfAborted();
    }
  };
  await Promise.all(Array.from({ length: FROM_SERVER_AT_ONCE }, work));
}

async function fetchTogether(
  parts: FetchParts,
  swarm: NonNullable<FetchParts['swarm']>,
  share: NonNullable<PaperManifest['share']>,
): Promise<void> {
  const { manifest, store, signal, now } = parts;
  const count = chunkCount(manifest.size);
  const plan = new ChunkPlan(store.have, parts.random);
  let news = Promise.withResolvers<void>();
  let failure: unknown = null;
  let movedAt = now();
  let askAt = now();
  let asking = false;
  const tell = () => news.resolve();

  const ask = async () => {
    asking = true;
    askAt = now() + ASK_EVERY_MS;
    const answer = await swarm.ask({ id: share.id, stuck: [...plan.stuck(now())] }).catch(() => null);
    asking = false;
    if (answer === null) return tell();
    plan.meet(answer.peers.map(({ peer, have }) => ({ peer, have: textToBits(have, count) })));
    plan.grant(answer.fromServer);
    tell();
  };

  const bring = async (index: number, from: string | null) => {
    let bytes: Uint8Array | null = null;
    let why: Parameters<ChunkPlan['failed']>[2] = 'gone';
    if (from === null) bytes = await parts.fromServer(index, signal).catch(() => null);
    else {
      const taken = await swarm.take(from, share, index, signal);
      if (taken.have !== null) plan.learn(from, textToBits(taken.have, count));
      if (taken.kind === 'chunk') bytes = taken.bytes;
      else why = taken.why;
    }
    if (bytes !== null && !isChunk(manifest, index, bytes)) {
      if (from === null) throw new WrongBytes(manifest.sha256);
      swarm.blame(from);
      bytes = null;
      why = 'bad';
    }
    if (bytes === null) {
      plan.failed(index, from, why, now());
      return;
    }
    await store.write(index, bytes);
    plan.got(index);
    movedAt = now();
    // The others are waiting to hear of a piece that only this terminal has.
    if (from === null) askAt = now();
  };

  const stop = () => tell();
  signal.addEventListener('abort', stop);
  try {
    while (!plan.isComplete) {
      signal.throwIfAborted();
      if (failure !== null) throw failure;
      if (now() - movedAt > STALL_MS) throw new Error('no piece came for a while');
      for (const [index, bit] of store.have.entries()) if (bit === 1 && !plan.has(index)) plan.got(index);
      if (!asking && now() >= askAt) void ask();
      for (let next = plan.next(now()); next !== null; next = plan.next(now())) {
        bring(next.index, next.from)
          .catch((error: unknown) => {
            failure = error;
          })
          .finally(tell);
      }
      if (plan.isComplete) break;
      const wake = Math.min(
        asking ? Number.POSITIVE_INFINITY : askAt,
        plan.restsUntil(now()) ?? Number.POSITIVE_INFINITY,
      );
      const timer = setTimeout(tell, Math.min(ASK_EVERY_MS, Math.max(5, wake - now())));
      await news.promise;
      clearTimeout(timer);
      news = Promise.withResolvers<void>();
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
  // Neighbours learn that all of it is here now.
  void swarm.ask(null).catch(() => null);
}
