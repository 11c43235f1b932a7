import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSqliteLedger } from '../ledger/sqliteLedger.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { prepareRoom } from './prepareRoom.ts';
import { verifyFolder } from './verify/verifyFolder.ts';

function run(script: 'backup' | 'restore', ...args: string[]) {
  const file = fileURLToPath(new URL(`${script}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
  return { status, stderr, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

async function folders() {
  const root = tempFolder();
  const [data, backup, target] = ['data', 'backup', 'target'].map((name) => join(root, name));
  if (data === undefined || backup === undefined || target === undefined) throw new Error('three folders are needed');
  await prepareRoom(data, 2, []);
  return { data, backup, target };
}

describe('npm run backup and npm run restore', () => {
  it('make the folder of a stopped server again, exit 0 and say what it holds', async () => {
    const { data, backup, target } = await folders();
    const { entries, head } = await verifyFolder(data);
    const made = run('backup', data, '--to', backup, '--json');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(made.last)).toMatchObject({ ok: true, entries, damaged_papers: 0 });
    const restored = run('restore', backup, '--to', target, '--json');
    expect(restored).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(restored.last)).toMatchObject({ ok: true, entries, head, ballots: 0, papers: 0 });
    expect((await verifyFolder(target)).head).toBe(head);
  });

  it('exit 1 with a sentence: the server runs, the backup is damaged', async () => {
    const { data, backup, target } = await folders();
    const ledger = await openSqliteLedger(join(data, 'journal.db'));
    const running = run('backup', data, '--to', backup, '--json');
    await ledger.close();
    expect(running.status).toBe(1);
    expect(running.stderr).toContain('No backup was made. The journal');
    expect(running.stderr).toContain('is in use by another server');

    const made = run('backup', data, '--to', backup, '--json');
    const { generation } = JSON.parse(made.last);
    rmSync(join(backup, 'generations', generation, 'trust', 'ca.key.enc'));
    const damaged = run('restore', backup, '--to', target);
    expect(damaged.status).toBe(1);
    expect(damaged.stderr).toMatch(
      /Nothing was restored\. .*ca\.key\.enc is missing.* An older generation can be named/,
    );
  });

  it('exit 2 with their usage: called wrongly, no data folder, a target that is not empty, a folder in the data', async () => {
    const { data, backup } = await folders();
    mkdirSync(backup);
    for (const args of [[], [data], ['--to', backup], [data, 'b', '--to', backup], [backup, '--to', data]]) {
      expect(run('backup', ...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('npm run backup -- DIR'),
      });
    }
    expect(run('backup', data, '--to', join(data, 'b')).stderr).toContain('choose a folder on another disk');
    for (const args of [[], [backup], [backup, '--to', join(backup, '..', 'x')]]) {
      expect(run('restore', ...args)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('npm run restore --'),
      });
    }
    expect(run('backup', data, '--to', backup).status).toBe(0);
    expect(run('restore', backup, '--to', data)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is not an empty folder: nothing was changed there'),
    });
  });
});
