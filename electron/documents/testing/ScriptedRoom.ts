import { createHash } from 'node:crypto';
import { CHUNK_BYTES, chunkCount, chunkRange } from '../../../core/swarm/chunks.ts';
import type { PaperManifest } from '../../../core/swarm/protocol.ts';
import type { Asked, RoomPapers } from '../roomPapers.ts';

export const sha = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Held {
  readonly sha256: string;
  readonly index: number;
  readonly give: () => void;
}

/** A server that has the papers a test gives it, and does what the test says. */
export class ScriptedRoom implements RoomPapers {
  readonly #papers = new Map<string, { readonly bytes: Buffer; readonly sealed: boolean }>();
  /** Who asked for which manifest, and which pieces went out. */
  readonly asked: { readonly sha256: string; readonly authorization: string; readonly hasCopy: boolean }[] = [];
  readonly sent: string[] = [];
  /** Pieces that wait until the test lets them go, where it holds them. */
  readonly held: Held[] = [];
  holds = false;
  lies = false;
  /** Answers of another kind, given first. */
  readonly script: Exclude<Asked['kind'], 'manifest'>[] = [];
  status = 403;

  /** The address of a paper with these bytes, which is served packed. */
  add(name: string, bytes: Buffer = Buffer.from(`packed ${name}`), sealed = false): string {
    const sha256 = sha(name);
    this.#papers.set(sha256, { bytes, sealed });
    return sha256;
  }

  manifest(sha256: string, authorization: string, hasCopy: boolean): Promise<Asked> {
    this.asked.push({ sha256, authorization, hasCopy });
    const kind = this.script.shift();
    if (kind === 'unreachable') return Promise.resolve({ kind });
    const manifest = this.manifestOf(sha256);
    if (kind === 'refused' || manifest === null) return Promise.resolve({ kind: 'refused', status: this.status });
    return Promise.resolve({ kind: 'manifest', manifest });
  }

  manifestOf(sha256: string): PaperManifest | null {
    const paper = this.#papers.get(sha256);
    if (paper === undefined) return null;
    const { bytes, sealed } = paper;
    const pieces = Array.from({ length: chunkCount(bytes.length) }, (_, index) => this.#piece(bytes, index));
    const chunks = pieces.map(sha);
    return { sha256, digest: sha(bytes), size: bytes.length, chunkBytes: CHUNK_BYTES, chunks, sealed, share: null };
  }

  async chunk({ sha256 }: PaperManifest, index: number, _: string, signal: AbortSignal): Promise<Buffer> {
    const { bytes } = this.#papers.get(sha256) ?? { bytes: Buffer.alloc(0) };
    if (this.holds) {
      await new Promise<void>((give, reject) => {
        this.held.push({ sha256, index, give });
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    }
    signal.throwIfAborted();
    this.sent.push(`${sha256} ${index}`);
    return this.lies ? Buffer.from('something else') : this.#piece(bytes, index);
  }

  swarm(): Promise<null> {
    return Promise.resolve(null);
  }

  #piece(bytes: Buffer, index: number): Buffer {
    const { first, last } = chunkRange(bytes.length, index);
    return bytes.subarray(first, last + 1);
  }
}
