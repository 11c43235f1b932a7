import type { Registrar, SessionKey } from './keys/key.ts';
import { EMPTY_LIBRARY, type Library } from './library/library.ts';
import type { Meeting } from './meeting/meeting.ts';
import type { Account, Body, Person } from './people/people.ts';
import type { Room } from './room/room.ts';
import type { SessionRecord } from './session/actor.ts';
import { type DoorPolicy, FIRST_DOOR, type TerminalRecord, type Wipe } from './terminals/terminal.ts';
import type { Rule } from './voting/rule.ts';

/** Everything the journal says, at one entry. Immutable: `evolve` returns a new one that shares what did not change. */
export interface State {
  readonly rooms: Readonly<Record<string, Room>>;
  readonly bodies: Readonly<Record<string, Body>>;
  readonly people: Readonly<Record<string, Person>>;
  readonly accounts: Readonly<Record<string, Account>>;
  /** All versions of each rule set, oldest first. */
  readonly rules: Readonly<Record<string, readonly Rule[]>>;
  readonly meetings: Readonly<Record<string, Meeting>>;
  /** Of the whole server, not of a room. */
  readonly library: Library;
  readonly sessions: Readonly<Record<string, SessionRecord>>;
  /** Keys that ballots are signed with, by their id. */
  readonly keys: Readonly<Record<string, SessionKey>>;
  /** By room. */
  readonly registrars: Readonly<Record<string, Registrar>>;
  /** Every machine that was ever let in; revoked ones too. */
  readonly terminals: Readonly<Record<string, TerminalRecord>>;
  readonly door: DoorPolicy;
  readonly wipes: Readonly<Record<string, Wipe>>;
}

/** Raised whenever the shape of State or the meaning of an event changes: an older snapshot is then not used. */
export const STATE_SCHEMA = 'state-4';

export const EMPTY_STATE: State = {
  rooms: {},
  bodies: {},
  people: {},
  accounts: {},
  rules: {},
  meetings: {},
  library: EMPTY_LIBRARY,
  sessions: {},
  keys: {},
  registrars: {},
  terminals: {},
  door: FIRST_DOOR,
  wipes: {},
};
