import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CREDENTIALS_FILE, JOURNAL_FILE, NOTES_FILE, TRUST_FOLDER } from '../dataFolder.ts';
import { openSqliteLedger } from '../ledger/sqliteLedger.ts';
import { NotesStore } from '../notes/NotesStore.ts';
import { UsageError } from '../readOptions.ts';
import { openCredentials } from '../trust/credentials.ts';
import { BACKUP_LIMIT_MS } from './Backups.ts';
import { OWNER_ONLY_FOLDER } from './layout.ts';
import { makeBackup } from './makeBackup.ts';
import { refuseInside } from './refuseInside.ts';
import type { Sealed } from './sealGeneration.ts';

/**
 * Backs up the data folder of a stopped server, or a copy of one, into `folder`, which is made when it is missing. Holds
 * the journal meanwhile, so that no server starts on it. Throws LedgerInUse when one runs, LedgerFault when the journal
 * is damaged, UsageError when this is no data folder.
 */
export async function backUpFolder(dataDir: string, folder: string): Promise<Sealed> {
  for (const part of [JOURNAL_FILE, join(TRUST_FOLDER, CREDENTIALS_FILE)]) {
    if (!existsSync(join(dataDir, part))) throw new UsageError(`there is no ${part} in ${dataDir}`);
  }
  refuseInside(folder, dataDir);
  const ledger = await openSqliteLedger(join(dataDir, JOURNAL_FILE));
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const credentials = openCredentials(join(dataDir, TRUST_FOLDER));
    // A server of before there were notes left none.
    const notesFile = join(dataDir, NOTES_FILE);
    const notes = existsSync(notesFile) ? await NotesStore.open(notesFile) : undefined;
    try {
      const how = { at: Date.now(), after: null, signal: AbortSignal.timeout(BACKUP_LIMIT_MS) };
      return await makeBackup({ dataDir, ledger, credentials, folder, ...(notes === undefined ? {} : { notes }) }, how);
    } finally {
      await notes?.close();
      credentials.close();
    }
  } finally {
    await ledger.close();
  }
}
