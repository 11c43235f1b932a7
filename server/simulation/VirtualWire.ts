import type { ByeReason } from '../../core/protocol/down/bye.ts';
import type { Down } from '../../core/protocol/down.ts';
import { textOf } from '../room/testing/FakeWire.ts';
import type { Wire } from '../room/wire.ts';

/** One connection over a network that loses whatever is on its way when it breaks. */
export class VirtualWire implements Wire {
  readonly address = '10.0.0.1';
  readonly terminalId = null;
  /** What the server said and the client has not read. */
  readonly inbox: Down[] = [];
  isCut = false;
  readonly #onSend: (message: Down) => void;

  /** `onSend` sees every message the moment the server lets go of it, delivered or not. */
  constructor(onSend: (message: Down) => void) {
    this.#onSend = onSend;
  }

  backlog(): number {
    return 0;
  }
  send(message: Down): void {
    if (this.isCut) return;
    this.#onSend(message);
    this.inbox.push(message);
  }
  sendFrame(frame: Buffer): void {
    if (this.isCut) return;
    const message: Down = JSON.parse(textOf(frame));
    this.send(message);
  }
  /** The other side of this wire is always there. */
  ping(): void {}

  bye(why: ByeReason): void {
    this.send({ type: 'bye', why });
  }
  cut(): void {
    this.isCut = true;
  }
}
