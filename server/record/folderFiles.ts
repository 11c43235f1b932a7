import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePorts } from './fileParts.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** Papers of a store's folder, read without opening the store: its server may be running. */
export function folderFiles(folder: string): FilePorts['files'] {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), `${sha256}.pdf`);
  const has = (sha256: string) => SHA256.test(sha256) && existsSync(pathOf(sha256));
  return { has, read: async (sha256) => (has(sha256) ? readFile(pathOf(sha256)) : null) };
}
