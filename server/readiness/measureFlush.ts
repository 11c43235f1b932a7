import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const FLUSHES = 20;
const PAGE_BYTES = 4096;

/** How long the disk of a folder takes to keep one page for good: the median of twenty, in milliseconds. Rejects when it cannot write. */
export async function measureFlush(folder: string): Promise<number> {
  const path = join(folder, `flush-${randomUUID()}.tmp`);
  const handle = await open(path, 'wx', 0o600);
  try {
    const page = Buffer.alloc(PAGE_BYTES, 1);
    const times: number[] = [];
    for (let i = 0; i < FLUSHES; i += 1) {
      const before = performance.now();
      await handle.write(page, 0, PAGE_BYTES, i * PAGE_BYTES);
      await handle.sync();
      times.push(performance.now() - before);
    }
    return times.toSorted((a, b) => a - b)[FLUSHES / 2] ?? 0;
  } finally {
    await handle.close();
    await rm(path, { force: true });
  }
}
