import type { Command } from '../../../core/command.ts';
import type { Actor, Role } from '../../../core/session/actor.ts';
import { act, hallCommands, mark, people } from '../../../core/testing/hall.ts';
import { actor } from '../../../core/testing/world.ts';
import type { Ledger } from '../../ledger/port.ts';
import { RoomLoop } from '../room.ts';
import type { RoomClock } from '../roomClock.ts';
import { keyCommands } from './ballots.ts';
import { type Disk, emptyDisk, heldLedger } from './ledgers.ts';
import { quietLog } from './quietLog.ts';

/** A clock that stands still until it is moved; in milliseconds. */
export class StillClock implements RoomClock {
  at: number;
  constructor(at = 1_000_000) {
    this.at = at;
  }
  now(): number {
    return this.at;
  }
}

/** The delegates of these halls sit at browsers with device codes (E-6). */
const BROWSERS_MAY_SIT: Command = { kind: 'setDoor', door: { locked: false, browserPlaces: 'all' } };

/** A disk with the hall's set-up and its meeting opened, everybody present and with a key, then whatever else was done. */
export async function hallDisk(count: number, more: readonly (readonly [Role, Command])[] = []): Promise<Disk> {
  const disk = emptyDisk();
  const loop = await openLoop(heldLedger(disk, false));
  const done: readonly (readonly [Role | Actor, Command])[] = [
    ...hallCommands(count).map((command) => ['setup', command] as const),
    ['setup', BROWSERS_MAY_SIT],
    ['chair', act.openMeeting],
    ['secretary', mark(people(count), { kind: 'present' })],
    ...keyCommands(people(count)),
    ...more,
  ];
  for (const [role, command] of done) {
    const outcome = await loop.submit({ actor: typeof role === 'string' ? actor(role) : role, id: null, command });
    if (!outcome.ok) throw new Error(`${command.kind} was refused: ${outcome.code}`);
  }
  return disk;
}

/** Opens a room on a ledger, with a clock that stands still. */
export const openLoop = (ledger: Ledger, clock: RoomClock = new StillClock()): Promise<RoomLoop> =>
  RoomLoop.open(ledger, quietLog, () => clock);

/** Lets everything that is ready happen. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
