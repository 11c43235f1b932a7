import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FILES_FOLDER, TRUST_FOLDER } from '../dataFolder.ts';
import { syncFolder } from '../files/syncFolder.ts';
import { UsageError } from '../readOptions.ts';
import { BackupTrouble } from './BackupTrouble.ts';
import { copyDurably } from './copyDurably.ts';
import { findGeneration } from './findGeneration.ts';
import { OWNER_ONLY_FOLDER, paperPath, papersIn } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { refuseInside } from './refuseInside.ts';
import { verifyGeneration } from './verifyGeneration.ts';

export interface Restored {
  readonly generation: string;
  readonly manifest: Manifest;
}

/**
 * Makes a data folder out of a backup folder's newest generation, or out of the generation that `backup` names. It is
 * verified first, and the target has the whole or nothing. Throws UsageError when the target is not empty, and
 * BackupTrouble when the backup is damaged: an older generation is then a decision, not a fallback.
 */
export async function restoreBackup(backup: string, target: string): Promise<Restored> {
  const found = await findGeneration(backup);
  refuseInside(target, found.folder);
  if (!(await isFree(target))) throw new UsageError(`${target} is not an empty folder: nothing was changed there`);
  const manifest = await verifyGeneration(found);

  const parts = `${resolve(target)}.restoring`;
  await rm(parts, { recursive: true, force: true });
  const folders = new Set([parts, join(parts, TRUST_FOLDER), join(parts, FILES_FOLDER)]);
  for (const folder of folders) await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  for (const { path, sha256 } of manifest.members) {
    const to = join(parts, path);
    await mkdir(dirname(to), { recursive: true, mode: OWNER_ONLY_FOLDER });
    folders.add(dirname(to));
    await copyAs(join(found.path, path), to, sha256);
  }
  for (const { name, sha256 } of manifest.papers) {
    const to = paperPath(join(parts, FILES_FOLDER), name);
    await mkdir(dirname(to), { recursive: true, mode: OWNER_ONLY_FOLDER });
    folders.add(dirname(to));
    await copyAs(paperPath(papersIn(found.folder), name), to, sha256);
  }
  for (const folder of folders) await syncFolder(folder);
  await rmdir(target).catch(() => undefined);
  await rename(parts, target);
  await syncFolder(dirname(resolve(target)));
  return { generation: found.name, manifest };
}

async function copyAs(from: string, to: string, sha256: string): Promise<void> {
  if ((await copyDurably(from, to)).sha256 === sha256) return;
  throw new BackupTrouble('damaged', `${from} changed while it was restored.`);
}

async function isFree(target: string): Promise<boolean> {
  try {
    return (await readdir(target)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw new UsageError(`${target} cannot be read as a folder`);
  }
}
