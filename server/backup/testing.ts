import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { FILES_FOLDER, JOURNAL_FILE, TRUST_FOLDER } from '../dataFolder.ts';
import { openFileStore } from '../files/openFileStore.ts';
import { testPdf } from '../files/testPdf.ts';
import { openSqliteLedger } from '../ledger/sqliteLedger.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { prepareRoom } from '../tools/prepareRoom.ts';
import { quietLog } from '../tools/quietLog.ts';
import { type KeptCredentials, openCredentials } from '../trust/credentials.ts';
import type { BackupSource } from './makeBackup.ts';
import { makeBackup } from './makeBackup.ts';
import type { Sealed } from './sealGeneration.ts';

export const AT = Date.UTC(2026, 10, 22, 14, 32, 8);

/** Where a test's room and its backup lie. */
export interface TestFolders {
  readonly dataDir: string;
  readonly folder: string;
  /** SHA-256 of the room's only paper. */
  readonly paper: string;
}

/** The data folder of a stopped server with a running meeting and a paper, and an empty folder for backups. */
export async function testFolders(): Promise<TestFolders> {
  const root = tempFolder();
  const dataDir = join(root, 'data');
  const folder = join(root, 'backup');
  mkdirSync(folder);
  await prepareRoom(dataDir, 3, ['poll']);
  const { sha256 } = await addPaper(dataDir, 2);
  return { dataDir, folder, paper: sha256 };
}

export async function addPaper(dataDir: string, pages: number): Promise<{ readonly sha256: string }> {
  const files = await openFileStore(join(dataDir, FILES_FOLDER), quietLog, null);
  return files.put(Readable.from([testPdf(pages)]), { limit: 1 << 20 });
}

export interface OpenSource extends BackupSource {
  readonly credentials: KeptCredentials;
}

/** Opens what the server of a data folder holds, until the test is over. */
export async function openSource({ dataDir, folder }: Pick<TestFolders, 'dataDir' | 'folder'>): Promise<OpenSource> {
  const ledger = await openSqliteLedger(join(dataDir, JOURNAL_FILE));
  onTestFinished(() => ledger.close());
  const credentials = openCredentials(join(dataDir, TRUST_FOLDER));
  onTestFinished(() => credentials.close());
  return { dataDir, folder, ledger, credentials };
}

export const backUp = (source: BackupSource, at = AT, after: string | null = null): Promise<Sealed> =>
  makeBackup(source, { at, after, signal: AbortSignal.timeout(60_000) });
