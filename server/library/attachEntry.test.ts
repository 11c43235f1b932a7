import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entrySetup, fileOf } from '../../core/testing/library.ts';
import { actor } from '../../core/testing/world.ts';
import type { StoredEntry } from '../http/ports.ts';
import { hallDisk } from '../room/testing/hallRoom.ts';
import { heldLedger } from '../room/testing/ledgers.ts';
import { ACCOUNT_COMMANDS, hallKeys, OpenRoom } from '../room/testing/OpenRoom.ts';
import { attachEntry } from './attachEntry.ts';

let room: OpenRoom;
beforeEach(async () => {
  room = await OpenRoom.open(heldLedger(await hallDisk(1, ACCOUNT_COMMANDS), false), hallKeys(1));
});
afterEach(() => room.stop());

const upload = (mark: string, more: Partial<StoredEntry> = {}): StoredEntry => ({
  sha256: mark.repeat(64),
  size: 10,
  pages: 1,
  viewingCopy: false,
  source: null,
  warnings: [],
  id: null,
  entryId: null,
  setup: JSON.stringify(entrySetup('Luật')),
  ...more,
});
const send = (stored: StoredEntry) => attachEntry(room.loop, actor('secretary'), stored);
const entries = () => Object.values(room.loop.state.library.entries);

describe('[B-3] a file for the library', () => {
  it('becomes an entry, once, however often it is sent under its id', async () => {
    expect(await send(upload('a', { id: 'e1' }))).toMatchObject({
      status: 201,
      body: { entry: { id: 'e1', name: 'Luật', version: 1 }, unchanged: false },
    });
    expect(await send(upload('a', { id: 'e1' }))).toMatchObject({ status: 201, body: { unchanged: true } });
    expect(await send(upload('b', { id: 'e1' }))).toMatchObject({ status: 409, body: { error: { code: 'idTaken' } } });
    expect(await send(upload('b'))).toMatchObject({ status: 201 });
    expect(entries()).toHaveLength(2);
  });

  it('becomes the next version of the entry that it names', async () => {
    await send(upload('a', { id: 'e1' }));
    const next = upload('b', { entryId: 'e1', setup: JSON.stringify(entrySetup('Luật (hợp nhất)')) });
    expect(await send(next)).toMatchObject({ status: 201, body: { entry: { name: 'Luật (hợp nhất)', version: 2 } } });
    expect(await send(next)).toMatchObject({ status: 201, body: { entry: { version: 2 }, unchanged: true } });
    expect(await send(upload('b', { entryId: 'gone' }))).toMatchObject({
      status: 409,
      body: { error: { code: 'unknownEntry' } },
    });
  });

  it('is the one that the entry has when it was made from the same file, whatever came out this time', async () => {
    const source = { sha256: 'f'.repeat(64), size: 9, name: 'luat.docx', mediaType: 'application/msword' };
    await send(upload('a', { id: 'e1', source }));
    expect(await send(upload('b', { entryId: 'e1', source }))).toMatchObject({ body: { unchanged: true } });
    expect(entries()).toMatchObject([{ version: 1, file: { sha256: 'a'.repeat(64) } }]);
  });

  it.each([
    ['is no JSON', '{'],
    ['is null', 'null'],
    ['lacks something', '{"name":"Luật"}'],
    ['has something more', JSON.stringify({ ...entrySetup('Luật'), secret: true })],
    ['would name a file of its own', JSON.stringify({ ...entrySetup('Luật'), ...fileOf('c') })],
    ['has a day that is none', JSON.stringify(entrySetup('Luật', { date: '2025-02-30' }))],
  ])('is refused when what is written about it %s', async (_, setup) => {
    expect(await send(upload('a', { setup }))).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } });
    expect(entries()).toEqual([]);
  });
});
