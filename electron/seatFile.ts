import { readFile, rename, rm } from 'node:fs/promises';
import { SeatConfig, screenOf } from './config.ts';
import { EnrolError } from './enrol/EnrolError.ts';
import type { Enrolled } from './enrol/enrol.ts';
import type { KeyStorage } from './storage.ts';
import { writeWhole } from './writeWhole.ts';

/** What belongs to the machine and not to its room: it stays when the terminal is enrolled anew. */
const OwnSettings = SeatConfig.pick({ display: true, supervised: true, relaunchHour: true }).strip();
/** What stays where it is the same room. */
const RoomSettings = SeatConfig.pick({ authority: true, wall: true }).strip();

const before = (configFile: string) => `${configFile}.before`;

export interface SeatPlace {
  readonly keys: KeyStorage;
  readonly configFile: string;
  /** Whether another program starts this one again when it ends. */
  readonly supervised: boolean;
}

/** Keeps what the enrolment gave: the identity first, so that no configuration ever stands without it. Throws EnrolError `otherUse`. */
export async function keepEnrolled({ keys, configFile, supervised }: SeatPlace, enrolled: Enrolled): Promise<void> {
  const { identity, server, authority, use, servicePin } = enrolled;
  const screen = screenOf(use);
  if (screen === null) throw new EnrolError('otherUse', use.kind);
  const own = await ownSettings(configFile, authority);
  const config = SeatConfig.parse({ supervised, ...own, server, authority, screen, servicePin });
  await keys.write('identity', JSON.stringify(identity));
  await writeConfig(configFile, config);
}

/** The technician moved the terminal: it shows another screen from the next start on. */
export function keepScreen(configFile: string, config: SeatConfig, screen: SeatConfig['screen']): Promise<void> {
  return writeConfig(configFile, { ...config, screen });
}

/** Forgets the room and this terminal's certificate; the machine's own settings stay for the next enrolment. */
export async function forgetRoom({ keys, configFile }: Pick<SeatPlace, 'keys' | 'configFile'>): Promise<void> {
  await rm(before(configFile), { force: true });
  await rename(configFile, before(configFile));
  await keys.remove('identity');
}

const writeConfig = (configFile: string, config: SeatConfig) =>
  writeWhole(configFile, `${JSON.stringify(config, null, 2)}\n`);

async function ownSettings(configFile: string, authority: string): Promise<object> {
  try {
    const kept: unknown = JSON.parse(await readFile(before(configFile), 'utf8'));
    const room = RoomSettings.parse(kept);
    const isSameRoom = room.authority.trim() === authority.trim();
    return { ...OwnSettings.parse(kept), ...(isSameRoom ? { wall: room.wall } : {}) };
  } catch {
    return {};
  }
}
