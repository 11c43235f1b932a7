import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ledgerContract } from './ledgerContract.ts';
import { openSqliteLedger } from './sqliteLedger.ts';

const folder = mkdtempSync(join(tmpdir(), 'nghisu-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let opened = 0;
ledgerContract('The SQLite ledger', () => {
  opened += 1;
  return openSqliteLedger(join(folder, `journal-${opened}.db`));
});
