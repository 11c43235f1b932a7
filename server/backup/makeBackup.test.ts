import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CREDENTIALS_FILE, FILES_FOLDER, JOURNAL_FILE, TRUST_FOLDER } from '../dataFolder.ts';
import { readAccess, writeAccess } from '../demo/access.ts';
import { newEntries } from '../ledger/testing/newEntries.ts';
import { openCredentials } from '../trust/credentials.ts';
import { findGeneration } from './findGeneration.ts';
import { generationName, generationsIn, KEPT_GENERATIONS, MANIFEST_FILE, paperPath, papersIn } from './layout.ts';
import { readManifest } from './manifest.ts';
import { AT, addPaper, backUp, openSource, testFolders } from './testing.ts';
import { verifyGeneration } from './verifyGeneration.ts';

const modeOf = (file: string) => statSync(file).mode & 0o777;

describe('a backup', () => {
  it('is a verified generation with journal, keys, credentials and papers, for its owner only', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    const pin = { subject: 'person:p0', kind: 'pin', hash: 'scrypt$1', changedAt: 1 } as const;
    source.credentials.set(pin);
    const sealed = await backUp(source);

    const { index, hash: head } = source.ledger.head();
    const entries = index + 1;
    expect(sealed).toMatchObject({ generation: '20261122T143208000Z', entries, damagedPapers: 0 });
    const found = await findGeneration(folders.folder);
    const manifest = await verifyGeneration(found);
    expect(manifest.journal).toMatchObject({ entries, head });
    expect(manifest.papers.map(({ name }) => name)).toEqual([`${folders.paper}.pdf`]);
    const own = [
      'server.crt',
      'server.key',
      'seal.crt',
      'seal.key',
      'ticket.key',
      'pepper.key',
      'log.key',
      'swarm.key',
    ];
    const keys = ['ca.crt', 'ca.key.enc', ...own];
    // The teller's key is named after its meeting.
    const paths = manifest.members.map(({ path }) => path);
    expect(paths.filter((path) => /^trust\/teller-[0-9a-f]+\.key$/.test(path))).toHaveLength(1);
    expect(paths.filter((path) => !path.startsWith('trust/teller-')).toSorted()).toEqual(
      [JOURNAL_FILE, ...[...keys, CREDENTIALS_FILE].map((name) => `${TRUST_FOLDER}/${name}`)].toSorted(),
    );
    for (const { path } of manifest.members) expect(modeOf(join(found.path, path))).toBe(0o600);
    expect([modeOf(found.path), modeOf(join(found.path, TRUST_FOLDER))]).toEqual([0o700, 0o700]);
    for (const key of keys) {
      const [copy, original] = [found.path, folders.dataDir].map((dir) => readFileSync(join(dir, TRUST_FOLDER, key)));
      expect(copy).toEqual(original);
    }
    const copied = openCredentials(join(found.path, TRUST_FOLDER));
    expect(copied.get('person:p0', 'pin')).toEqual(pin);
    copied.close();
    expect(readdirSync(folders.folder).toSorted()).toEqual(['files', 'generations']);
  });

  it('[E-7] has the first sign-in codes but never the passphrase, which opens the key beside it', async () => {
    const folders = await testFolders();
    const codes = { accounts: { desk: 'abc' }, places: {}, pins: {} };
    await writeAccess(folders.dataDir, { ...codes, passphrase: 'AAAAA-BBBBB-CCCCC-DDDDD' });
    await backUp(await openSource(folders));
    const found = await findGeneration(folders.folder);
    expect(await readAccess(found.path)).toEqual(codes);
    await verifyGeneration(found);
  });

  it('copies only the papers that are missing, and begins with the generation before', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    const first = await backUp(source);
    const kept = paperPath(papersIn(folders.folder), `${folders.paper}.pdf`);
    const { ino, mtimeMs } = statSync(kept);
    const { sha256 } = await addPaper(folders.dataDir, 5);
    const second = await backUp(source, AT + 1, first.generation);
    expect(statSync(kept)).toMatchObject({ ino, mtimeMs });
    const { papers, journal } = await verifyGeneration(await findGeneration(folders.folder));
    expect(papers.map(({ name }) => name).toSorted()).toEqual([`${folders.paper}.pdf`, `${sha256}.pdf`].toSorted());
    expect(journal.entries).toBe(second.entries);
  });

  it('copies a paper again whose copy was cut short', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    await backUp(source);
    writeFileSync(paperPath(papersIn(folders.folder), `${folders.paper}.pdf`), 'cut');
    await backUp(source, AT + 1);
    await expect(verifyGeneration(await findGeneration(folders.folder))).resolves.toMatchObject({ at: AT + 1 });
  });

  it('keeps the good copy of a paper that was damaged in the room later', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    await backUp(source);
    writeFileSync(paperPath(join(folders.dataDir, FILES_FOLDER), `${folders.paper}.pdf`), 'not what it was');
    await backUp(source, AT + 1);
    const { papers } = await verifyGeneration(await findGeneration(folders.folder));
    expect(papers.map(({ sha256 }) => sha256)).toEqual([folders.paper]);
  });

  it('leaves a paper out that was damaged in the room before, and says so', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    writeFileSync(paperPath(join(folders.dataDir, FILES_FOLDER), `${folders.paper}.pdf`), 'not what it was');
    expect(await backUp(source)).toMatchObject({ damagedPapers: 1 });
    expect((await verifyGeneration(await findGeneration(folders.folder))).papers).toEqual([]);
  });

  it('L-5 keeps the last generations, and every one that it does not contain', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    const { generation } = await backUp(source, AT);
    const generations = generationsIn(folders.folder);
    const original = join(generations, generation);
    for (let i = 1; i <= KEPT_GENERATIONS; i += 1) {
      cpSync(original, join(generations, generationName(AT - i * 60_000)), { recursive: true });
    }
    const foreign = generationName(AT - 86_400_000);
    const manifest = await readManifest(original);
    cpSync(original, join(generations, foreign), { recursive: true });
    const head = '0'.repeat(64);
    const other = { ...manifest, journal: { ...manifest.journal, head } };
    writeFileSync(join(generations, foreign, MANIFEST_FILE), JSON.stringify(other));

    await backUp(source, AT + 1);
    const left = readdirSync(generations).toSorted();
    expect(left).toHaveLength(KEPT_GENERATIONS + 1);
    expect(left[0]).toBe(foreign);
    expect(left.at(-1)).toBe(generationName(AT + 1));
    expect(left[1]).toBe(generationName(AT - (KEPT_GENERATIONS - 2) * 60_000));
  });

  it('L-5 does not count when the verifier refuses the copy, and lets nothing go', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    const { generation } = await backUp(source);
    await source.ledger.append(newEntries(source.ledger.head().index + 1, 1));
    await expect(backUp(source, AT + 1)).rejects.toMatchObject({ code: 'damaged' });
    expect(readdirSync(generationsIn(folders.folder))).toEqual([generation]);
    await expect(verifyGeneration(await findGeneration(folders.folder))).resolves.toMatchObject({ at: AT });
  });

  it('starts anew when the generation before is damaged or gone', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    const { generation } = await backUp(source);
    writeFileSync(join(generationsIn(folders.folder), generation, JOURNAL_FILE), 'SQLite format 3\0 but nothing else');
    await backUp(source, AT + 1, generation);
    await expect(verifyGeneration(await findGeneration(folders.folder))).resolves.toMatchObject({ at: AT + 1 });
    await backUp(source, AT + 2, 'never made');
    await expect(verifyGeneration(await findGeneration(folders.folder))).resolves.toMatchObject({ at: AT + 2 });
  });

  it('is never made inside the data folder, however one gets there', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    const inside = join(folders.dataDir, 'backup');
    mkdirSync(inside);
    const way = join(folders.folder, 'link');
    symlinkSync(inside, way);
    for (const folder of [folders.dataDir, inside, way]) {
      await expect(backUp({ ...source, folder })).rejects.toThrow('choose a folder on another disk');
    }
  });

  it('makes nothing where the disk is not mounted', async () => {
    const folders = await testFolders();
    const source = await openSource(folders);
    rmSync(folders.folder, { recursive: true });
    await expect(backUp(source)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(join(folders.folder, '..'))).toEqual(['data']);
  });
});
