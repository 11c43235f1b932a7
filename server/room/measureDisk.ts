import { statfs } from 'node:fs/promises';
import type { ServerView } from '../../core/views/technicalViews.ts';

/** Room on the disk of a folder; null when the system does not say. */
export async function measureDisk(folder: string): Promise<ServerView['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
