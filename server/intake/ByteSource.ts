import { type FileHandle, open } from 'node:fs/promises';

/** Bytes of a file by their place, read only where somebody looks. */
export class ByteSource {
  readonly size: number;
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.size = size;
  }

  static async open(path: string): Promise<ByteSource> {
    const handle = await open(path, 'r');
    return new ByteSource(handle, (await handle.stat()).size);
  }

  /** As many of the bytes as there are. */
  async read(at: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - at));
    if (wanted === 0) return Buffer.alloc(0);
    const { buffer, bytesRead } = await this.#handle.read(Buffer.alloc(wanted), 0, wanted, at);
    return buffer.subarray(0, bytesRead);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
