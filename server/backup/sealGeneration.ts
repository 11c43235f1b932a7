import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CREDENTIALS_FILE, JOURNAL_FILE, OFFICE_FOLDER, TRUST_FOLDER } from '../dataFolder.ts';
import { readAccess, writeAccess } from '../demo/access.ts';
import { syncFolder } from '../files/syncFolder.ts';
import { BackupTrouble } from './BackupTrouble.ts';
import { contentOf, copyDurably, flushFile } from './copyDurably.ts';
import { copyPapers } from './copyPapers.ts';
import {
  generationName,
  generationsIn,
  incomingIn,
  KEPT_GENERATIONS,
  MANIFEST_FILE,
  OWNER_ONLY_FILE,
  OWNER_ONLY_FOLDER,
} from './layout.ts';
import { type Generation, listGenerations } from './listGenerations.ts';
import { type Manifest, MEMBER } from './manifest.ts';
import { recountCopy } from './recountCopy.ts';

/** A generation whose journal and credentials were copied to the incoming folder by the process that holds them. */
export interface SealJob {
  readonly dataDir: string;
  readonly folder: string;
  readonly at: number;
  /** Hash of the copied journal's last entry; empty without entries. */
  readonly head: string;
}

export interface Sealed {
  readonly generation: string;
  readonly entries: number;
  /** Of the generation with all its papers. */
  readonly bytes: number;
  readonly damagedPapers: number;
}

/**
 * Adds keys and papers, verifies the copy, and only then gives it its name and lets old generations go. Throws
 * BackupTrouble, or what the system says; the generations that were there are then as before.
 */
export async function sealGeneration({ dataDir, folder, at, head }: SealJob): Promise<Sealed> {
  const incoming = incomingIn(folder);
  await copyKeys(dataDir, incoming);
  await copyCodes(dataDir, incoming);
  await copyOffice(dataDir, incoming);
  const earlier = await listGenerations(folder);
  const { papers, damaged } = await copyPapers(dataDir, folder, knownPapers(earlier));

  const ends = new Set(earlier.map(({ manifest }) => manifest.journal.entries - 1));
  const { journal, hashes } = await recountCopy(join(incoming, JOURNAL_FILE), ends);
  if (journal.head !== head) throw new BackupTrouble('damaged', 'The copied journal ends otherwise than the journal.');

  const members = await membersOf(incoming);
  const manifest: Manifest = { format: 1, at, journal, members, papers: [...papers] };
  await writeFile(join(incoming, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`, { mode: OWNER_ONLY_FILE });
  for (const { path } of members) await flushFile(join(incoming, path));
  await flushFile(join(incoming, MANIFEST_FILE));
  await syncFolder(join(incoming, TRUST_FOLDER));
  await syncFolder(incoming);

  const generation = generationName(at);
  const generations = generationsIn(folder);
  await mkdir(generations, { recursive: true, mode: OWNER_ONLY_FOLDER });
  await rename(incoming, join(generations, generation));
  await syncFolder(generations);
  await syncFolder(folder);

  const contained = earlier.filter(({ manifest: { journal: old } }) => {
    return old.entries === 0 || hashes.get(old.entries - 1) === old.head;
  });
  for (const old of contained.slice(0, Math.max(0, contained.length + 1 - KEPT_GENERATIONS))) {
    await rm(old.path, { recursive: true });
  }
  const bytes = [...members, ...papers].reduce((sum, file) => sum + file.bytes, 0);
  return { generation, entries: journal.entries, bytes, damagedPapers: damaged.length };
}

/** Everything of the trust folder but the credentials, which their owner has copied, and what is half written. */
async function copyKeys(dataDir: string, incoming: string): Promise<void> {
  const trust = join(dataDir, TRUST_FOLDER);
  for (const entry of await readdir(trust, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith(CREDENTIALS_FILE) || entry.name.endsWith('.tmp')) continue;
    await copyDurably(join(trust, entry.name), join(incoming, TRUST_FOLDER, entry.name));
  }
}

/** The first sign-in codes, but never the passphrase: on no disk may it lie beside the key that it opens (E-7). */
async function copyCodes(dataDir: string, incoming: string): Promise<void> {
  const access = await readAccess(dataDir);
  if (access === null) return;
  const { passphrase: _, ...codes } = access;
  await writeAccess(incoming, codes);
}

/** The office's template and the authorities that it trusts, where there are any. */
async function copyOffice(dataDir: string, incoming: string): Promise<void> {
  const [from, to] = [join(dataDir, OFFICE_FOLDER), join(incoming, OFFICE_FOLDER)];
  const names = (await filesIn(from)).filter((name) => MEMBER.test(name) && !name.endsWith('.tmp'));
  if (names.length === 0) return;
  await mkdir(to, { mode: OWNER_ONLY_FOLDER });
  for (const name of names) await copyDurably(join(from, name), join(to, name));
  await syncFolder(to);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function membersOf(incoming: string): Promise<Manifest['members']> {
  const folders = [TRUST_FOLDER, OFFICE_FOLDER];
  const inside = folders.map(async (folder) =>
    (await filesIn(join(incoming, folder))).map((name) => `${folder}/${name}`),
  );
  const beside = (await readdir(incoming)).filter((name) => !folders.includes(name));
  const paths = [...beside, ...(await Promise.all(inside)).flat()];
  return Promise.all(paths.map(async (path) => ({ path, ...(await contentOf(join(incoming, path))) })));
}

const knownPapers = (earlier: readonly Generation[]) =>
  new Map(earlier.flatMap(({ manifest }) => manifest.papers.map((paper) => [paper.name, paper] as const)));
