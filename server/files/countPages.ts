import { open } from 'node:fs/promises';

const CHUNK_BYTES = 1_048_576;
/** A page tree's node that straddles two chunks is found in the second one. */
const OVERLAP_BYTES = 131_072;
const MAX_PAGES = 1_000_000;

const COUNT_NEAR_PAGES =
  /\/Type\s*\/Pages\b[^>]{0,100000}?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]{0,100000}?\/Type\s*\/Pages\b/g;

/**
 * The page count of a PDF whose page tree is not compressed: the largest /Count of a /Pages node, which is the root's.
 * For servers without qpdf; null when the tree lies in object streams or the file has none.
 */
export async function countPages(file: string): Promise<number | null> {
  const handle = await open(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let carried = '';
    let largest = 0;
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES);
      if (bytesRead === 0) return largest === 0 ? null : largest;
      const text = carried + chunk.toString('latin1', 0, bytesRead);
      for (const [, after, before] of text.matchAll(COUNT_NEAR_PAGES)) {
        const count = Number(after ?? before);
        if (count <= MAX_PAGES) largest = Math.max(largest, count);
      }
      carried = text.slice(-OVERLAP_BYTES);
    }
  } finally {
    await handle.close();
  }
}
