import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const decompress = promisify(brotliDecompress);

/** How a large file of the screens is packed: under its own name with this behind it. */
export const PACKED = '.br';

/** A file of the built screens, unpacked where the package holds it compressed. Rejects when there is none. */
export async function readScreenFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const packed = await readFile(path + PACKED).catch(() => null);
    if (packed === null) throw error;
    return decompress(packed);
  }
}
