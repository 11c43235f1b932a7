import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { EntryBody } from '../../../core/journal.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { openSqliteLedger } from '../../ledger/sqliteLedger.ts';
import { tempFolder } from '../../ledger/testing/tempFolder.ts';
import { soundMeeting } from './attacks/soundMeeting.ts';
import { recordOf } from './attacks/storyRecord.ts';
import { asEntries, soundJournal } from './testing/soundJournal.ts';

const VERIFY = fileURLToPath(new URL('../verify.ts', import.meta.url));
const { bodies: sound } = await soundJournal();

async function folderOf(bodies: readonly EntryBody[]): Promise<string> {
  const folder = tempFolder();
  const ledger = await openSqliteLedger(join(folder, 'journal.db'));
  await ledger.append(asEntries(bodies));
  await ledger.close();
  return folder;
}

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFY, ...args], { encoding: 'utf8' });
  return { status, stderr, stdout, last: stdout.trimEnd().split('\n').at(-1) ?? '' };
}

describe('npm run verify', () => {
  it('sums up a sound folder and exits 0', async () => {
    const { status, last } = verify(await folderOf(sound), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(last)).toMatchObject({ ok: true, entries: sound.length, polls: 2, open_polls: 0, ballots: 15 });
  });

  it('L-1 names the entry whose chain does not hold and exits 1', async () => {
    const folder = await folderOf(sound);
    const db = new Database(join(folder, 'journal.db'));
    db.exec('UPDATE entry SET at = at + 1 WHERE i = 20');
    db.close();
    const { status, stderr, last } = verify(folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(last)).toMatchObject({ ok: false, entry: 20 });
    expect(stderr).toContain('Journal entry 20 is edited');
  });

  it('names the entry that only a recount finds and exits 1', async () => {
    const cast = sound.find(({ events }) => events.some(({ type }) => type === 'ballotCast'))?.i ?? -1;
    const forged = sound.map((body) => (body.i === cast ? { ...body, by: { ...body.by, person: 'p7' } } : body));
    const { status, stderr } = verify(await folderOf(forged));
    expect(status).toBe(1);
    expect(stderr).toContain(`Journal entry ${cast}: a ballot of p0 in poll first was not cast by p0.`);
  });

  it.each([[[]], [['/no/such/folder']], [['a', 'b']], [['--fast', 'a']]])(
    'answers %j with its usage and exits 2',
    (args) => {
      const { status, stderr } = verify(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('npm run verify -- DIR | RECORD.json');
    },
  );
});

describe('npm run verify with a record', () => {
  const recordFile = async (change: (text: string) => string) => {
    await ready();
    const file = join(tempFolder(), 'record.json');
    writeFileSync(file, change(await recordOf(soundMeeting(3, ['decision', 'paper']).bodies)));
    return file;
  };

  it('X-5 sums up a sound one, poll by poll, and exits 0', async () => {
    const { status, stdout } = verify(await recordFile((text) => text));
    expect(status).toBe(0);
    expect(stdout).toContain('decision0 · Biểu quyết decision0 · electronic · announced · 8 of 8 ballots (1 by keys');
    expect(stdout).toMatch(/witnesses +3/);
  });

  it('X-5 names what is wrong with a forged one and exits 1', async () => {
    const { status, stderr } = verify(await recordFile((text) => `${text}\n`));
    expect(status).toBe(1);
    expect(stderr).toContain('not the canonical text');
  });
});
