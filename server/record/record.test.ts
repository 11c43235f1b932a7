import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../core/base/canonicalJson.ts';
import { plainPaper } from '../../core/documents/plainPaper.ts';
import type { EntryBody } from '../../core/journal.ts';
import { hash256 } from '../../proof/secret/hashing.ts';
import { base64url } from '../../proof/sign/base64.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { witnessKeyOf } from '../../proof/witness/keysOf.ts';
import { openSqliteLedger } from '../ledger/sqliteLedger.ts';
import { tempFolder } from '../ledger/testing/tempFolder.ts';
import { openLogFolder } from '../log/LogShelf.ts';
import { soundMeeting } from '../tools/verify/attacks/soundMeeting.ts';
import { evidenceOf, recordOf } from '../tools/verify/attacks/storyRecord.ts';
import { verifyRecord } from '../tools/verify/verifyRecord.ts';
import { makeRecord } from './makeRecord.ts';
import { RecordError } from './RecordError.ts';

await ready();
const EXPORT = fileURLToPath(new URL('../tools/export.ts', import.meta.url));
const story = soundMeeting(11, ['decision', 'hand']);

/** The journal with a paper that delegates could read, one that stayed a draft, and one whose file is gone. */
function withPapers(sha256: string): readonly EntryBody[] {
  const opened = story.bodies.findIndex(({ events }) => events.some(({ type }) => type === 'meetingOpened'));
  const paper = (id: string, hash: string) =>
    ({
      ...plainPaper({
        id,
        itemId: null,
        name: `Tờ trình <${id}>`,
        kind: 'report',
        file: { sha256: hash, size: 5, pages: 1 },
      }),
      version: 1,
      state: { kind: 'draft' },
      next: null,
      earlier: [],
    }) as const;
  const at = story.bodies[opened]?.at ?? 0;
  const by = story.bodies[opened]?.by;
  if (by === undefined) throw new Error('the story has no meeting');
  const events: EntryBody['events'] = [
    { type: 'paperAttached', meetingId: 'meeting', paper: paper('a', sha256) },
    { type: 'paperAttached', meetingId: 'meeting', paper: paper('draft', '1'.repeat(64)) },
    { type: 'paperAttached', meetingId: 'meeting', paper: paper('gone', '2'.repeat(64)) },
    { type: 'papersReleased', meetingId: 'meeting', paperIds: ['a', 'gone'] },
  ];
  return story.bodies
    .toSpliced(opened, 0, { v: 1, i: opened, at, by, cmd: null, events })
    .map((body, i) => ({ ...body, i }));
}

async function dataFolder(): Promise<{ readonly folder: string; readonly sha256: string }> {
  const folder = tempFolder();
  const sha256 = createHash('sha256').update('paper').digest('hex');
  const bodies = withPapers(sha256);
  const ledger = await openSqliteLedger(join(folder, 'journal.db'));
  await ledger.append(
    bodies.map((body, index) => ({ index, at: body.at, body: new TextEncoder().encode(canonicalJson(body)) })),
  );
  await ledger.close();
  const evidence = evidenceOf(bodies);
  mkdirSync(join(folder, 'trust'));
  writeFileSync(join(folder, 'trust', 'log.key'), hash256('story key', 'log'));
  const shelf = await openLogFolder(join(folder, 'log'));
  for (const note of evidence.notes) await shelf.keep(Number(note.split('\n')[1]), note);
  await shelf.keepWitnesses(
    evidence.witnesses.map(({ publicKey }) => {
      return { key: witnessKeyOf(base64url.decode(publicKey) ?? new Uint8Array()), from: 'Ghế 1' };
    }),
  );
  mkdirSync(join(folder, 'files', sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(folder, 'files', sha256.slice(0, 2), `${sha256}.pdf`), 'paper');
  return { folder, sha256 };
}

const run = (...args: string[]) => spawnSync(process.execPath, [EXPORT, ...args], { encoding: 'utf8' });

describe('a record', () => {
  const parse = (text: string): { entries: { i: number; body: string }[] } => JSON.parse(text);

  it('X-5 withholds other meetings’ entries, but not while a poll is open', async () => {
    const { entries } = parse(await recordOf(story.bodies));
    const other = entries.filter(({ body }) => body.includes('"meetingId":"other"'));
    expect(other).toHaveLength(1);
    expect(other[0]?.body).toContain('attendanceMarked');
    expect(entries.filter(({ body }) => body.includes('meetingCreated'))).toHaveLength(1);
  });

  it.each<[string, EntryBody['events'][number]]>([
    ['who signed in', { type: 'sessionClosed', sessionId: 's', why: 'signedOut' }],
    ['what the library holds', { type: 'libraryEntriesRemoved', entryIds: ['e'] }],
  ])('X-5 withholds %s, but not while a poll is open', async (_, event) => {
    const open = story.bodies.findIndex(({ events }) => events.some(({ type }) => type === 'pollOpened'));
    const besides = (i: number): EntryBody => {
      const near = story.bodies[i];
      if (near === undefined) throw new Error('no such entry');
      return { ...near, cmd: null, events: [event] };
    };
    const bodies = story.bodies
      .toSpliced(open + 1, 0, besides(open))
      .toSpliced(open, 0, besides(open - 1))
      .map((body, i) => ({ ...body, i }));
    const text = await recordOf(bodies);
    await verifyRecord(text);
    const told = parse(text).entries.filter(({ body }) => body.includes(event.type));
    expect(told.map(({ i }) => i)).toEqual([open + 2]);
  });

  it('is the same however the journal is sliced, and holds for a meeting under way', async () => {
    const bodies = story.bodies.slice(0, -3);
    const entries = bodies.map((body, index) => ({
      index,
      at: body.at,
      body: new TextEncoder().encode(canonicalJson(body)),
    }));
    let text = '';
    for await (const piece of makeRecord(() => entries.map((entry) => [entry]), evidenceOf(bodies), 'meeting'))
      text += piece;
    expect(text).toBe(await recordOf(bodies));
    await verifyRecord(text);
  });

  it('is not made of a meeting that there is not, or without a checkpoint', async () => {
    await expect(recordOf(story.bodies, 'elsewhere')).rejects.toThrow(RecordError);
    const none = { ...evidenceOf(story.bodies), notes: [] };
    await expect(makeRecord(() => [[]], none, 'meeting').next()).rejects.toThrow(RecordError);
  });
});

describe('npm run export', () => {
  it('X-5 writes record, papers, journal, checkpoints and a list of them', async () => {
    const { folder, sha256 } = await dataFolder();
    const out = join(folder, 'file.zip');
    const { status, stderr } = run('meeting', '--data', folder, '--out', out);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const files = unzipSync(readFileSync(out));
    const read = (path: string) => Buffer.from(files[path] ?? []).toString('utf8');
    await verifyRecord(read('record.json'));
    expect(read(`papers/${sha256}.pdf`)).toBe('paper');
    expect(read('index.html')).toContain('Tờ trình &lt;a&gt;');
    const { files: list }: { files: { path: string; sha256: string | null }[] } = JSON.parse(read('index.json'));
    for (const line of list.filter((one) => one.sha256 !== null)) {
      expect(
        createHash('sha256')
          .update(files[line.path] ?? '')
          .digest('hex'),
      ).toBe(line.sha256);
    }
    expect(list.filter((one) => one.sha256 === null).map(({ path }) => path)).toEqual([`papers/${'2'.repeat(64)}.pdf`]);
    expect(list.some(({ path }) => path.startsWith('checkpoints/'))).toBe(true);
    expect(read('journal.jsonl').trimEnd().split('\n').length).toBeGreaterThan(20);

    const again = run('meeting', '--data', folder, '--out', out);
    expect(again.status).toBe(2);
    const other = run('elsewhere', '--data', folder, '--out', join(folder, 'other.zip'));
    expect({ status: other.status, says: other.stderr }).toEqual({
      status: 1,
      says: 'There is no meeting elsewhere in this journal.\n',
    });
  });
});
