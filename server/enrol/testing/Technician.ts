import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import type { AnswerBody } from '../../../core/protocol/down/answer.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { AskKind } from '../../../core/protocol/up/ask.ts';
import type { Up } from '../../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import { EnrolmentView, OrdersView } from '../../../core/views/terminalViews.ts';

/** The technician's console as far as enrolment goes, over a real socket. */
export class Technician {
  readonly #ws: WebSocket;
  readonly #heard: Down[] = [];
  readonly #listeners = new Set<() => void>();
  /** Why the server said goodbye; null while it has not. */
  bye: string | null = null;
  /** The newest view. */
  view: EnrolmentView | null = null;
  orders: OrdersView | null = null;

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    ws.on('message', (data) => {
      const message: Down = JSON.parse(data.toString());
      if (message.type === 'view' && message.topic === 'enrolment') this.view = EnrolmentView.parse(message.data);
      else if (message.type === 'view' && message.topic === 'orders') this.orders = OrdersView.parse(message.data);
      else if (message.type === 'bye') this.bye = message.why;
      else this.#heard.push(message);
      for (const listener of this.#listeners) listener();
    });
    ws.on('error', () => undefined);
  }

  static async signIn(port: number, password: string, tls: ClientOptions): Promise<Technician> {
    const ws = new WebSocket(`wss://127.0.0.1:${port}/room`, tls);
    const technician = new Technician(ws);
    await once(ws, 'open');
    technician.#say({
      type: 'hello',
      protocol: PROTOCOL_VERSION,
      client: 'test',
      token: null,
      have: {},
      watching: null,
    });
    technician.#say({ type: 'signIn', as: { kind: 'account', account: 'console', password } });
    await technician.sees(() => technician.view !== null);
    return technician;
  }

  /** The bearer token of its session. */
  get token(): string {
    for (const message of this.#heard) {
      if (message.type === 'welcome' && message.session.kind === 'signedIn') return message.session.token ?? '';
    }
    throw new Error('nobody is signed in');
  }

  /** Resolves with the answer, or with the code of the refusal. */
  async ask(ask: AskKind): Promise<AnswerBody | string> {
    const id = crypto.randomUUID();
    this.#say({ type: 'ask', id, ask });
    let told: AnswerBody | string | null = null;
    await this.sees(() => {
      for (const message of this.#heard) {
        if (message.type === 'answer' && message.id === id) told = message.answer;
        if (message.type === 'refused' && message.id === id) told = message.code;
      }
      return told !== null;
    });
    if (told === null) throw new Error('there is no answer');
    return told;
  }

  /** As `ask`, where a refusal is a failure of the test. */
  async must<K extends AskKind['kind']>(ask: Extract<AskKind, { kind: K }>): Promise<Extract<AnswerBody, { kind: K }>> {
    const answer = await this.ask(ask);
    if (typeof answer === 'string') throw new Error(`${ask.kind} was refused: ${answer}`);
    return answer as Extract<AnswerBody, { kind: K }>;
  }

  /** Resolves once `isSo`, looked at after each message. */
  sees(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Resolves when the connection is over. */
  async closed(): Promise<void> {
    if (this.#ws.readyState !== WebSocket.CLOSED) await once(this.#ws, 'close');
  }

  hangUp(): void {
    this.#ws.terminate();
  }

  #say(message: Up): void {
    this.#ws.send(JSON.stringify(message));
  }
}
