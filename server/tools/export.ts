import { createWriteStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FILES_FOLDER, JOURNAL_FILE } from '../dataFolder.ts';
import { LedgerFault, LedgerInUse } from '../ledger/faults.ts';
import { openForReading } from '../ledger/openForReading.ts';
import { UsageError } from '../readOptions.ts';
import { folderFiles } from '../record/folderFiles.ts';
import { makeFile } from '../record/makeFile.ts';
import { RecordError } from '../record/RecordError.ts';
import { readLogOf } from '../record/readLogFolder.ts';
import { runTool } from './runTool.ts';

const USAGE = `npm run export -- MEETING [--data DIR] [--out FILE.zip]
  MEETING  id of the meeting
  --data   data folder of the room, running or not (data)
  --out    the ZIP to be written; it must not exist (MEETING.zip)
  --json   one JSON object on the last line instead of a table`;

const VERIFIER = fileURLToPath(new URL('../../dist/verifier.html', import.meta.url));

function readArgs(args: readonly string[]) {
  try {
    const options = { data: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [meetingId, extra] = positionals;
    if (meetingId === undefined) throw new UsageError('MEETING is missing');
    if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many`);
    return {
      meetingId,
      data: values.data ?? 'data',
      out: values.out ?? `${meetingId}.zip`,
      json: values.json === true,
    };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

runTool(USAGE, async (args) => {
  const { meetingId, data, out, json } = readArgs(args);
  const journal = join(data, JOURNAL_FILE);
  if (!existsSync(journal)) throw new UsageError(`there is no ${JOURNAL_FILE} in ${data}`);
  if (existsSync(out)) throw new UsageError(`${out} exists already`);
  const reader = openForReading(journal);
  try {
    const evidence = await readLogOf(data);
    const verifier = existsSync(VERIFIER) ? await readFile(VERIFIER) : null;
    const files = folderFiles(join(data, FILES_FOLDER));
    const pieces = makeFile({ meetingId, read: () => reader.entries(), evidence, files, verifier });
    // The first piece before the file: where no record can be made, none is left behind.
    const first = await pieces.next();
    const target = createWriteStream(out, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(joined(first.value ?? new Uint8Array(), pieces)), target);
    return { figures: { ok: true, meeting: meetingId, file: out, bytes: target.bytesWritten }, wrong: null, json };
  } catch (error) {
    const isFault = error instanceof RecordError || error instanceof LedgerFault || error instanceof LedgerInUse;
    if (!isFault) throw error;
    return { figures: { ok: false, fault: error.message }, wrong: error.message, json };
  } finally {
    reader.close();
  }
});

async function* joined(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield first;
  yield* rest;
}
