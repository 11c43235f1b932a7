import type { ByeReason } from '../../core/protocol/down/bye.ts';
import type { Down } from '../../core/protocol/down.ts';

/** All that the room knows of a connection's socket. */
export interface Wire {
  /** Client's address, for the technician and for the limit on sign-in attempts. */
  readonly address: string;
  /** The enrolled or admitted terminal that its socket comes from, as the https side knows it; null for anybody else. */
  readonly terminalId: string | null;
  /** Bytes that the network has not taken yet. */
  backlog(): number;
  send(message: Down): void;
  /** Writes a frame made by `sharedFrame`. */
  sendFrame(frame: Buffer): void;
  /** Asks the other side for a sign of life, below the protocol; whoever is there answers by itself. */
  ping(): void;
  /** Says why, then closes in good order. */
  bye(why: ByeReason): void;
  /** Cuts without a word: the other side does not read any more. */
  cut(): void;
}
