import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { type Bits, CHUNK_BYTES, chunkCount, chunkRange } from '../../core/swarm/chunks.ts';
import type { PaperManifest } from '../../core/swarm/protocol.ts';
import { isChunk } from '../swarm/fetchPaper.ts';
import { openChunk, SEAL_BYTES, sealChunk } from '../swarm/sealChunk.ts';

const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;

/**
 * A paper of which pieces are here. A plain one lies as it is and goes on where it stopped, also after a cut or a restart.
 * A sealed one (D-7) lies encrypted with a key that only this object holds: when it ends, the bytes say nothing to anybody.
 */
export class ChunkFile {
  readonly path: string;
  readonly manifest: PaperManifest;
  readonly have: Bits;
  readonly #file: FileHandle;
  readonly #key: Buffer | null;

  private constructor(path: string, manifest: PaperManifest, file: FileHandle) {
    this.path = path;
    this.manifest = manifest;
    this.have = new Uint8Array(chunkCount(manifest.size));
    this.#file = file;
    this.#key = manifest.sealed ? randomBytes(KEY_BYTES) : null;
  }

  /** What lies at `path` already is taken over as far as it is right. */
  static async open(path: string, manifest: PaperManifest): Promise<ChunkFile> {
    const file = await open(path, 'r+', OWNER_ONLY).catch(() => open(path, 'w+', OWNER_ONLY));
    const paper = new ChunkFile(path, manifest, file);
    if (!manifest.sealed) await paper.#takeOver();
    return paper;
  }

  get isComplete(): boolean {
    return !this.have.includes(0);
  }

  async write(index: number, bytes: Uint8Array): Promise<void> {
    const [written, at] =
      this.#key === null
        ? [bytes, index * CHUNK_BYTES]
        : [sealChunk(this.#key, `${index}`, bytes), index * (CHUNK_BYTES + SEAL_BYTES)];
    await this.#file.write(written, 0, written.length, at);
    this.have[index] = 1;
  }

  /** A piece that is here; rejects when it is not, or not any more. */
  async read(index: number): Promise<Buffer> {
    if (this.have[index] !== 1) throw new Error('the piece is not here');
    if (this.#key === null) return this.#bytesAt(index * CHUNK_BYTES, this.#sizeOf(index));
    const sealed = await this.#bytesAt(index * (CHUNK_BYTES + SEAL_BYTES), this.#sizeOf(index) + SEAL_BYTES);
    const opened = openChunk(this.#key, `${index}`, sealed);
    if (opened === null) throw new Error('the piece was changed on the disk');
    return opened;
  }

  /** On the disk for good; it can still be read from here. */
  sync(): Promise<void> {
    return this.#file.sync();
  }

  /** Leaves what is here to a later try. */
  close(): Promise<void> {
    return this.#file.close();
  }

  /** Takes the paper off this terminal, key first. */
  async discard(): Promise<void> {
    this.#key?.fill(0);
    this.have.fill(0);
    await this.#file.close().catch(() => {});
    await rm(this.path, { force: true });
  }

  async #takeOver(): Promise<void> {
    const { size } = await this.#file.stat();
    for (let index = 0; index < this.have.length; index += 1) {
      if (index * CHUNK_BYTES >= size) return;
      const bytes = await this.#bytesAt(index * CHUNK_BYTES, this.#sizeOf(index));
      if (isChunk(this.manifest, index, bytes)) this.have[index] = 1;
    }
  }

  #sizeOf(index: number): number {
    const { first, last } = chunkRange(this.manifest.size, index);
    return last - first + 1;
  }

  async #bytesAt(position: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await this.#file.read(bytes, 0, length, position);
    return bytes.subarray(0, bytesRead);
  }
}
