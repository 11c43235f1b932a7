import type { Command } from '../../core/command.ts';
import type { Actor, SessionRole } from '../../core/session/actor.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { SHIPPED_RULES } from '../../core/voting/presets.ts';
import { ROOM_ID, SETUP } from '../demo/setUpRoom.ts';
import type { Outcome } from '../room/outcome.ts';
import { tokenHashOf } from '../room/sessionTokens.ts';
import { randomToken } from '../trust/codes.ts';
import { BallotSigner } from './load/BallotSigner.ts';

export const MEETING_ID = 'meeting';
/** Delegates written in one entry. */
const BATCH = 500;
const COLUMNS = 100;

/** Sends one command to a room; the loop's `submit` or anything that ends there. */
export type Submit = (actor: Actor, command: Command) => Promise<Outcome>;

export interface SeatKey {
  readonly personId: string;
  readonly token: string;
  /** Signs this delegate's ballots; its key is registered. */
  readonly signer: BallotSigner;
}

/** A running meeting with everybody present and signed in, ready for votes. */
export interface FilledRoom {
  readonly seats: readonly SeatKey[];
  readonly chairToken: string;
  /** The secretariat's. */
  readonly deskToken: string;
}

/** An open vote by the rule of more than half of all members, closed by hand. */
export function pollNamed(id: string): PollSetup {
  const [rule] = SHIPPED_RULES;
  if (rule === undefined) throw new Error('no rule is shipped');
  return {
    id,
    itemId: null,
    title: 'Thông qua Nghị quyết',
    rule,
    lines: [{ id: 'q', title: '', note: '', personId: null }],
    seats: null,
    conduct: 'electronic',
    seconds: null,
    changeAllowed: true,
    liveTally: 'chair',
    names: 'nobody',
    voters: 'officials',
  };
}

export const actorAs = (role: Actor['role'], personId: string | null = null): Actor => ({ ...SETUP, role, personId });

const batches = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));

/** Makes an empty journal into that of a meeting with `seats` official delegates. Throws when a step is refused. */
export async function fillRoom(submit: Submit, seats: number, pollIds: readonly string[]): Promise<FilledRoom> {
  const step = async (command: Command, actor: Actor = SETUP) => {
    const outcome = await submit(actor, command);
    if (!outcome.ok) throw new Error(`${command.kind} was refused: ${outcome.code}`);
  };
  const numbers = Array.from({ length: seats }, (_, i) => i);
  const personIds = numbers.map((i) => `p${i}`);

  await step({ kind: 'saveRoom', roomId: ROOM_ID, name: 'Phòng họp' });
  const places = numbers.map((i) => {
    return { id: `s${i}`, label: `${i + 1}`, row: 1 + Math.floor(i / COLUMNS), column: i % COLUMNS };
  });
  await step({ kind: 'savePlaces', roomId: ROOM_ID, places });
  // The cheap clients of these tools are browsers: they have no certificates.
  await step({ kind: 'setDoor', door: { locked: false, browserPlaces: 'all' } });
  const chair = { id: 'chair', role: 'chair', name: 'Chủ tọa', roomId: ROOM_ID, personId: null } as const;
  await step({ kind: 'saveAccount', account: chair });
  await step({ kind: 'saveAccount', account: { ...chair, id: 'desk', role: 'secretary', name: 'Thư ký' } });
  const names = { name: 'Ban Chấp hành', parent: 'Tỉnh ủy', memberNoun: 'ủy viên', address: 'đồng chí' };
  await step({ kind: 'saveBody', body: { id: 'body', ...names, family: 'party', memberIds: [] } });
  for (const part of batches(personIds)) {
    const rows = part.map((id) => {
      const person = { id, code: id.toUpperCase(), name: `Đại biểu ${id.slice(1)}`, position: 'Ủy viên', unit: 'Sở' };
      return { person, standing: 'official' } as const;
    });
    await step({ kind: 'importPeople', target: { kind: 'body', bodyId: 'body' }, rows });
  }
  await step({
    kind: 'saveMeeting',
    meetingId: MEETING_ID,
    roomId: ROOM_ID,
    setup: {
      title: 'Hội nghị lần thứ 12',
      kind: 'Hội nghị',
      bodyId: 'body',
      location: 'Hội trường A',
      startsAt: 0,
      totalMembers: seats,
      quorum: { numerator: 2, denominator: 3, base: 'total' },
      seatSignIn: 'pin',
    },
  });
  for (const part of batches(numbers)) {
    const assignments = part.map((i) => ({ personId: `p${i}`, placeId: `s${i}` }));
    await step({ kind: 'assignPlaces', meetingId: MEETING_ID, assignments });
    const mark = { kind: 'present' } as const;
    await step({ kind: 'markAttendance', meetingId: MEETING_ID, personIds: part.map((i) => `p${i}`), mark });
  }
  for (const id of pollIds) await step({ kind: 'savePoll', meetingId: MEETING_ID, poll: pollNamed(id) });
  await step({ kind: 'bringToRoom', meetingId: MEETING_ID });
  await step({ kind: 'openMeeting', meetingId: MEETING_ID }, actorAs('secretary'));

  const signIn = async (id: string, role: SessionRole, personId: string | null, placeId: string | null) => {
    const token = randomToken();
    const accountId = role === 'seat' ? null : id;
    const ids = { accountId, personId, placeId, terminalId: null };
    const session = { id, role, roomId: ROOM_ID, tokenHash: tokenHashOf(token), ...ids };
    await step({ kind: 'openSession', session }, actorAs('door'));
    return token;
  };
  const chairToken = await signIn('chair', 'chair', null, null);
  const deskToken = await signIn('desk', 'secretary', null, null);
  const tokens = await Promise.all(numbers.map((i) => signIn(`seat${i}`, 'seat', `p${i}`, `s${i}`)));
  const seatsOf = tokens.map((token, i) => ({ personId: `p${i}`, token, signer: new BallotSigner(`p${i}`) }));
  await Promise.all(
    seatsOf.map(({ personId, signer }, i) =>
      step(
        { kind: 'registerKey', publicKey: signer.publicKey },
        { ...actorAs('seat', personId), sessionId: `seat${i}` },
      ),
    ),
  );
  return { seats: seatsOf, chairToken, deskToken };
}
