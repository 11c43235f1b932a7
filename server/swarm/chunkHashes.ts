import { chunkCount, chunkRange } from '../../core/swarm/chunks.ts';

const KNOWN = new WeakMap<Buffer, Promise<readonly string[]>>();

/** SHA-256 of each piece of a paper, in hex; made once for as long as the paper is in memory, off the room's thread. */
export function chunkHashes(bytes: Buffer): Promise<readonly string[]> {
  const known = KNOWN.get(bytes) ?? hashAll(bytes);
  KNOWN.set(bytes, known);
  known.catch(() => KNOWN.delete(bytes));
  return known;
}

async function hashAll(bytes: Buffer): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (let index = 0; index < chunkCount(bytes.length); index += 1) {
    const { first, last } = chunkRange(bytes.length, index);
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes.subarray(first, last + 1)));
    hashes.push(Buffer.from(digest).toString('hex'));
  }
  return hashes;
}
