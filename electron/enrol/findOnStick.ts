import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EnrolError } from './EnrolError.ts';

const FILE = /^(?:ghi-danh\.json|.+\.nghisu\.json)$/i;
/** An invitation is a few hundred bytes. */
const LARGEST_FILE = 16 * 1024;
/** Where Linux mounts sticks: the folder itself, or one of the account's name in it. */
const LINUX_MOUNTS = ['/media', '/run/media', '/mnt'];
/** Letters that Windows gives to sticks; A to C are older things. */
const WINDOWS_LETTERS = [...'DEFGHIJKLMNOPQRSTUVWXYZ'];

/** The little of the file system that looking on sticks takes. */
export interface StickFiles {
  /** Names in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The beginning of a file, as text. */
  read(file: string): Promise<string>;
}

export const stickFiles: StickFiles = {
  list: (folder) => readdir(folder).catch(() => []),
  async read(path) {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LARGEST_FILE), 0, LARGEST_FILE, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  },
};

/** The text of the invitation on a USB stick; only the top folder of each is looked into. Throws EnrolError `noStick`. */
export async function findOnStick(files: StickFiles, platform: string): Promise<string> {
  for (const folder of await topFolders(files, platform)) {
    const name = (await files.list(folder)).find((candidate) => FILE.test(candidate));
    if (name !== undefined) return files.read(join(folder, name));
  }
  throw new EnrolError('noStick');
}

async function topFolders(files: StickFiles, platform: string): Promise<readonly string[]> {
  if (platform === 'win32') return WINDOWS_LETTERS.map((letter) => `${letter}:\\`);
  const inside = async (folder: string) => (await files.list(folder)).map((name) => join(folder, name));
  const mounted = (await Promise.all(LINUX_MOUNTS.map(inside))).flat();
  const deeper = (await Promise.all(mounted.map(inside))).flat();
  return [...LINUX_MOUNTS, ...mounted, ...deeper];
}
