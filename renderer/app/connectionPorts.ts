import type { WireCommand } from '../../core/command.ts';
import type { Receipt } from '../../core/protocol/down/receipt.ts';
import type { OwnTerminal } from '../../core/protocol/down/welcome.ts';
import type { KeyStore } from './keyStore.ts';
import type { RoomState } from './roomState.ts';
import type { DeviceProof, ScreenMemory } from './screenMemory.ts';
import type { OpenSocket } from './socket.ts';

/** All that a connection needs of the world around it. */
export interface ConnectionPorts {
  readonly openSocket: OpenSocket;
  /** Program and version, for the technician. */
  readonly client: string;
  /** A clock that only goes forward, ms. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly newId: () => string;
  readonly memory: ScreenMemory;
  /** How a terminal proves itself at this screen by what it is; null where it is no terminal, or one for something else. */
  readonly proofOf: (terminal: OwnTerminal | null) => DeviceProof | null;
  /** Where ballots wait over a reload. */
  readonly ballots: KeyStore;
  /** A command of this page is on disk by the server's word. */
  readonly acknowledged: (command: WireCommand, receipt: Receipt) => void;
  readonly store: { getState(): RoomState; setState(patch: Partial<RoomState>): void };
  readonly log: (message: string, detail: string) => void;
}
