import { CHUNK_BYTES } from '../../core/swarm/chunks.ts';
import type { PaperManifest } from '../../core/swarm/protocol.ts';
import { isChunk, WrongBytes } from '../swarm/fetchPaper.ts';
import { ChunkFile } from './ChunkFile.ts';
import type { CachedDocument } from './documentCache.ts';
import type { RoomPapers } from './roomPapers.ts';

export interface LiveParts {
  readonly manifest: PaperManifest;
  readonly path: string;
  readonly authorization: string;
  readonly room: Pick<RoomPapers, 'chunk'>;
}

/** A paper that is not whole on this terminal yet, or never lies there in the clear: read piece by piece, each one checked. */
export class LivePaper {
  readonly manifest: PaperManifest;
  readonly file: ChunkFile;
  /** The latest reader's proof, with which pieces are asked for. */
  authorization: string;
  readonly #room: LiveParts['room'];
  readonly #stop = new AbortController();
  #whole = Promise.withResolvers<CachedDocument | null>();
  readonly #asked = new Map<number, Promise<Buffer>>();
  #waiting = false;
  #readers = 0;
  #retired = false;

  private constructor({ manifest, authorization, room }: LiveParts, file: ChunkFile) {
    this.manifest = manifest;
    this.authorization = authorization;
    this.#room = room;
    this.file = file;
  }

  static async open(parts: LiveParts): Promise<LivePaper> {
    return new LivePaper(parts, await ChunkFile.open(parts.path, parts.manifest));
  }

  get sha256(): string {
    return this.manifest.sha256;
  }

  get have(): ChunkFile['have'] {
    return this.file.have;
  }

  /** Somebody reads it, or waits for it: it is brought before the others. */
  get isWaitedFor(): boolean {
    return this.#waiting;
  }

  get isSealedWhole(): boolean {
    return this.manifest.sealed && this.file.isComplete;
  }

  /** A piece from the server, for the one who brings the whole. */
  readonly fromServer = (index: number, signal: AbortSignal): Promise<Buffer> =>
    this.#room.chunk(this.manifest, index, this.authorization, AbortSignal.any([signal, this.#stop.signal]));

  /** The bytes from `first` to `last`, both inclusive; a piece that is not here is brought from the server at once. */
  async *bytes(first: number, last: number): AsyncGenerator<Uint8Array> {
    this.#readers += 1;
    try {
      for (let at = first; at <= last; ) {
        const index = Math.floor(at / CHUNK_BYTES);
        const start = index * CHUNK_BYTES;
        const piece = await this.#piece(index);
        yield piece.subarray(at - start, last - start + 1);
        at = start + CHUNK_BYTES;
      }
    } finally {
      this.#readers -= 1;
      this.#closeWhenUnread();
    }
  }

  /** Somebody wants it now. */
  waited(): void {
    this.#waiting = true;
  }

  /** For a neighbour: only what is here. */
  async give(index: number): Promise<Uint8Array | null> {
    return this.file.have[index] === 1 ? this.file.read(index).catch(() => null) : null;
  }

  /** Resolves when it lies whole on this terminal; null when it does not come to that. */
  whole(): Promise<CachedDocument | null> {
    return this.#whole.promise;
  }

  settle(document: CachedDocument | null): void {
    this.#waiting = false;
    this.#whole.resolve(document);
    this.#whole = Promise.withResolvers();
  }

  /** It lies whole in the cache now; whoever is reading reads to the end. */
  retire(document: CachedDocument): void {
    this.settle(document);
    this.#retired = true;
    this.#closeWhenUnread();
  }

  close(): Promise<void> {
    this.#end();
    return this.file.close();
  }

  discard(): Promise<void> {
    this.#end();
    return this.file.discard();
  }

  #end(): void {
    this.#stop.abort();
    this.settle(null);
  }

  #closeWhenUnread(): void {
    if (this.#retired && this.#readers === 0) void this.file.close().catch(() => {});
  }

  async #piece(index: number): Promise<Buffer> {
    if (this.file.have[index] === 1) return this.file.read(index);
    const asking = this.#asked.get(index) ?? this.#bring(index);
    this.#asked.set(index, asking);
    try {
      return await asking;
    } finally {
      this.#asked.delete(index);
    }
  }

  async #bring(index: number): Promise<Buffer> {
    const bytes = await this.fromServer(index, this.#stop.signal);
    if (!isChunk(this.manifest, index, bytes)) throw new WrongBytes(this.sha256);
    await this.file.write(index, bytes);
    return bytes;
  }
}
