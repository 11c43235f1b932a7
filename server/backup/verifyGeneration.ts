import { join } from 'node:path';
import { JOURNAL_FILE } from '../dataFolder.ts';
import { BackupTrouble } from './BackupTrouble.ts';
import { type Content, contentOf } from './copyDurably.ts';
import type { FoundGeneration } from './findGeneration.ts';
import { paperPath, papersIn } from './layout.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { recountCopy } from './recountCopy.ts';

/**
 * Reads every byte of a generation: all files there and as they were written, the chain whole, every vote counted again.
 * Throws BackupTrouble('damaged') that names the first file or entry that is not so.
 */
export async function verifyGeneration({ path, folder }: FoundGeneration): Promise<Manifest> {
  const manifest = await readManifest(path);
  for (const member of manifest.members) await check(join(path, member.path), member);
  for (const paper of manifest.papers) await check(paperPath(papersIn(folder), paper.name), paper);
  const { journal } = await recountCopy(join(path, JOURNAL_FILE));
  if (journal.head !== manifest.journal.head) {
    throw new BackupTrouble('damaged', 'The journal of the backup is not the one that was verified.');
  }
  return manifest;
}

async function check(file: string, listed: Content): Promise<void> {
  const found = await contentOf(file).catch(() => null);
  if (found === null) throw new BackupTrouble('damaged', `${file} is missing or cannot be read.`);
  if (found.sha256 !== listed.sha256) {
    throw new BackupTrouble('damaged', `${file} is not what was backed up: its bytes have changed.`);
  }
}
