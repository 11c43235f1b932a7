import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../../ledger/openForReading.ts';
import { UsageError } from '../../readOptions.ts';
import { JOURNAL_FILE } from '../../startServer.ts';
import { type Recount, recountJournal } from './recountJournal.ts';

/**
 * Checks the chain of a data folder's journal and counts every vote again. Throws LedgerFault or RecountFault for the
 * first entry that does not hold, UsageError when the folder has no journal. Changes nothing in the folder.
 */
export async function verifyFolder(dataDir: string): Promise<Recount> {
  const file = join(dataDir, JOURNAL_FILE);
  if (!existsSync(file)) throw new UsageError(`there is no ${JOURNAL_FILE} in ${dataDir}`);
  const reader = openForReading(file);
  try {
    return await recountJournal(reader.entries());
  } finally {
    reader.close();
  }
}
