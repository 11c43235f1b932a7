import type { Command } from '../../core/command.ts';
import type { Account } from '../../core/people/people.ts';
import type { Place } from '../../core/room/room.ts';
import type { Actor } from '../../core/session/actor.ts';
import { SHIPPED_RULES } from '../../core/voting/presets.ts';
import type { Outcome } from '../room/outcome.ts';
import { subjectOf } from '../room/signInCheck.ts';
import type { RoomServer } from '../startServer.ts';
import { randomCode, randomDeviceCode } from '../trust/codes.ts';
import type { Credential } from '../trust/credentials.ts';

export const ROOM_ID = 'main';
/** Places at the chair's table, and rows and columns of the hall with an aisle in the middle. */
const CHAIR_TABLE = [2, 3, 5, 6];
const HALL_ROWS = 7;
const HALL_COLUMNS = [0, 1, 2, 3, 5, 6, 7, 8];
const PASSWORD_LENGTH = 10;

export const SETUP: Actor = {
  role: 'setup',
  roomId: ROOM_ID,
  sessionId: null,
  accountId: null,
  personId: null,
  placeId: null,
  terminalId: null,
};

/** Does one step of the set-up; a refused step is a defect of the set-up itself and ends it. */
export async function setUp(server: RoomServer, command: Command): Promise<void> {
  const outcome: Outcome = await server.loop.submit({ actor: SETUP, id: null, command });
  if (!outcome.ok) throw new Error(`set-up: ${command.kind} was refused: ${outcome.code}`);
}

export function plan(): readonly Place[] {
  const table = CHAIR_TABLE.map((column) => ({ row: 0, column }));
  const hall = Array.from({ length: HALL_ROWS }, (_, row) =>
    HALL_COLUMNS.map((column) => ({ row: row + 1, column })),
  ).flat();
  return [...table, ...hall].map(({ row, column }, i) => ({ id: `${i + 1}`, label: `${i + 1}`, row, column }));
}

const ACCOUNTS: readonly Pick<Account, 'id' | 'role' | 'name'>[] = [
  { id: 'chair', role: 'chair', name: 'Chủ tọa' },
  { id: 'desk', role: 'secretary', name: 'Thư ký' },
  { id: 'console', role: 'technician', name: 'Kỹ thuật' },
  { id: 'wall', role: 'wall', name: 'Màn hình hội trường' },
];

export interface RoomSecrets {
  readonly accounts: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, string>>;
}

/** Makes the room, its places, rules and accounts; answers their first secrets. */
export async function setUpRoom(server: RoomServer, name: string): Promise<RoomSecrets> {
  const { secrets, credentials } = server.keys;
  const changedAt = server.loop.clock.now();
  await setUp(server, { kind: 'saveRoom', roomId: ROOM_ID, name });
  const places = plan();
  await setUp(server, { kind: 'savePlaces', roomId: ROOM_ID, places: [...places] });
  for (const rule of SHIPPED_RULES) await setUp(server, { kind: 'saveRule', rule });

  const accounts: Record<string, string> = {};
  const hashed: Credential[] = [];
  for (const account of ACCOUNTS) {
    await setUp(server, { kind: 'saveAccount', account: { ...account, roomId: ROOM_ID, personId: null } });
    const subject = subjectOf.account(account.id);
    if (account.role === 'wall') {
      const code = randomDeviceCode();
      accounts[account.id] = code;
      hashed.push({ subject, kind: 'device', hash: secrets.hashDeviceCode(code), changedAt });
    } else {
      const password = randomCode(PASSWORD_LENGTH).toLowerCase();
      accounts[account.id] = password;
      hashed.push({ subject, kind: 'password', hash: await secrets.hashPassword(password), changedAt });
    }
  }
  const codes = Object.fromEntries(places.map((place) => [place.id, randomDeviceCode()]));
  for (const [placeId, code] of Object.entries(codes)) {
    hashed.push({ subject: subjectOf.place(placeId), kind: 'device', hash: secrets.hashDeviceCode(code), changedAt });
  }
  credentials.setMany(hashed);
  return { accounts, places: codes };
}
