import type { SecureContext } from 'node:tls';
import { retryDelay } from '../../../core/base/retryDelay.ts';
import { Down } from '../../../core/protocol/down.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import { TOPICS_OF } from '../../../core/views/topic.ts';
import type { SeatKey } from '../fillRoom.ts';
import { frameOf, kindOf, ping, topicOf } from './messages.ts';
import { type LoadSocket, openSocket, type Target } from './openSocket.ts';

/** What a seat of the room has on its screen when it is complete. */
const PICTURE = TOPICS_OF.seat;
const REV = /"rev":"([\w-]{1,64})"/;

export interface ReturningSeatParts {
  readonly target: Pick<Target, 'port' | 'ca' | 'path'>;
  readonly context: SecureContext;
  readonly key: SeatKey;
  /** Whether the server sends views; the yardstick does not. */
  readonly hasViews: boolean;
  readonly random: () => number;
}

/**
 * An enrolled terminal with somebody signed in at it, which comes back by itself as the product does: after a random wait
 * that grows, with its TLS session, its token, and the names of the views that it has.
 */
export class ReturningSeat {
  readonly #parts: ReturningSeatParts;
  readonly #revs = new Map<string, string>();
  #session: Buffer | null = null;
  #socket: LoadSocket | null = null;
  #attempts = 0;
  #stopped = false;
  #forgets = false;
  /** Whether the connection of the moment was made since the round began. */
  #isNew = true;
  #timer: NodeJS.Timeout | null = null;
  /** When its picture was complete on the connection of the moment, on `performance.now()`; null before. */
  backAt: number | null = null;
  /** Whether the connection of the moment went on with an earlier TLS session. */
  isResumed = false;
  /** The server did not know the session any more. */
  isLost = false;

  constructor(parts: ReturningSeatParts) {
    this.#parts = parts;
    void this.#connect();
  }

  /** What follows is a new round; with `forgets`, as after the terminal's own restart: it has no views. */
  begin({ forgets }: { readonly forgets: boolean }): void {
    this.backAt = null;
    this.isResumed = false;
    this.#attempts = 0;
    this.#isNew = false;
    this.#forgets = forgets;
  }

  ping(): void {
    this.#socket?.write(ping());
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#socket?.cut();
  }

  async #connect(): Promise<void> {
    const { target, context, key } = this.#parts;
    try {
      const socket = await openSocket(
        { ...target, terminal: { context, session: this.#session } },
        {
          onText: (payload) => this.#hear(payload),
          onEnd: () => this.#lose(),
          onSession: (session) => {
            this.#session = session;
          },
        },
      );
      if (this.#stopped) return socket.cut();
      this.#socket = socket;
      this.isResumed = socket.isResumed;
      const have = Object.fromEntries(this.#revs);
      const greeting = { protocol: PROTOCOL_VERSION, client: 'tools', token: key.token, have, watching: null };
      socket.write(frameOf({ type: 'hello', ...greeting }));
      // Whatever the server has to send at once comes before the answer to this.
      socket.write(ping());
    } catch {
      this.#lose();
    }
  }

  #lose(): void {
    this.#socket = null;
    if (this.#stopped) return;
    this.#isNew = true;
    if (this.#forgets) this.#revs.clear();
    this.#forgets = false;
    this.#timer = setTimeout(() => void this.#connect(), retryDelay(this.#attempts, this.#parts.random()));
    this.#attempts += 1;
  }

  #hear(payload: Buffer): void {
    switch (kindOf(payload)) {
      case 'view': {
        const rev = REV.exec(payload.toString('latin1', 0, 200))?.[1];
        if (rev !== undefined) this.#revs.set(topicOf(payload), rev);
        return;
      }
      case 'welcome': {
        const message = Down.parse(JSON.parse(payload.toString()));
        const session = message.type === 'welcome' ? message.session : null;
        this.isLost = session?.kind !== 'signedIn' || session.personId !== this.#parts.key.personId;
        return;
      }
      case 'pong':
        if (this.#isNew && this.#hasPicture()) this.backAt ??= performance.now();
    }
  }
  #hasPicture(): boolean {
    return !this.#parts.hasViews || PICTURE.every((topic) => this.#revs.has(topic));
  }
}
