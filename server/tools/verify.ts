import { readFile, stat } from 'node:fs/promises';
import { LedgerFault, LedgerInUse } from '../ledger/faults.ts';
import { UsageError } from '../readOptions.ts';
import { type Report, runTool } from './runTool.ts';
import { optionLines, readToolArgs } from './toolArgs.ts';
import type { PollRecord } from './verify/PollRecord.ts';
import { RecordFault } from './verify/RecordFault.ts';
import { RecountFault } from './verify/RecountFault.ts';
import { MAX_RECORD_BYTES } from './verify/recordFile.ts';
import { pollLines } from './verify/report.ts';
import { verifyFolder } from './verify/verifyFolder.ts';
import { verifyRecord } from './verify/verifyRecord.ts';

const USAGE = `npm run verify -- DIR | RECORD.json
  DIR          a data folder: its chain is checked and every vote counted again
  RECORD.json  the record of a meeting: its log is checked too (docs/record.md)
${optionLines({})}`;

interface Checked {
  readonly figures: Report['figures'];
  readonly polls: readonly PollRecord[];
}

const pollFigures = (polls: readonly PollRecord[]) => {
  const open = polls.filter(({ state }) => state === 'open').length;
  const unvouched = polls.reduce((sum, poll) => sum + poll.unvouched, 0);
  return { polls: polls.length, open_polls: open, unvouched };
};

async function checkFolder(dataDir: string): Promise<Checked> {
  const { entries, head, ballots, polls } = await verifyFolder(dataDir);
  return { figures: { ok: true, entries, ...pollFigures(polls), ballots, head }, polls };
}

async function checkRecord(file: string): Promise<Checked> {
  const { size: bytes } = await stat(file);
  if (bytes > MAX_RECORD_BYTES) throw new RecordFault('The file is larger than any record.');
  const verified = await verifyRecord(textOf(await readFile(file)));
  const { meetingId, log, size, entries, witnesses, ballots, polls } = verified;
  const about = { meeting: meetingId, log: log.origin, size, disclosed: entries, witnesses };
  return { figures: { ok: true, ...about, ...pollFigures(polls), ballots }, polls };
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RecordFault('The file is not UTF-8.');
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new UsageError(`there is no ${path}`);
  }
}

/** The report of a folder or a record: what was counted, or the first fault. */
async function check(path: string, json: boolean): Promise<Report> {
  try {
    const { figures, polls } = (await isFolder(path)) ? await checkFolder(path) : await checkRecord(path);
    if (!json) for (const line of polls.flatMap(pollLines)) console.log(line);
    return { figures, wrong: null };
  } catch (error) {
    const isFault = error instanceof LedgerFault || error instanceof RecountFault || error instanceof RecordFault;
    if (!(isFault || error instanceof LedgerInUse)) throw error;
    const entry = isFault ? error.entry : null;
    return { figures: { ok: false, entry, fault: error.message }, wrong: error.message };
  }
}

runTool(USAGE, async (args) => {
  const { words, json } = readToolArgs(args, {}, ['DIR or RECORD.json']);
  return { ...(await check(words[0] ?? '', json)), json };
});
