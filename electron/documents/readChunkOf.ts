import { open } from 'node:fs/promises';
import { chunkRange } from '../../core/swarm/chunks.ts';
import type { CachedDocument } from './documentCache.ts';

/** One piece of a paper that lies whole on this terminal. */
export async function readChunkOf({ path, size }: CachedDocument, index: number): Promise<Buffer> {
  const { first, last } = chunkRange(size, index);
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(last - first + 1);
    await file.read(bytes, 0, bytes.length, first);
    return bytes;
  } finally {
    await file.close();
  }
}
