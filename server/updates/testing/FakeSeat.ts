import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { type ClientOptions, WebSocket } from 'ws';
import type { MachineOrder } from '../../../core/machine/order.ts';
import { MACHINE_PATH, MachineDown, type MachineUp } from '../../../core/machine/protocol.ts';
import type { MachineReport } from '../../../core/machine/report.ts';
import { machineHello } from '../../machines/testing/report.ts';

/** What a client shows and trusts. */
export interface ClientTls {
  readonly ca: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One https request on a connection of its own. */
export async function httpAsk(
  port: number,
  tls: ClientTls,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<HttpReply> {
  const outgoing = request({
    host: '127.0.0.1',
    port,
    servername: 'nghi-su.local',
    ...tls,
    path,
    method,
    headers,
    agent: false,
  });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await buffer(incoming) };
}

/** An enrolled machine that updates itself as a real one does: fetch, verify, say so, go, and be back with the new version. */
export class FakeSeat {
  readonly #port: number;
  readonly #tls: ClientTls;
  #version: string;
  #ws: WebSocket | null = null;
  /** Every package that it fetched. */
  readonly fetched: Buffer[] = [];
  readonly heard: MachineDown[] = [];
  /** It installs nothing: it says that it failed. */
  fails: string | null = null;

  constructor(port: number, tls: ClientTls, version: string) {
    this.#port = port;
    this.#tls = tls;
    this.#version = version;
  }

  /** Connects and says hello; resolves when it is welcome. */
  async come(report: Partial<MachineReport> = {}): Promise<Extract<MachineDown, { type: 'welcome' }>> {
    // ws passes it on to TLS, though its own type does not know it.
    const tls: ClientOptions & { servername: string } = { ...this.#tls, servername: 'nghi-su.local' };
    const ws = new WebSocket(`wss://127.0.0.1:${this.#port}${MACHINE_PATH}`, tls);
    this.#ws = ws;
    const { promise, resolve } = Promise.withResolvers<Extract<MachineDown, { type: 'welcome' }>>();
    ws.on('message', (data) => {
      const message = MachineDown.parse(JSON.parse(data.toString()));
      this.heard.push(message);
      if (message.type === 'welcome') resolve(message);
      if (message.type === 'order') void this.#obey(message.id, message.order);
    });
    await once(ws, 'open');
    this.#say(machineHello({ version: this.#version, ...report }));
    return promise;
  }

  async go(): Promise<void> {
    const ws = this.#ws;
    this.#ws = null;
    if (ws === null) return;
    const closed = once(ws, 'close');
    ws.close();
    await closed;
  }

  async #obey(id: string, order: MachineOrder): Promise<void> {
    if (order.kind !== 'update') return;
    if (this.fails !== null) {
      return this.#say({ type: 'done', id, outcome: { kind: 'failed', why: this.fails } });
    }
    const { version, file, sha256 } = order.update;
    const { body } = await httpAsk(this.#port, this.#tls, `/updates/${version}/${file}`);
    if (createHash('sha256').update(body).digest('hex') !== sha256) throw new Error('the package is another one');
    this.fetched.push(body);
    this.#say({ type: 'done', id, outcome: { kind: 'done' } });
    await this.go();
    this.#version = version;
    await this.come();
  }

  #say(message: MachineUp): void {
    this.#ws?.send(JSON.stringify(message));
  }
}
