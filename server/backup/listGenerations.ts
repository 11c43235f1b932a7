import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generationsIn } from './layout.ts';
import { type Manifest, readManifest } from './manifest.ts';

export interface Generation {
  readonly name: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** The names of a backup folder's generations, oldest first; empty when it has none. */
export async function generationNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(generationsIn(folder))).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The generations whose manifest can be read, oldest first. */
export async function listGenerations(folder: string): Promise<Generation[]> {
  const found: Generation[] = [];
  for (const name of await generationNames(folder)) {
    const path = join(generationsIn(folder), name);
    const manifest = await readManifest(path).catch(() => null);
    if (manifest !== null) found.push({ name, path, manifest });
  }
  return found;
}
