import { asBackupTrouble, BackupTrouble } from '../backup/BackupTrouble.ts';
import { backUpFolder } from '../backup/backUpFolder.ts';
import { LedgerFault, LedgerInUse } from '../ledger/faults.ts';
import { UsageError } from '../readOptions.ts';
import { readToArgs } from './readToArgs.ts';
import { type Report, runTool } from './runTool.ts';

const USAGE = `npm run backup -- DIR --to BACKUP
  DIR        data folder of a stopped server; a running one makes its own backups with --backup
  --to DIR   folder to back up to, on another disk
  --json     one JSON object on the last line`;

async function report(dataDir: string, folder: string): Promise<Report> {
  try {
    const { generation, entries, bytes, damagedPapers } = await backUpFolder(dataDir, folder);
    const figures = { ok: damagedPapers === 0, generation, entries, bytes, damaged_papers: damagedPapers };
    const papers = `${damagedPapers} papers of ${dataDir} are damaged and not in the backup; all the rest is.`;
    return { figures, wrong: damagedPapers === 0 ? null : papers };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const known = error instanceof LedgerFault || error instanceof LedgerInUse || error instanceof BackupTrouble;
    const trouble = asBackupTrouble(error);
    if (!known && trouble.code === 'failed') throw error;
    return { figures: { ok: false, fault: trouble.code }, wrong: `No backup was made. ${trouble.message}` };
  }
}

runTool(USAGE, async (args) => {
  const { from, to, json } = readToArgs(args, 'DIR');
  return { ...(await report(from, to)), json };
});
