import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const SLICE_BYTES = 1024 * 1024;

/** SHA-256 of a file in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const slice of createReadStream(path, { highWaterMark: SLICE_BYTES })) hash.update(slice);
  return hash.digest('hex');
}
