import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { FileStoreError } from './FileStoreError.ts';

const OWNER_ONLY = 0o600;

export interface ReceivedFile {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** Streams a file to `path`, flushed to the disk; throws a FileStoreError (the rubbish at `path` is the caller's). */
export async function receiveFile(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<ReceivedFile> {
  const handle = await open(path, 'wx', OWNER_ONLY);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const bytes of stream) {
      size += bytes.byteLength;
      if (size > limit) throw new FileStoreError('too-large', `the file has more than ${limit} bytes`);
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      hash.update(chunk);
      await writeWhole(handle, chunk);
    }
    if (size === 0) throw new FileStoreError('empty', 'the file is empty');
    await handle.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await handle.close();
  }
}

/** A nearly full disk takes a part of a write without an error. */
async function writeWhole(handle: Awaited<ReturnType<typeof open>>, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, at, chunk.length - at);
    at += bytesWritten;
  }
}
