/** A process to be killed: appends to the journal named on its command line and prints the index of every entry that was acknowledged. */
import { writeSync } from 'node:fs';
import { LedgerStopped } from '../faults.ts';
import { openSqliteLedger } from '../sqliteLedger.ts';
import { newEntries } from './newEntries.ts';

const GROUPS_AT_ONCE = 4;
const STDOUT = 1;

const [, , file = ''] = process.argv;
const ledger = await openSqliteLedger(file);

async function appendGroups(): Promise<void> {
  const first = ledger.head().index + 1;
  const groups = Array.from({ length: GROUPS_AT_ONCE }, (_, i) => newEntries(first + i * 3, 3));
  await Promise.all(
    groups.map(async (group) => {
      // Written synchronously: what the other end of the pipe has not been told is not acknowledged.
      const { index } = await ledger.append(group);
      writeSync(STDOUT, `acknowledged ${index}\n`);
    }),
  );
}

try {
  for (;;) await appendGroups();
} catch (error) {
  if (!(error instanceof LedgerStopped)) throw error;
  const again: unknown = await ledger.append([]).catch((reason: unknown) => reason);
  writeSync(STDOUT, `stopped ${error.code}, ${again === error ? 'for good' : 'for now'}\n`);
  await ledger.close().catch(() => undefined);
}
