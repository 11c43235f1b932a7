import { hello, kindOf, ping, topicOf } from './messages.ts';
import { type LoadSocket, openSocket, type Target } from './openSocket.ts';

type OnView = (topic: string, payload: Buffer) => void;

/** A signed-in connection that counts what it gets and remembers the last of each kind, unparsed. */
export class Seat {
  /** Messages since the last call of `forget`, pongs excepted. */
  messages = 0;
  /** When the receipt came, on `performance.now()`; null before. */
  receiptAt: number | null = null;
  /** The last message that was neither a view nor a pong. */
  answer: Buffer | null = null;
  pongs = 0;
  /** Whether the connection was lost without `cut`. */
  lost = false;
  readonly views = new Map<string, Buffer>();
  readonly #onView: OnView;
  #socket: LoadSocket | null = null;

  private constructor(onView: OnView) {
    this.#onView = onView;
  }

  /** Connects and says hello with a session's token; `onView` hears of each view as it comes. */
  static async connect(target: Target, token: string, onView: OnView = () => undefined): Promise<Seat> {
    const seat = new Seat(onView);
    seat.#socket = await openSocket(target, {
      onText: (payload) => seat.#hear(payload),
      onEnd: () => {
        seat.lost = seat.#socket !== null;
      },
    });
    seat.write(hello(token));
    return seat;
  }

  write(frame: Buffer): void {
    this.#socket?.write(frame);
  }

  ping(): void {
    this.write(ping());
  }

  forget(): void {
    this.messages = 0;
    this.receiptAt = null;
    this.answer = null;
  }

  cut(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.cut();
  }

  #hear(payload: Buffer): void {
    const kind = kindOf(payload);
    if (kind === 'pong') {
      this.pongs += 1;
      return;
    }
    this.messages += 1;
    if (kind === 'view') {
      const topic = topicOf(payload);
      this.views.set(topic, payload);
      this.#onView(topic, payload);
      return;
    }
    this.answer = payload;
    if (kind === 'receipt') this.receiptAt = performance.now();
  }
}
