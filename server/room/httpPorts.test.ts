import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TEXT_LIMITS } from '../../core/base/fields.ts';
import { act, meetingSetup } from '../../core/testing/hall.ts';
import { entrySetup } from '../../core/testing/library.ts';
import { actor, MEETING, OTHER_ROOM } from '../../core/testing/world.ts';
import type { HttpPorts } from '../http/ports.ts';
import { httpPorts } from './httpPorts.ts';
import { hallDisk } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom } from './testing/OpenRoom.ts';

const HASH = 'b'.repeat(64);
let room: OpenRoom;
let ports: HttpPorts;
let caller: { readonly session: string; readonly role: 'secretary' };

beforeEach(async () => {
  room = await OpenRoom.open(heldLedger(await hallDisk(1, ACCOUNT_COMMANDS), false), hallKeys(1));
  const imports = {
    preview: () => Promise.reject(new Error('unused')),
    commit: () => Promise.reject(new Error('unused')),
  };
  const unused = () => Promise.reject(new Error('unused'));
  const notes = { list: unused, put: unused, keys: unused, putKey: unused };
  const { loop, door, presentations } = room;
  ports = httpPorts({ loop, door, presentations, imports, notes, version: 'test', protocol: 1 });
  const desk = await room.signedIn(asAccount('desk'));
  caller = { session: desk.connection.session?.id ?? '', role: 'secretary' };
});
afterEach(() => room.stop());

const upload = {
  sha256: HASH,
  size: 10,
  pages: 1,
  viewingCopy: false,
  source: null,
  warnings: [],
  meeting: MEETING,
  item: null,
  kind: null,
  number: null,
  paper: 'd1',
};
const papers = (id: string) => room.loop.state.meetings[id]?.papers.map((paper) => paper.name);

describe('[N-1] notes', () => {
  it('belong to the person who is signed in, and to no account', async () => {
    const seat = await room.signedIn(asSeat(0));
    const at = (session = '') => ports.notes.ownerOf({ session, role: 'seat' });
    expect(at(seat.connection.session?.id)).toBe('p1');
    expect(at(caller.session)).toBeNull();
    expect(at('none')).toBeNull();
  });
});

describe('[B-1] the files of the library', () => {
  const callerAt = async (as: Parameters<OpenRoom['signedIn']>[0]) => {
    const { session } = (await room.signedIn(as)).connection;
    if (session === null || session === undefined) throw new Error('nobody has signed in');
    return { session: session.id, role: session.role };
  };

  it('are for seats, chair and desk, earlier ones and what they were made from for the desk alone', async () => {
    const who = [await callerAt(asSeat(0)), await callerAt(asAccount('chair')), caller];
    const setup = JSON.stringify(entrySetup('Luật'));
    const source = { sha256: 'f'.repeat(64), size: 9, name: 'luat.docx', mediaType: 'application/msword' };
    const file = { size: 10, pages: 1, viewingCopy: false, warnings: [], setup };
    const first = { ...file, sha256: 'a'.repeat(64), source: null, id: 'e1', entryId: null };
    expect(await ports.attachEntry(caller, first)).toMatchObject({ status: 201 });
    const may = (sha256: string) => who.map((one) => ports.mayRead(one, sha256));
    expect(may('a'.repeat(64))).toEqual([true, true, true]);
    await ports.attachEntry(caller, { ...first, sha256: 'b'.repeat(64), source, id: null, entryId: 'e1' });
    expect(may('b'.repeat(64))).toEqual([true, true, true]);
    expect(may('a'.repeat(64))).toEqual([false, false, true]);
    expect(may(source.sha256)).toEqual([false, false, true]);
    expect(who.map((one) => ports.sourceOf(one, source.sha256)?.name)).toEqual([undefined, undefined, 'luat.docx']);
    expect(ports.mayRead(await callerAt(asAccount('console')), 'b'.repeat(64))).toBe(false);
    const desk = actor('secretary');
    await room.loop.submit({ actor: desk, id: null, command: { kind: 'removeLibraryEntries', entryIds: ['e1'] } });
    expect(may('b'.repeat(64))).toEqual([false, false, false]);
  });
});

describe('an uploaded paper', () => {
  it('has its name tidied as every other text, and one that is too long is refused', async () => {
    expect(await ports.attach(caller, { ...upload, name: 'Tờ  trình' })).toMatchObject({ status: 201 });
    const long = { ...upload, paper: 'd2', name: 'x'.repeat(TEXT_LIMITS.name + 1) };
    expect(await ports.attach(caller, long)).toMatchObject({ status: 400, body: { error: { code: 'malformed' } } });
    expect(papers(MEETING)).toEqual(['Tờ trình']);
  });

  it('is answered once more to a retry, and nothing is told of a meeting in another room (P-3)', async () => {
    const there = { ...actor('secretary'), roomId: OTHER_ROOM };
    const setup = { kind: 'saveMeeting', meetingId: 'there', roomId: OTHER_ROOM, setup: meetingSetup() } as const;
    await room.loop.submit({ actor: there, id: null, command: setup });
    await room.loop.submit({ actor: there, id: null, command: { ...act.attach('d1'), meetingId: 'there' } });
    const file = room.loop.state.meetings.there?.papers[0]?.file;
    const same = { ...upload, meeting: 'there', sha256: file?.sha256 ?? '', name: 'Tờ trình' };
    expect(await ports.attach(caller, same)).toMatchObject({ status: 409 });
    expect(await ports.attach(caller, { ...upload, name: 'Tờ trình' })).toMatchObject({ status: 201 });
    const again = await ports.attach(caller, { ...upload, name: 'Tờ trình' });
    expect(again).toMatchObject({ status: 201, body: { paper: { id: 'd1' } } });
    expect(papers(MEETING)).toEqual(['Tờ trình']);
  });

  it('[D-5] is a version of the paper that it names', async () => {
    await ports.attach(caller, { ...upload, name: 'Tờ trình' });
    await ports.attach(caller, { ...upload, name: 'Khác', sha256: 'c'.repeat(64) });
    expect(room.loop.state.meetings[MEETING]?.papers).toMatchObject([
      { id: 'd1', name: 'Tờ trình', version: 2, file: { sha256: 'c'.repeat(64) } },
    ]);
  });
});
