import { setTimeout as pause } from 'node:timers/promises';
import type { WireCommand } from '../../../core/command.ts';
import type { Receipt } from '../../../core/protocol/down/receipt.ts';
import { Down } from '../../../core/protocol/down.ts';
import { pollHashIn } from '../load/BallotSigner.ts';
import { frameOf, hello, kindOf, topicOf } from '../load/messages.ts';
import { type LoadSocket, openSocket, type Target } from '../load/openSocket.ts';

/** Between two attempts to reach a server that is away, in milliseconds. */
const RETRY_MS = 20;

interface Pending {
  readonly frame: Buffer;
  readonly resolve: (receipt: Receipt) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A terminal that never gives up: it reconnects by itself, and sends a command again under the same id until it has
 * the receipt.
 */
export class Terminal {
  readonly #target: () => Promise<Target>;
  readonly #token: string;
  #socket: LoadSocket | null = null;
  #pending: Pending | null = null;
  #poll: Buffer | undefined;
  #welcomed = false;
  #stopped = false;

  /** `target` resolves once it is worth while to try. */
  constructor(target: () => Promise<Target>, token: string) {
    this.#target = target;
    this.#token = token;
    void this.#connect();
  }

  /** Whether the server has spoken on the connection of the moment. */
  get isBack(): boolean {
    return this.#welcomed;
  }

  /** Its end of the connection of the moment; 0 without one. */
  get localPort(): number {
    return this.#socket?.localPort ?? 0;
  }

  /** Resolves with the receipt, whatever happens to the server meanwhile; rejects when it is refused. */
  command(id: string, command: WireCommand): Promise<Receipt> {
    return new Promise((resolve, reject) => {
      this.#pending = { frame: frameOf({ type: 'command', id, command }), resolve, reject };
      this.#socket?.write(this.#pending.frame);
    });
  }

  /** The hash of a poll that was opened, once its view has come. */
  async hashOf(pollId: string): Promise<string> {
    for (;;) {
      const hash = pollHashIn(this.#poll, pollId);
      if (hash !== null) return hash;
      await pause(RETRY_MS);
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#socket?.cut();
  }

  async #connect(): Promise<void> {
    while (!this.#stopped) {
      try {
        const target = await this.#target();
        const socket = await openSocket(target, {
          onText: (payload) => this.#hear(payload),
          onEnd: () => this.#lost(),
        });
        socket.write(hello(this.#token));
        this.#socket = socket;
        if (this.#pending !== null) socket.write(this.#pending.frame);
        return;
      } catch {
        await pause(RETRY_MS);
      }
    }
  }

  #lost(): void {
    this.#socket = null;
    this.#welcomed = false;
    void this.#connect();
  }

  #hear(payload: Buffer): void {
    const kind = kindOf(payload);
    this.#welcomed = true;
    if (kind === 'view' && topicOf(payload) === 'poll') this.#poll = payload;
    if (kind !== 'receipt' && kind !== 'refused') return;
    const message = Down.parse(JSON.parse(payload.toString()));
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    if (message.type === 'receipt') pending.resolve(message);
    else pending.reject(new Error(`refused: ${payload.toString()}`));
  }
}
