import type { Command, CommandOf } from '../command.ts';
import type { TerminalSetup, TerminalUse } from '../terminals/terminal.ts';
import { placeAt } from './hall.ts';
import { ROOM } from './world.ts';

export const seatUse = (column: number): TerminalUse => ({ kind: 'seat', placeId: placeAt(column).id });

const hex = (id: string, fill: string) =>
  [...id]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padStart(64, fill)
    .slice(-64);

/** A machine that would be enrolled, as a seat at the first place unless told otherwise. */
export const terminalSetup = (id: string, fields: Partial<TerminalSetup> = {}): TerminalSetup => ({
  id,
  roomId: ROOM,
  name: `Máy ${id}`,
  use: seatUse(0),
  proof: {
    kind: 'certificate',
    fingerprint: hex(id, '0'),
    expiresAt: 0,
  },
  macs: [],
  ...fields,
});

export const browserProof = (id: string): TerminalSetup['proof'] => ({
  kind: 'browser',
  keyHash: hex(id, 'f'),
});

export const enrol = (id: string, fields: Partial<TerminalSetup> = {}): CommandOf<'enrolTerminal'> => ({
  kind: 'enrolTerminal',
  terminal: terminalSetup(id, fields),
});

/** `count` seats, at the first places: t1 … tN. */
export const enrolSeats = (count: number): readonly Command[] =>
  Array.from({ length: count }, (_, i) => enrol(`t${i + 1}`, { use: seatUse(i) }));

/** Commands to terminals that name nothing else. */
export const technician = {
  revoke: (terminalId: string) => ({ kind: 'revokeTerminal', terminalId }),
  move: (terminalId: string, use: TerminalUse) => ({ kind: 'moveTerminal', terminalId, use }),
  lock: (...terminalIds: string[]) => ({ kind: 'lockTerminals', terminalIds, locked: true }),
  unlock: (...terminalIds: string[]) => ({ kind: 'lockTerminals', terminalIds, locked: false }),
  wipe: (wipeId: string, ...terminalIds: string[]) => ({ kind: 'orderWipe', wipeId, terminalIds, papers: 'all' }),
} as const satisfies Record<string, (...args: never[]) => Command>;
