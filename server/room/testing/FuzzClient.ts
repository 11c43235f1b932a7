import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Down } from '../../../core/protocol/down.ts';
import type { Up } from '../../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';

/** One socket; everything it hears must follow the protocol. */
export class FuzzClient {
  readonly ws: WebSocket;
  readonly heard: Down[] = [];
  closed = false;
  #stir: () => void = () => {};

  constructor(port: number) {
    this.ws = new WebSocket(`wss://127.0.0.1:${port}/room`, { rejectUnauthorized: false });
    this.ws.on('message', (data) => {
      this.heard.push(Down.parse(JSON.parse(data.toString())));
      this.#stir();
    });
    this.ws.on('error', () => {});
    this.ws.on('close', () => {
      this.closed = true;
      this.#stir();
    });
  }

  static async open(port: number): Promise<FuzzClient> {
    const client = new FuzzClient(port);
    await once(client.ws, 'open');
    return client;
  }

  say(message: Up | string): void {
    if (this.ws.readyState === WebSocket.OPEN)
      this.ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  hello(token: string | null = null): void {
    this.say({ type: 'hello', protocol: PROTOCOL_VERSION, client: 'fuzz', token, have: {}, watching: null });
  }

  /** Waits for what was heard to fulfil a condition, or for the end of the connection. */
  async until(found: () => boolean): Promise<void> {
    while (!found() && !this.closed) {
      await new Promise<void>((resolve) => {
        this.#stir = resolve;
      });
    }
  }

  /** Waits until the server has heard everything said so far, or has had enough. */
  async settled(mark: number): Promise<void> {
    this.say({ type: 'ping', sentAt: mark, rttMs: null });
    await this.until(() => this.heard.some((message) => message.type === 'pong' && message.sentAt === mark));
  }

  async signIn(as: Extract<Up, { type: 'signIn' }>['as']): Promise<string> {
    this.hello();
    this.say({ type: 'signIn', as });
    await this.until(() =>
      this.heard.some((message) => message.type === 'welcome' && message.session.kind === 'signedIn'),
    );
    const welcome = this.heard.findLast((message) => message.type === 'welcome');
    if (welcome?.session.kind !== 'signedIn' || welcome.session.token === null)
      throw new Error(JSON.stringify(this.heard));
    return welcome.session.token;
  }

  async end(): Promise<void> {
    if (this.closed) return;
    this.ws.terminate();
    await this.until(() => false);
  }
}
