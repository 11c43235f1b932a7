import { setTimeout as pause } from 'node:timers/promises';
import type { WireCommand } from '../../../core/command.ts';
import type { AnswerBody } from '../../../core/protocol/down/answer.ts';
import type { Receipt } from '../../../core/protocol/down/receipt.ts';
import { Down } from '../../../core/protocol/down.ts';
import type { UpOf } from '../../../core/protocol/up.ts';
import { MineView } from '../../../core/views/personal.ts';
import { CurrentPollView, type PollView } from '../../../core/views/pollView.ts';
import { frameOf, hello, kindOf, topicOf } from '../load/messages.ts';
import { type LoadSocket, openSocket, type Target } from '../load/openSocket.ts';

/** Between two attempts to reach a server that is away, in milliseconds. */
const RETRY_MS = 20;

/** What waits for its answer: the receipt of a command, or the answer to a question. */
interface Pending<T> {
  readonly id: string;
  readonly frame: Buffer;
  readonly resolve: (answer: T) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A terminal that never gives up: it reconnects by itself, and sends a command again under the same id until it has
 * the receipt. One command and one question at a time.
 */
export class Terminal {
  readonly #target: () => Promise<Target>;
  readonly #token: string;
  readonly #readsPolls: boolean;
  #socket: LoadSocket | null = null;
  #pending: Pending<Receipt> | null = null;
  #asking: Pending<AnswerBody> | null = null;
  #asked = 0;
  #poll: PollView | null = null;
  /** The last view of what is this person's own, unparsed. */
  #mine: Buffer | null = null;
  #welcomed = false;
  #stopped = false;

  /** `target` resolves once it is worth while to try. `readsPolls`: only such a terminal knows the poll on the table. */
  constructor(target: () => Promise<Target>, token: string, { readsPolls = false } = {}) {
    this.#target = target;
    this.#token = token;
    this.#readsPolls = readsPolls;
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
      this.#pending = { id, frame: frameOf({ type: 'command', id, command }), resolve, reject };
      this.#socket?.write(this.#pending.frame);
    });
  }

  /** Resolves with the answer, whatever happens to the server meanwhile; rejects when it is refused. */
  ask(ask: UpOf<'ask'>['ask']): Promise<AnswerBody> {
    this.#asked += 1;
    const id = `q${this.#asked}`;
    return new Promise((resolve, reject) => {
      this.#asking = { id, frame: frameOf({ type: 'ask', id, ask }), resolve, reject };
      this.#socket?.write(this.#asking.frame);
    });
  }

  /** The poll on the table, as the server has told it on the connection of the moment. */
  get poll(): PollView | null {
    return this.#poll;
  }

  /** A poll that was opened, once its view has come. */
  async pollOnce(pollId: string): Promise<PollView> {
    for (;;) {
      const { poll } = this;
      if (poll?.id === pollId) return poll;
      await pause(RETRY_MS);
    }
  }

  /** This person's ballot of a poll as the server told it when the connection was made; null for none. */
  ownBallot(pollId: string): { readonly n: number; readonly hash: string } | null {
    const message = this.#mine === null ? null : Down.parse(JSON.parse(this.#mine.toString()));
    if (message?.type !== 'view') return null;
    return MineView.parse(message.data).ballots.find((line) => line.pollId === pollId)?.ballot ?? null;
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
        for (const waiting of [this.#pending, this.#asking]) if (waiting !== null) socket.write(waiting.frame);
        return;
      } catch {
        await pause(RETRY_MS);
      }
    }
  }

  #lost(): void {
    this.#socket = null;
    this.#welcomed = false;
    this.#poll = null;
    void this.#connect();
  }

  #hear(payload: Buffer): void {
    const kind = kindOf(payload);
    this.#welcomed = true;
    if (kind === 'view' && topicOf(payload) === 'mine') this.#mine = payload;
    const isPoll = this.#readsPolls && kind === 'view' && topicOf(payload) === 'poll';
    if (kind !== 'receipt' && kind !== 'answer' && kind !== 'refused' && !isPoll) return;
    const message = Down.parse(JSON.parse(payload.toString()));
    switch (message.type) {
      case 'view':
        this.#poll = CurrentPollView.parse(message.data);
        return;
      case 'receipt':
        this.#takePending()?.resolve(message);
        return;
      case 'answer':
        this.#takeAsking()?.resolve(message.answer);
        return;
      case 'refused': {
        const refused = message.id === this.#asking?.id ? this.#takeAsking() : this.#takePending();
        refused?.reject(new Error(`refused: ${payload.toString()}`));
      }
    }
  }

  #takePending(): Pending<Receipt> | null {
    const pending = this.#pending;
    this.#pending = null;
    return pending;
  }

  #takeAsking(): Pending<AnswerBody> | null {
    const asking = this.#asking;
    this.#asking = null;
    return asking;
  }
}
