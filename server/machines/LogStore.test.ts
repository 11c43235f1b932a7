import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogStore } from './LogStore.ts';

const LIMIT = 1000;
const whose = (at: number, roomId = 'hall') => ({ roomId, terminalId: 't1', terminal: '1.0', at });
const bytesOf = (...pieces: string[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)));
let dir: string;
let store: LogStore;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'machine-logs-'));
  store = await LogStore.open(dir);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function textOf(roomId: string, id: string): Promise<string | null> {
  const found = await store.open(roomId, id);
  if (found === null) return null;
  const text = await found.file.readFile('utf8');
  await found.file.close();
  return text;
}

describe('collected logs', () => {
  it('are kept, given to their own room only, and readable by the server’s account only', async () => {
    const log = await store.put(whose(5), bytesOf('một ', 'hai'), LIMIT);
    expect(store.of('hall')).toEqual([{ ...whose(5), id: log.id, bytes: 9 }]);
    expect(await textOf('hall', log.id)).toBe('một hai');
    expect(store.of('annex')).toEqual([]);
    expect(await textOf('annex', log.id)).toBeNull();
    for (const name of await readdir(dir)) expect((await stat(join(dir, name))).mode & 0o077).toBe(0);
  });

  it('are there after a restart, newest first, and nothing is that was left half-way', async () => {
    const first = await store.put(whose(5), bytesOf('1'), LIMIT);
    const second = await store.put(whose(6), bytesOf('2'), LIMIT);
    await writeFile(join(dir, 'half.zip'), 'x');
    await writeFile(join(dir, 'alone.json'), JSON.stringify({ ...second, id: 'alone' }));
    await writeFile(join(dir, 'odd.json'), '{');
    store = await LogStore.open(dir);
    expect(store.of('hall').map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await readdir(dir)).toSorted()).toEqual(
      [first, second].flatMap(({ id }) => [`${id}.json`, `${id}.zip`]).toSorted(),
    );
  });

  it.each([
    ['too much', ['x'.repeat(600), 'x'.repeat(600)], 'too-large'],
    ['nothing', [], 'empty'],
  ])('of %s are refused, and nothing of them remains', async (_, pieces, code) => {
    await expect(store.put(whose(5), bytesOf(...pieces), LIMIT)).rejects.toMatchObject({ code });
    expect(await readdir(dir)).toEqual([]);
    expect(store.of('hall')).toEqual([]);
  });

  it('that stop in the middle leave nothing', async () => {
    async function* broken() {
      yield Buffer.from('x');
      throw new Error('gone');
    }
    await expect(store.put(whose(5), broken(), LIMIT)).rejects.toThrow('gone');
    expect(await readdir(dir)).toEqual([]);
  });

  it('are the latest fifty', async () => {
    for (let at = 0; at < 52; at += 1) await store.put(whose(at), bytesOf('x'), LIMIT);
    expect(store.of('hall').map(({ at }) => at)).toEqual(Array.from({ length: 50 }, (_, i) => 51 - i));
    expect(await readdir(dir)).toHaveLength(100);
  });
});
