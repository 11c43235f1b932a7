import type { WireCommand } from '../../core/command.ts';
import type { ByeReason } from '../../core/protocol/down/bye.ts';
import type { OwnTerminal, Session } from '../../core/protocol/down/welcome.ts';
import type { SignInAs } from '../../core/protocol/up/signIn.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { Views } from '../../core/views/schemas.ts';

/** How the line to the room stands; instants are on the room's clock. */
export type Link =
  | { readonly kind: 'connecting'; readonly since: number }
  | { readonly kind: 'open'; readonly latencyMs: number | null }
  | { readonly kind: 'lost'; readonly since: number; readonly attempts: number; readonly retryAt: number }
  | { readonly kind: 'ended'; readonly why: ByeReason };

/** How far signing in has come. `retryAt` is on the room's clock. */
export type SignInState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly as: SignInAs['kind'] }
  | { readonly kind: 'waiting'; readonly until: number }
  | {
      readonly kind: 'refused';
      readonly as: SignInAs['kind'];
      readonly code: RefusalCode;
      readonly retryAt: number | null;
    };

/** A command that was given and not answered yet. */
export interface PendingCommand {
  readonly id: string;
  readonly command: WireCommand;
}

export interface RoomInfo {
  readonly room: string;
  readonly roomId: string;
  readonly version: string;
}

/** All that the screens know of the room. */
export interface RoomState {
  readonly link: Link;
  /** Null until the first welcome. */
  readonly room: RoomInfo | null;
  readonly session: Session;
  /** Which terminal this screen stands on; null for a browser that nobody let in, and before the first welcome. */
  readonly terminal: OwnTerminal | null;
  readonly views: Partial<Views>;
  readonly signIn: SignInState;
  readonly pending: readonly PendingCommand[];
}

export const INITIAL_ROOM: RoomState = {
  link: { kind: 'connecting', since: 0 },
  room: null,
  session: { kind: 'anonymous' },
  terminal: null,
  views: {},
  signIn: { kind: 'idle' },
  pending: [],
};
