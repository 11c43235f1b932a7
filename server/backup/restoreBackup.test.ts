import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { FILES_FOLDER, JOURNAL_FILE, OFFICE_FOLDER, TRUST_FOLDER } from '../dataFolder.ts';
import { verifyFolder } from '../tools/verify/verifyFolder.ts';
import { backUpFolder } from './backUpFolder.ts';
import { contentOf } from './copyDurably.ts';
import { findGeneration } from './findGeneration.ts';
import { generationsIn, MANIFEST_FILE, paperPath, papersIn } from './layout.ts';
import { readManifest } from './manifest.ts';
import { restoreBackup } from './restoreBackup.ts';
import { type TestFolders, testFolders } from './testing.ts';

async function backedUp(): Promise<TestFolders & { readonly target: string; readonly generation: string }> {
  const folders = await testFolders();
  const { generation } = await backUpFolder(folders.dataDir, folders.folder);
  const path = join(generationsIn(folders.folder), generation);
  return { ...folders, target: join(folders.dataDir, '..', 'restored'), generation: path };
}

/** Changes one byte in the middle. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Somebody who changes a vote and then writes a manifest that fits. */
async function forge({ generation }: { readonly generation: string }): Promise<void> {
  const file = join(generation, JOURNAL_FILE);
  const db = new Database(file);
  db.exec('UPDATE entry SET at = at + 1 WHERE i = 3');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const manifest = await readManifest(generation);
  const content = await contentOf(file);
  const members = manifest.members.map((member) => (member.path === JOURNAL_FILE ? { ...member, ...content } : member));
  writeFileSync(join(generation, MANIFEST_FILE), JSON.stringify({ ...manifest, members }));
}

/** A disk that somebody has prepared. */
async function pointOutside({ generation }: { readonly generation: string }): Promise<void> {
  const manifest = await readManifest(generation);
  const members = [...manifest.members, { path: '../../../data/server.log', bytes: 0, sha256: '0'.repeat(64) }];
  writeFileSync(join(generation, MANIFEST_FILE), JSON.stringify({ ...manifest, members }));
}

describe('restoring a backup', () => {
  it('makes the same data folder again, into a missing or an empty one', async () => {
    const { dataDir, folder, paper, target } = await backedUp();
    mkdirSync(join(dataDir, OFFICE_FOLDER));
    writeFileSync(join(dataDir, OFFICE_FOLDER, 'minutes.docx'), 'the office’s template');
    await backUpFolder(dataDir, folder);
    mkdirSync(target);
    const { manifest } = await restoreBackup(folder, target);
    expect(await verifyFolder(target)).toEqual(await verifyFolder(dataDir));
    expect(manifest.journal.head).toBe((await verifyFolder(dataDir)).head);
    for (const key of readdirSync(join(target, TRUST_FOLDER)).filter((name) => name.endsWith('.key'))) {
      expect(readFileSync(join(target, TRUST_FOLDER, key))).toEqual(readFileSync(join(dataDir, TRUST_FOLDER, key)));
      expect(statSync(join(target, TRUST_FOLDER, key)).mode & 0o777).toBe(0o600);
    }
    expect(readFileSync(join(target, OFFICE_FOLDER, 'minutes.docx'), 'utf8')).toBe('the office’s template');
    const restored = readFileSync(paperPath(join(target, FILES_FOLDER), `${paper}.pdf`));
    expect(restored).toEqual(readFileSync(paperPath(join(dataDir, FILES_FOLDER), `${paper}.pdf`)));
    expect(readdirSync(join(target, '..')).toSorted()).toEqual(['backup', 'data', 'restored']);
  });

  it('takes the generation that is named', async () => {
    const { dataDir, folder, target, generation } = await backedUp();
    await backUpFolder(dataDir, folder);
    expect((await restoreBackup(generation, target)).manifest.at).toBe((await readManifest(generation)).at);
  });

  it('refuses a folder that is not empty and changes nothing there', async () => {
    const { folder, target } = await backedUp();
    mkdirSync(target);
    writeFileSync(join(target, 'mine.txt'), 'mine');
    await expect(restoreBackup(folder, target)).rejects.toThrow('is not an empty folder');
    expect(readdirSync(target)).toEqual(['mine.txt']);
  });

  it('refuses a folder without a backup, and a target in the backup itself', async () => {
    const { dataDir, folder, target } = await backedUp();
    await expect(restoreBackup(dataDir, target)).rejects.toThrow('there is no backup in');
    await expect(restoreBackup(folder, join(folder, 'here'))).rejects.toThrow('another disk');
  });

  it.each<[string, (made: Awaited<ReturnType<typeof backedUp>>) => void | Promise<void>]>([
    ['a changed journal', ({ generation }) => spoil(join(generation, JOURNAL_FILE))],
    ['a changed key', ({ generation }) => spoil(join(generation, TRUST_FOLDER, 'pepper.key'))],
    ['a missing key', ({ generation }) => rmSync(join(generation, TRUST_FOLDER, 'ca.key.enc'))],
    ['a changed paper', ({ folder, paper }) => spoil(paperPath(papersIn(folder), `${paper}.pdf`))],
    ['a missing paper', ({ folder, paper }) => rmSync(paperPath(papersIn(folder), `${paper}.pdf`))],
    ['a manifest that cannot be read', ({ generation }) => writeFileSync(join(generation, MANIFEST_FILE), '{')],
    ['a manifest that names a file outside', pointOutside],
    ['L-1 a vote changed together with the manifest', forge],
  ])('refuses %s and makes nothing', async (_what, damage) => {
    const made = await backedUp();
    await damage(made);
    await expect(restoreBackup(made.folder, made.target)).rejects.toMatchObject({ code: 'damaged' });
    expect(readdirSync(join(made.target, '..')).toSorted()).toEqual(['backup', 'data']);
  });

  it('goes on after a restore that was interrupted', async () => {
    const { dataDir, folder, target } = await backedUp();
    cpSync(dataDir, `${target}.restoring`, { recursive: true });
    await restoreBackup(folder, target);
    expect(await verifyFolder(target)).toEqual(await verifyFolder(dataDir));
    expect((await findGeneration(folder)).folder).toBe(folder);
  });
});
