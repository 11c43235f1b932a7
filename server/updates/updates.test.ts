import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, SessionRole } from '../../core/session/actor.ts';
import { UpdatesView } from '../../core/views/terminalViews.ts';
import { ROOM_ID, SETUP } from '../demo/setUpRoom.ts';
import { type Enrolled, EnrolRoom, PASSPHRASE } from '../enrol/testing/EnrolRoom.ts';
import type { Technician } from '../enrol/testing/Technician.ts';
import { tokenHashOf } from '../room/sessionTokens.ts';
import { FuzzClient } from '../room/testing/FuzzClient.ts';
import { randomToken } from '../trust/codes.ts';
import { FakeSeat, httpAsk } from './testing/FakeSeat.ts';

const FILE = 'nghi-su-seat_0.2.0_linux-deb.deb';
const bytes = randomBytes(700_000);
let room: EnrolRoom;
let technician: Technician;
let screen: FuzzClient;
let token: string;
const terminals: Enrolled[] = [];
const seats: FakeSeat[] = [];

const tlsOf = (terminal?: Enrolled) =>
  terminal === undefined ? { ca: room.ca } : { ca: room.ca, cert: terminal.cert, key: terminal.key };
const ask = (path: string, options: Parameters<typeof httpAsk>[3] = {}, terminal?: Enrolled) =>
  httpAsk(room.port, tlsOf(terminal), path, options);
const post = (name: string, body: Buffer, bearer: string | null) =>
  ask(`/updates?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: bearer === null ? {} : { Authorization: `Bearer ${bearer}` },
  });

async function tokenOf(role: SessionRole, accountId: string): Promise<string> {
  const made = randomToken();
  const ids = { accountId, personId: null, placeId: null, terminalId: null };
  const session = { id: `s-${accountId}`, role, roomId: ROOM_ID, tokenHash: tokenHashOf(made), ...ids };
  const actor = { ...SETUP, role: 'door' satisfies Role } as const;
  const outcome = await room.server.loop.submit({ actor, id: null, command: { kind: 'openSession', session } });
  if (!outcome.ok) throw new Error(outcome.code);
  return made;
}

const view = (): UpdatesView => {
  const message = screen.heard.findLast((one) => one.type === 'view' && one.topic === 'updates');
  return UpdatesView.parse(message?.type === 'view' ? message.data : null);
};
const targets = (): string[] => (view().rollout?.targets ?? []).map(({ state }) => state);

beforeAll(async () => {
  room = await EnrolRoom.start({ version: '0.2.0' });
  technician = await room.technician();
  await technician.must({ kind: 'openAuthority', passphrase: PASSPHRASE });
  for (const placeId of ['1', '2', '3']) terminals.push(await room.enrol(technician, { kind: 'seat', placeId }));
  token = await tokenOf('technician', 'console');
  screen = await FuzzClient.open(room.port);
  screen.hello(token);
  await screen.until(() => screen.heard.some((one) => one.type === 'view' && one.topic === 'updates'));
  for (const terminal of terminals) seats.push(new FakeSeat(room.port, tlsOf(terminal), '0.1.0'));
}, 60_000);
afterAll(async () => {
  await Promise.all(seats.map((seat) => seat.go()));
  await screen.end();
  technician.hangUp();
  await room.dispose();
});

describe('updates inside the LAN, on a real server', () => {
  it('are brought by the technician and nobody else', async () => {
    expect((await post(FILE, bytes, null)).status).toBe(401);
    expect((await post(FILE, bytes, await tokenOf('secretary', 'desk'))).status).toBe(403);
    expect((await post('setup.exe', bytes, token)).status).toBe(400);
    expect(view().files).toEqual([]);
    const stored = await post(FILE, bytes, token);
    expect(stored.status).toBe(201);
    expect(JSON.parse(stored.body.toString())).toMatchObject({ update: { version: '0.2.0', size: bytes.length } });
    await screen.until(() => view().files.length === 1);
    expect(view()).toMatchObject({ serverVersion: '0.2.0', files: [{ file: FILE, platform: 'linux-deb' }] });
  });

  it('[E-1] are handed to enrolled terminals only, from where they were cut off', async () => {
    const path = `/updates/0.2.0/${FILE}`;
    const stranger = await ask(path, { headers: { Authorization: `Bearer ${token}` } });
    expect(stranger.status).toBe(403);
    expect(JSON.parse(stranger.body.toString())).toMatchObject({ error: { code: 'notEnrolled' } });
    const whole = await ask(path, {}, terminals[0]);
    expect(whole).toMatchObject({ status: 200, body: bytes });
    const rest = await ask(
      path,
      { headers: { Range: 'bytes=600000-', 'If-Range': whole.headers.etag ?? '' } },
      terminals[0],
    );
    expect(rest).toMatchObject({ status: 206, body: bytes.subarray(600_000) });
    expect(rest.headers['content-range']).toBe(`bytes 600000-699999/${bytes.length}`);
    for (const wrong of [
      `/updates/0.3.0/${FILE}`,
      '/updates/0.2.0/..%2f..%2fjournal.db',
      `/updates/0.2.0/${FILE}.json`,
    ]) {
      expect((await ask(wrong, {}, terminals[0])).status).toBe(404);
    }
  });

  it('[T-3] go from terminal to terminal, one at a time, until each is back with the new version', async () => {
    for (const seat of seats) await seat.come();
    const terminalIds = terminals.map(({ terminalId }) => terminalId);
    await technician.must({ kind: 'startRollout', version: '0.2.0', terminalIds, atOnce: 1 });
    let most = 0;
    await screen.until(() => {
      most = Math.max(most, targets().filter((state) => state === 'underway').length);
      return view().rollout?.state === 'done';
    });
    expect(targets()).toEqual(['done', 'done', 'done']);
    expect(most).toBe(1);
    expect(seats.every(({ fetched }) => fetched.length === 1 && fetched[0]?.equals(bytes))).toBe(true);
  });

  it('are offered to a machine whose screens are too old, and to no other', async () => {
    const [seat] = seats;
    await seat?.go();
    expect(await seat?.come({ version: '0.0.9', protocol: 1 })).toMatchObject({
      offer: { version: '0.2.0', file: FILE },
    });
    await seat?.go();
    expect(await seat?.come({ version: '0.0.9' })).toMatchObject({ offer: null });
  });

  it('that fail are told with the machine’s own words', async () => {
    const [seat] = seats;
    if (seat === undefined) throw new Error('no seat');
    seat.fails = 'ENOSPC';
    const [terminal] = terminals;
    await technician.must({
      kind: 'startRollout',
      version: '0.2.0',
      terminalIds: [terminal?.terminalId ?? ''],
      atOnce: 5,
    });
    await screen.until(() => view().rollout?.targets.length === 1 && view().rollout?.state === 'done');
    expect(view().rollout?.targets).toMatchObject([{ label: '1', state: 'failed', why: 'ENOSPC' }]);
  });
});
