import { hash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MEGABYTE = 1_000_000;
const HEAD = '%PDF-1.4\n';
const TAIL = '\n%%EOF\n';

/** A paper of random bytes in the file store of a stopped server; nothing in it can be packed or guessed. */
export async function preparePaper(
  dataDir: string,
  megabytes: number,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const filling = randomBytes(megabytes * MEGABYTE - HEAD.length - TAIL.length);
  const bytes = Buffer.concat([Buffer.from(HEAD), filling, Buffer.from(TAIL)]);
  const sha256 = hash('sha256', bytes, 'hex');
  const folder = join(dataDir, 'files', sha256.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${sha256}.pdf`), bytes);
  return { sha256, size: bytes.length };
}
