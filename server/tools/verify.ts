import { LedgerFault, LedgerInUse } from '../ledger/faults.ts';
import { type Report, runTool } from './runTool.ts';
import { optionLines, readToolArgs } from './toolArgs.ts';
import { RecountFault } from './verify/RecountFault.ts';
import { verifyFolder } from './verify/verifyFolder.ts';

const USAGE = `npm run verify -- DIR
${optionLines({})}`;

/** The report of a folder: what was counted, or the first fault. */
async function check(dataDir: string): Promise<Report> {
  try {
    const { entries, head, ballots, polls } = await verifyFolder(dataDir);
    const open = polls.filter(({ state }) => state === 'open').length;
    const figures = { ok: true, entries, polls: polls.length, open_polls: open, ballots, head };
    return { figures, wrong: null };
  } catch (error) {
    if (!(error instanceof LedgerFault || error instanceof RecountFault || error instanceof LedgerInUse)) throw error;
    const entry = error instanceof LedgerInUse ? null : error.entry;
    return { figures: { ok: false, entry, fault: error.message }, wrong: error.message };
  }
}

runTool(USAGE, async (args) => {
  const { words, json } = readToolArgs(args, {}, ['DIR']);
  return { ...(await check(words[0] ?? '')), json };
});
