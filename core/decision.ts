import type { CommandKind, CommandOf } from './command.ts';
import type { Event } from './event.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Actor } from './session/actor.ts';
import type { State } from './state.ts';

export interface Accepted {
  readonly ok: true;
  /** May be empty: the command asked for what is so already. */
  readonly events: readonly Event[];
}

export type Decision = Accepted | Refusal;

export function accept(...events: readonly Event[]): Accepted {
  return { ok: true, events };
}

/** Everything a rule may look at besides the state and the command. `now` is in milliseconds on the room's clock, `sha256` gives the hex digest of a text in UTF-8. */
export interface Context {
  readonly actor: Actor;
  readonly now: number;
  readonly sha256: (text: string) => string;
}

export type Handler<K extends CommandKind> = (state: State, command: CommandOf<K>, context: Context) => Decision;
export type Handlers<K extends CommandKind> = { readonly [P in K]: Handler<P> };

/** Carries a refusal out of a chain of look-ups; `decide` turns it back into a value, so it never leaves core. */
export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** The value, or the refusal when there is none. */
export function need<T>(value: T | null | undefined, code: RefusalCode): T {
  if (value === null || value === undefined) throw new Refused(code);
  return value;
}

export function demand(condition: boolean, code: RefusalCode): void {
  if (!condition) throw new Refused(code);
}
