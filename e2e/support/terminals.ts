import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../../core/room/room.ts';
import { openRoomSocket } from '../../electron/connection/openRoomSocket.ts';
import { pinnedAgent } from '../../electron/connection/pinnedAgent.ts';
import { type HeadlessTerminal, startHeadlessTerminal } from '../../electron/testing/headlessTerminal.ts';
import { addressOf, authorityOf } from '../../electron/testing/roomTrust.ts';
import { HELLO, talk } from '../../electron/testing/talk.ts';
import { SERVICE_PIN, type Technician } from '../../electron/testing/technician.ts';
import { plan, ROOM_ID } from '../../server/demo/setUpRoom.ts';
import type { TestRoom } from './roomServer.ts';

/** Machines of one invitation for many. */
const TOGETHER = 50;
const HALL_COLUMNS = [0, 1, 2, 3, 5, 6, 7, 8];

/** The demonstration's plan with rows behind it until there are so many places. */
export function placesFor(count: number): Place[] {
  const first = plan();
  const behind = Array.from({ length: Math.max(0, count - first.length) }, (_, i) => {
    const number = `${first.length + i + 1}`;
    const row = 8 + Math.floor(i / HALL_COLUMNS.length);
    return { id: number, label: number, row, column: HALL_COLUMNS[i % HALL_COLUMNS.length] ?? 0 };
  });
  return [...first, ...behind];
}

/** Enrols a terminal at each of the places, fifty with one invitation, and waits until all are running. */
export async function enrolTerminals(
  room: TestRoom,
  technician: Technician,
  placeIds: readonly string[],
): Promise<{ readonly terminals: readonly HeadlessTerminal[]; dirOf(placeId: string): string }> {
  const { address, port } = addressOf(room);
  const dir = mkdtempSync(join(tmpdir(), 'nghi-su-terminals-'));
  const dirOf = (placeId: string) => join(dir, placeId);
  const terminals: HeadlessTerminal[] = [];
  for (let from = 0; from < placeIds.length; from += TOGETHER) {
    const { file } = await technician.ask({ kind: 'invite', for: { kind: 'many' }, servicePin: SERVICE_PIN });
    const invitation = { text: JSON.stringify(file) };
    // One after another, as a technician does: the room takes twenty messages a second from one console.
    for (const place of placeIds.slice(from, from + TOGETHER)) {
      const terminal = startHeadlessTerminal({ address, port, invitation, place, dir: dirOf(place) });
      await technician.admit(await terminal.words, { kind: 'seat', placeId: place });
      await terminal.ready;
      terminals.push(terminal);
    }
  }
  return { terminals, dirOf };
}

/** A session of the secretary, whose word lets a terminal fetch papers without a delegate. */
export async function deskToken(room: TestRoom): Promise<string> {
  const agent = pinnedAgent({ authority: authorityOf(room), name: 'nghi-su.local', identity: null });
  const line = talk(openRoomSocket(addressOf(room), agent, { opened: () => {}, failed: () => {} }));
  await line.opened;
  line.say(HELLO);
  line.say({ type: 'signIn', as: { kind: 'account', account: 'desk', password: room.access.accounts.desk ?? '' } });
  const { session } = await line.hear('welcome', (welcome) => welcome.session.kind === 'signedIn');
  line.close();
  agent.destroy();
  return session.kind === 'signedIn' ? (session.token ?? '') : '';
}

export { ROOM_ID };
