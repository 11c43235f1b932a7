import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { OWNER_ONLY_FILE } from './layout.ts';

/** The size and SHA-256 of a file's bytes. */
export interface Content {
  readonly bytes: number;
  readonly sha256: string;
}

/** Copies a file for its owner only, flushed to the disk, and says what was read. The target must not exist. */
export async function copyDurably(from: string, to: string): Promise<Content> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(to, { flags: 'wx', mode: OWNER_ONLY_FILE, flush: true }),
  );
  return { bytes, sha256: hash.digest('hex') };
}

/** What a file holds now. */
export async function contentOf(file: string): Promise<Content> {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = createReadStream(file);
  stream.on('data', (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  await once(stream, 'end');
  return { bytes, sha256: hash.digest('hex') };
}

/** Makes a file's bytes survive a power cut. */
export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
