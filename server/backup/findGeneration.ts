import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../readOptions.ts';
import { generationsIn, MANIFEST_FILE } from './layout.ts';
import { generationNames } from './listGenerations.ts';

/** A generation and the backup folder that it belongs to. */
export interface FoundGeneration {
  readonly name: string;
  readonly path: string;
  readonly folder: string;
}

/** The newest generation of a backup folder, or the one that the path itself names. Throws UsageError when there is none. */
export async function findGeneration(backup: string): Promise<FoundGeneration> {
  const whole = resolve(backup);
  if (existsSync(join(whole, MANIFEST_FILE))) {
    return { name: basename(whole), path: whole, folder: dirname(dirname(whole)) };
  }
  const name = (await generationNames(whole)).at(-1);
  if (name === undefined) throw new UsageError(`there is no backup in ${backup}`);
  return { name, path: join(generationsIn(whole), name), folder: whole };
}
