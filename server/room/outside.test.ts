import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../core/command.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import { act, meetingSetup, personOf } from '../../core/testing/hall.ts';
import { attachEntry } from '../../core/testing/library.ts';
import { actor, MEETING, ROOM } from '../../core/testing/world.ts';
import type { Connection } from './connection.ts';
import { httpPorts } from './httpPorts.ts';
import { subjectOf } from './signInCheck.ts';
import { hallDisk, settled } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom, secretOf } from './testing/OpenRoom.ts';

const SEATS = 3;
let room: OpenRoom;

const by = async (role: 'chair' | 'secretary', command: Command) => {
  const outcome = await room.loop.submit({ actor: actor(role), id: null, command });
  await settled();
  expect(outcome).toMatchObject({ ok: true });
};
/** Whether a file is given to whoever is signed in there. */
function mayRead({ session }: Connection, sha256: string): boolean {
  const unused = () => Promise.reject(new Error('unused'));
  const notes = { list: unused, put: unused, keys: unused, putKey: unused };
  const { loop, door, presentations } = room;
  const imports = { preview: unused, commit: unused };
  const ports = httpPorts({ loop, door, presentations, imports, notes, version: 'test', protocol: 1 });
  return session !== null && ports.mayRead({ session: session.id, role: session.role }, sha256);
}
const paper = () => room.loop.state.meetings[MEETING]?.papers[0]?.file.sha256 ?? '';
/** The meeting ends; whoever comes now comes later. */
const meetingEnds = async () => {
  await by('chair', act.end);
  vi.setSystemTime(Date.now() + 60_000);
};
const nextMeetingComes = async () => {
  const setup = meetingSetup({ title: 'Cuộc họp sau' });
  await by('secretary', { kind: 'saveMeeting', meetingId: 'next', roomId: ROOM, setup });
  await by('secretary', { kind: 'bringToRoom', meetingId: 'next' });
};
const without = (as: SignInAs, fields: Partial<Extract<SignInAs, { kind: 'delegate' }>>) =>
  ({ ...as, ...fields }) as SignInAs;
const refusalOf = async (as: SignInAs) => (await room.signedIn(as)).wire.last('signInRefused').code;
/** A person whom the desk knows, who is in no meeting. */
const GUEST = asSeat(0, 'guest');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 2_000_000 });
  const disk = await hallDisk(SEATS, ACCOUNT_COMMANDS);
  const keys = hallKeys(SEATS);
  const hash = secretOf.person('guest');
  keys.credentials.set({ subject: subjectOf.person('guest'), kind: 'pin', hash, changedAt: 0 });
  room = await OpenRoom.open(heldLedger(disk, false), keys);
  await by('secretary', { kind: 'savePerson', person: personOf('guest') });
  await by('secretary', attachEntry('e1', 'e', { name: 'Luật' }));
  await by('secretary', act.attach('d1'));
  await by('secretary', act.release('d1'));
});
afterEach(() => {
  room.stop();
  vi.useRealTimers();
});

describe('[S-6] outside meetings', () => {
  it('whoever the desk knows signs in with code and PIN, and nobody does otherwise', async () => {
    expect(await refusalOf(GUEST)).toBe('unknownDelegate');
    await meetingEnds();
    expect((await room.signedIn(GUEST)).wire.last('welcome').session).toMatchObject({
      kind: 'signedIn',
      role: 'seat',
      personId: 'guest',
    });
    expect((await room.signedIn(asSeat(1))).wire.last('welcome').session).toMatchObject({ personId: 'p2' });
    expect(await refusalOf(without(asSeat(2), { pin: null }))).toBe('noMeeting');
    expect(await refusalOf(without(asSeat(2), { delegate: null }))).toBe('noDelegateHere');
    expect(await refusalOf(without(asSeat(2), { delegate: 'NOBODY' }))).toBe('unknownDelegate');
    expect(await refusalOf(without(asSeat(2), { pin: '000000' }))).toBe('wrongSecret');
    expect(await refusalOf(without(asSeat(2), { code: 'wrong' }))).toBe('wrongSecret');
  });

  it.each([
    ['a guest', GUEST],
    ['a delegate of the meeting that has ended', asSeat(0)],
  ])('%s has the library and nothing of any meeting', async (_, as) => {
    await meetingEnds();
    const { wire, connection } = await room.signedIn(as);
    expect(wire.view('library').data).toMatchObject({ total: 1 });
    expect(wire.view('meeting').data).toBeNull();
    expect(wire.view('papers').data).toEqual({ papers: [] });
    expect(wire.view('ownPapers').data).toEqual({ papers: [] });
    expect(wire.view('agenda').data).toEqual({ items: [] });
    expect(wire.view('results').data).toEqual({ polls: [] });
    expect(wire.view('mine').data).toMatchObject({ person: { standing: 'none' }, ballots: [] });
    expect(mayRead(connection, paper())).toBe(false);
    expect(mayRead(connection, 'e'.repeat(64))).toBe(true);
  });

  it('whoever was there before the end keeps what they have', async () => {
    const { wire, connection } = await room.signedIn(asSeat(0));
    await meetingEnds();
    await vi.advanceTimersByTimeAsync(100);
    expect(wire.view('meeting').data).toMatchObject({ state: { kind: 'ended' } });
    expect(mayRead(connection, paper())).toBe(true);
  });

  it('it ends when a meeting comes to the room', async () => {
    await meetingEnds();
    const guest = await room.signedIn(GUEST);
    await nextMeetingComes();
    expect(guest.wire.ended).toBe('closed');
    expect(Object.values(room.loop.state.sessions)).toEqual([]);
    expect(await refusalOf(GUEST)).toBe('unknownDelegate');
  });

  it('nobody who waited to be let in by assignment comes in after the end', async () => {
    const setup = meetingSetup({ totalMembers: SEATS, seatSignIn: 'assignment' });
    await by('secretary', { kind: 'saveMeeting', meetingId: MEETING, roomId: ROOM, setup });
    await room.signedIn(asAccount('chair'));
    await room.signedIn(asSeat(1, 'p1'));
    const waiting = await room.signedIn(without(asSeat(0), { delegate: null, pin: null }));
    const [request] = room.takeovers.view(ROOM).requests;
    await meetingEnds();
    room.takeovers.answered(request?.id ?? '', ROOM)?.admit();
    await settled();
    expect(waiting.wire.last('signInRefused').code).toBe('noMeeting');
  });
});
