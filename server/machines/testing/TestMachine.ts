import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';
import { MACHINE_PATH, MachineDown, type MachineUp } from '../../../core/machine/protocol.ts';
import { machineHello } from './report.ts';

type DownOf<T extends MachineDown['type']> = Extract<MachineDown, { type: T }>;

/** A machine on a real line, which does only what the test has it do. */
export class TestMachine {
  readonly #ws: WebSocket;
  readonly #listeners = new Set<() => void>();
  readonly heard: MachineDown[] = [];
  closed: { readonly code: number; readonly why: string } | null = null;

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    const changed = () => {
      for (const listener of this.#listeners) listener();
    };
    ws.on('message', (data) => {
      this.heard.push(MachineDown.parse(JSON.parse(data.toString())));
      changed();
    });
    ws.on('close', (code, why) => {
      this.closed = { code, why: why.toString() };
      changed();
    });
    ws.on('error', () => undefined);
  }

  /** `tls` shows the terminal's certificate. Rejects when the door turns it away. */
  static async connect(port: number, tls: ClientOptions): Promise<TestMachine> {
    const ws = new WebSocket(`wss://127.0.0.1:${port}${MACHINE_PATH}`, tls);
    const machine = new TestMachine(ws);
    await once(ws, 'open');
    return machine;
  }

  /** Connected, and welcomed. */
  static async greeted(port: number, tls: ClientOptions): Promise<TestMachine> {
    const machine = await TestMachine.connect(port, tls);
    machine.say(machineHello());
    await machine.hears('welcome');
    return machine;
  }

  say(message: MachineUp): void {
    this.sayText(JSON.stringify(message));
  }

  sayText(text: string): void {
    this.#ws.send(text);
  }

  /** The `nth` message of a type (the first one: 1), once it has come. */
  async hears<T extends MachineDown['type']>(type: T, nth = 1): Promise<DownOf<T>> {
    const of = () => this.heard.filter((message): message is DownOf<T> => message.type === type).at(nth - 1);
    await this.#until(() => of() !== undefined);
    const found = of();
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  }

  async ends(): Promise<{ readonly code: number; readonly why: string }> {
    await this.#until(() => this.closed !== null);
    if (this.closed === null) throw new Error('the line is open');
    return this.closed;
  }

  /** Gone without a word, as by a cut cable. */
  cut(): void {
    this.#ws.terminate();
  }

  #until(isSo: () => boolean): Promise<void> {
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
}
