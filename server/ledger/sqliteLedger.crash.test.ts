import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { toHex } from './bytes.ts';
import { openForReading } from './openForReading.ts';
import type { Entry } from './port.ts';
import { openSqliteLedger } from './sqliteLedger.ts';
import { newEntries } from './testing/newEntries.ts';
import { tempFolder } from './testing/tempFolder.ts';

const CHILD = fileURLToPath(new URL('./testing/appendForever.ts', import.meta.url));
const KILLS = 5;

interface Writer {
  readonly child: ChildProcess;
  /** The highest index the writer was told is durable; -1 before the first. */
  acknowledged(): number;
  output(): string;
}

function startWriter(command: string, args: readonly string[]): Writer {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return {
    child,
    acknowledged: () => Math.max(-1, ...[...output.matchAll(/acknowledged (\d+)\n/g)].map((line) => Number(line[1]))),
    output: () => output,
  };
}

/** Every entry of the file, each checked to be the one that was appended under its index. */
async function entriesOf(file: string): Promise<Entry[]> {
  const reader = openForReading(file);
  const entries: Entry[] = [];
  for await (const slice of reader.entries()) entries.push(...slice);
  reader.close();
  expect(entries.map((entry) => toHex(entry.body))).toEqual(
    newEntries(0, entries.length).map(({ body }) => toHex(body)),
  );
  return entries;
}

function folderBytes(file: string): string[] {
  const folder = dirname(file);
  return readdirSync(folder).map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`);
}

describe('The SQLite ledger when things go wrong', () => {
  it(`loses nothing acknowledged in ${KILLS} kills by SIGKILL`, async () => {
    const file = join(tempFolder(), 'journal.db');
    let acknowledged = -1;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writer = startWriter(process.execPath, [CHILD, file]);
      const closed = once(writer.child, 'close');
      const enough = acknowledged + 1 + Math.floor(Math.random() * 300);
      await expect.poll(() => writer.acknowledged(), { timeout: 20_000, interval: 1 }).toBeGreaterThan(enough);
      writer.child.kill('SIGKILL');
      await closed;
      acknowledged = writer.acknowledged();

      const left = folderBytes(file);
      const entries = await entriesOf(file);
      expect(entries.length).toBeGreaterThan(acknowledged);
      expect(folderBytes(file)).toEqual(left);
    }
    const ledger = await openSqliteLedger(file);
    expect(ledger.head().index).toBeGreaterThanOrEqual(acknowledged);
    await ledger.close();
  });

  it('stores all or none of a group that fails half-way, and writes nothing after it', async () => {
    const file = join(tempFolder(), 'journal.db');
    await (await openSqliteLedger(file)).close();
    const db = new Database(file);
    db.exec("CREATE TRIGGER full BEFORE INSERT ON entry WHEN NEW.i = 4 BEGIN SELECT RAISE(FAIL, 'disk full'); END");
    db.close();

    const ledger = await openSqliteLedger(file);
    const head = await ledger.append(newEntries(0, 2));
    const failing = [ledger.append(newEntries(2, 1)), ledger.append(newEntries(3, 3)), ledger.append(newEntries(6, 1))];
    const [first, second, third] = await Promise.all(failing.map((call) => call.catch((reason: unknown) => reason)));
    expect(first).toMatchObject({ name: 'LedgerStopped', message: expect.stringContaining('disk full') });
    expect([second, third]).toEqual([first, first]);
    await expect(ledger.append(newEntries(2, 1))).rejects.toBe(first);
    expect(ledger.head()).toEqual(head);
    await ledger.close();
    expect(await entriesOf(file)).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')(
    'stops for good when the disk takes no more, and keeps what it had',
    async () => {
      const file = join(tempFolder(), 'journal.db');
      const limit = 'ulimit -f 512; exec "$0" "$@"';
      const writer = startWriter('bash', ['-c', limit, process.execPath, CHILD, file]);
      await once(writer.child, 'close');
      expect(writer.output()).toMatch(/stopped SQLITE_\w+, for good\n$/);
      expect(writer.acknowledged()).toBeGreaterThan(0);
      expect((await entriesOf(file)).length).toBeGreaterThan(writer.acknowledged());
    },
  );
});
