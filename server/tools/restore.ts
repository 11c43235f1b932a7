import { asBackupTrouble } from '../backup/BackupTrouble.ts';
import { restoreBackup } from '../backup/restoreBackup.ts';
import { UsageError } from '../readOptions.ts';
import { readToArgs } from './readToArgs.ts';
import { type Report, runTool } from './runTool.ts';

const USAGE = `npm run restore -- BACKUP --to DIR
  BACKUP     backup folder, of which the newest generation is restored, or one of its generations/…
  --to DIR   data folder to make: missing or empty
  --json     one JSON object on the last line`;

async function report(backup: string, target: string): Promise<Report> {
  try {
    const { generation, manifest } = await restoreBackup(backup, target);
    const { entries, ballots, head } = manifest.journal;
    const taken = new Date(manifest.at).toISOString();
    return {
      figures: { ok: true, generation, taken, entries, ballots, papers: manifest.papers.length, head },
      wrong: null,
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const trouble = asBackupTrouble(error);
    if (trouble.code === 'failed') throw error;
    const older = trouble.code === 'damaged' ? ' An older generation can be named instead.' : '';
    return { figures: { ok: false, fault: trouble.code }, wrong: `Nothing was restored. ${trouble.message}${older}` };
  }
}

runTool(USAGE, async (args) => {
  const { from, to, json } = readToArgs(args, 'BACKUP');
  return { ...(await report(from, to)), json };
});
