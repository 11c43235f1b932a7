import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { PaperManifest } from '../../core/swarm/protocol.ts';
import type { WipedPapers } from '../../core/terminals/terminal.ts';
import { fetchPaper } from '../swarm/fetchPaper.ts';
import { ALL_OF, type SwarmPeer } from '../swarm/SwarmPeer.ts';
import type { CachedDocument, CheckedDocument, DocumentCache, WipeOutcome } from './documentCache.ts';
import { hashFile } from './hashFile.ts';
import { LivePaper } from './LivePaper.ts';
import { readChunkOf } from './readChunkOf.ts';
import type { RoomPapers } from './roomPapers.ts';

/** How long the server's yes to a reader holds, and how long its absence is believed, in milliseconds. */
export const HOLDS = { yesMs: 5 * 60_000, absenceMs: 10_000 } as const;
/** A paper that could not be brought is tried again after this long, in milliseconds. */
const AGAIN_MS = 5_000;

type Refused = { readonly kind: 'refused'; readonly status: number };
/** The server is away and the paper is not on this terminal, or what came was not the paper. */
type Away = { readonly kind: 'away' };

export type Opened = { readonly kind: 'file'; readonly document: CachedDocument } | Refused | Away;

/** A paper to be read: on the disk, or as far as it has come, with every piece brought that is asked for. */
export type Readable = Opened | { readonly kind: 'live'; readonly paper: LivePaper };

/** The papers of this terminal. */
export interface Documents {
  /** What a page reads from, if this reader may; without the server, the copy at hand counts. */
  read(sha256: string, authorization: string): Promise<Readable>;
  /** As `read`, but resolves only when the paper is whole on this terminal. */
  open(sha256: string, authorization: string): Promise<Opened>;
  /**
   * The papers that this reader should have at hand, the most urgent first: they are brought one after the other, and one
   * that becomes more urgent overtakes what is under way. Secret papers that are not among them are gone at once (D-7).
   */
  want(papers: readonly string[], authorization: string): void;
  /** As `want`, for a page's session; answers `ready`. Without a session nothing is wanted. */
  wantFor(token: string | null, papers: readonly string[]): readonly string[];
  /** The addresses of the papers that are whole on this terminal. */
  ready(): readonly string[];
  /** The addresses of the papers of which anything is on this terminal. */
  kept(): Promise<readonly string[]>;
  /** Removes papers, for instance when the room recalls them. */
  wipe(papers: WipedPapers): Promise<WipeOutcome>;
  /** Hashes every paper on this terminal again. */
  verify(): Promise<readonly CheckedDocument[]>;
  totals(): { readonly count: number; readonly bytes: number };
  close(): void;
}

export interface DocumentParts {
  readonly cache: DocumentCache;
  readonly room: RoomPapers;
  /** Null: this terminal takes papers from the server only. */
  readonly swarm: SwarmPeer | null;
  readonly now: () => number;
  readonly log: (message: string, detail: string) => void;
}

/** Papers are asked for once per reader and then come from the cache; a refusal takes the copy away. */
export function createDocuments(parts: DocumentParts): Documents {
  const { cache, room, swarm, now, log } = parts;
  /** Until when a reader's permission needs no new question. */
  const settled = new Map<string, number>();
  const underway = new Map<string, Promise<Readable>>();
  const live = new Map<string, LivePaper>();
  /** Papers about which the server was asked in this run, so that neighbours may have them from here. */
  const offered = new Set<string>();
  const failedAt = new Map<string, number>();
  /** What this terminal gave up by itself, until the room asks for a report of it (T-2). */
  const gaveUp = new Set<string>();
  let wanted: readonly string[] = [];
  let proof = '';
  let current: { readonly sha256: string; readonly stop: AbortController } | null = null;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const offer = (manifest: PaperManifest) => {
    const { share, sha256, digest, size } = manifest;
    if (swarm === null || share === null || offered.has(sha256)) return;
    offered.add(sha256);
    const all = ALL_OF(size);
    const here = () => (cache.has(sha256, digest) ? all : (live.get(sha256)?.have ?? new Uint8Array(all.length)));
    swarm.offer(share, {
      have: here,
      read: async (index) => {
        const paper = live.get(sha256);
        if (paper !== undefined) return paper.give(index);
        const copy = cache.has(sha256, digest) ? await cache.find(sha256) : null;
        return copy === null ? null : readChunkOf(copy, index);
      },
    });
  };

  const forget = async (sha256: string): Promise<boolean> => {
    const paper = live.get(sha256);
    live.delete(sha256);
    failedAt.delete(sha256);
    if (current?.sha256 === sha256) current.stop.abort();
    if (paper !== undefined) gaveUp.add(sha256);
    await paper?.discard();
    return paper !== undefined;
  };

  const goLive = async (manifest: PaperManifest, authorization: string): Promise<LivePaper> => {
    const before = live.get(manifest.sha256);
    if (before !== undefined) {
      before.authorization = authorization;
      return before;
    }
    const path = manifest.sealed
      ? join(cache.dir, `${randomUUID()}.sealed`)
      : cache.partOf(manifest.sha256, manifest.digest);
    const paper = await LivePaper.open({ manifest, path, authorization, room });
    live.set(manifest.sha256, paper);
    offer(manifest);
    return paper;
  };

  const askServer = async (sha256: string, authorization: string, reader: string): Promise<Readable> => {
    const copy = await cache.find(sha256);
    const isSettled = now() < (settled.get(reader) ?? 0);
    if (copy !== null && isSettled) return { kind: 'file', document: copy };
    const begun = live.get(sha256);
    if (begun !== undefined && isSettled) return { kind: 'live', paper: begun };
    const answer = await room.manifest(sha256, authorization, copy !== null || begun !== undefined);
    switch (answer.kind) {
      case 'refused':
        settled.delete(reader);
        // 401 speaks of the reader; 403 and 404 of the paper, which was recalled or closed.
        if (answer.status !== 401) {
          if (copy !== null) gaveUp.add(sha256);
          await cache.remove(sha256);
          await forget(sha256);
        }
        return answer;
      case 'unreachable':
        settled.set(reader, now() + HOLDS.absenceMs);
        if (copy !== null) return { kind: 'file', document: copy };
        return begun === undefined ? { kind: 'away' } : { kind: 'live', paper: begun };
      case 'manifest': {
        settled.set(reader, now() + HOLDS.yesMs);
        const { manifest } = answer;
        if (copy !== null && copy.digest === manifest.digest && !manifest.sealed) {
          offer(manifest);
          return { kind: 'file', document: copy };
        }
        if (copy !== null) await cache.remove(sha256);
        return { kind: 'live', paper: await goLive(manifest, authorization) };
      }
    }
  };

  const look = async (sha256: string, authorization: string): Promise<Readable> => {
    const reader = `${sha256} ${authorization}`;
    const asking = underway.get(reader) ?? askServer(sha256, authorization, reader);
    underway.set(reader, asking);
    try {
      return await asking;
    } finally {
      underway.delete(reader);
    }
  };

  const isMissing = (sha256: string) =>
    !(live.get(sha256)?.isSealedWhole ?? false) &&
    !cache.kept().includes(sha256) &&
    now() - (failedAt.get(sha256) ?? Number.NEGATIVE_INFINITY) >= AGAIN_MS;

  /** The paper to be brought now: what a reader has opened, then in the order of urgency. */
  const first = (): string | null => {
    const opened = [...live.values()].filter(({ isWaitedFor }) => isWaitedFor).map(({ sha256 }) => sha256);
    const begun = [...live.keys()];
    return [...opened, ...wanted, ...begun].find(isMissing) ?? null;
  };

  /** Keeps the most urgent paper under way; one at a time. */
  const bring = (): void => {
    if (closed) return;
    const next = first();
    if (next === null || next === current?.sha256) return;
    if (current !== null) {
      // What has come of it stays, and it goes on from there.
      current.stop.abort();
      return;
    }
    const stop = new AbortController();
    current = { sha256: next, stop };
    void bringOne(next, stop.signal)
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        failedAt.set(next, now());
        live.get(next)?.settle(null);
        log('paper not brought', `${next}: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        current = null;
        bring();
        if (current === null && !closed) {
          clearTimeout(again);
          again = setTimeout(bring, AGAIN_MS).unref();
        }
      });
  };

  const bringOne = async (sha256: string, signal: AbortSignal): Promise<void> => {
    let paper = live.get(sha256);
    // After a failure the server is asked again: it may have been recalled meanwhile.
    if (paper === undefined || failedAt.has(sha256)) {
      const answer = await look(sha256, paper?.authorization ?? proof);
      if (answer.kind === 'file') return;
      if (answer.kind !== 'live') throw new Error(answer.kind);
      paper = answer.paper;
    }
    signal.throwIfAborted();
    const { manifest, file } = paper;
    await fetchPaper({
      manifest,
      store: file,
      fromServer: paper.fromServer,
      swarm,
      signal,
      now: () => performance.now(),
      random: Math.random,
    });
    failedAt.delete(sha256);
    if (manifest.sealed) return paper.settle(null);
    await file.sync();
    if ((await hashFile(file.path)) !== manifest.digest) {
      await forget(sha256);
      throw new Error('its bytes are not what was promised');
    }
    const document = await cache.adopt(file.path, sha256, manifest.digest);
    live.delete(sha256);
    paper.retire(document);
  };

  /** Somebody wants it now: it overtakes the others. */
  const read = async (sha256: string, authorization: string): Promise<Readable> => {
    const answer = await look(sha256, authorization);
    if (answer.kind !== 'live') return answer;
    answer.paper.waited();
    bring();
    return answer;
  };

  const want = (papers: readonly string[], authorization: string): void => {
    wanted = [...papers];
    proof = authorization;
    for (const paper of [...live.values()]) {
      if (paper.manifest.sealed && !papers.includes(paper.sha256)) {
        settled.clear();
        void forget(paper.sha256);
      }
    }
    // Papers that are here are asked about once, so that neighbours may have them.
    if (swarm !== null) {
      const ask = papers.filter((sha256) => cache.kept().includes(sha256) && !offered.has(sha256));
      void ask.reduce((before, sha256) => before.then(() => look(sha256, authorization)).then(), Promise.resolve());
    }
    bring();
  };
  const ready = () => [
    ...cache.kept(),
    ...[...live.values()].filter(({ isSealedWhole }) => isSealedWhole).map(({ sha256 }) => sha256),
  ];

  return {
    read,
    async open(sha256, authorization) {
      const answer = await read(sha256, authorization);
      if (answer.kind !== 'live') return answer;
      const document = await answer.paper.whole();
      return document === null ? { kind: 'away' } : { kind: 'file', document };
    },
    want,
    wantFor(token, papers) {
      const changed = papers.length !== wanted.length || papers.some((sha256, at) => sha256 !== wanted[at]);
      const authorization = `Bearer ${token ?? ''}`;
      if (changed || authorization !== proof) want(token === null ? [] : papers, authorization);
      return ready();
    },
    ready,
    kept: async () => [...new Set([...cache.kept(), ...(await cache.parts()), ...live.keys(), ...gaveUp])],
    async wipe(papers) {
      settled.clear();
      await Promise.allSettled(underway.values());
      const isNamed = (sha256: string) => papers === 'all' || papers.includes(sha256);
      const begun = new Set([...live.keys(), ...gaveUp].filter(isNamed));
      const outcome = await cache.wipe(papers);
      for (const sha256 of begun) await forget(sha256);
      const at = now();
      for (const sha256 of begun) gaveUp.delete(sha256);
      const also = [...begun].filter((sha256) => outcome.deleted.every((one) => one.sha256 !== sha256));
      return { deleted: [...outcome.deleted, ...also.map((sha256) => ({ sha256, at }))], failed: outcome.failed };
    },
    verify: () => cache.verify(),
    totals: () => cache.totals(),
    close() {
      closed = true;
      clearTimeout(again);
      current?.stop.abort();
      for (const paper of live.values()) void (paper.manifest.sealed ? paper.discard() : paper.close());
      swarm?.close();
    },
  };
}
