import { never } from '../../core/base/never.ts';
import { retryDelay } from '../../core/base/retryDelay.ts';
import type { UpdateFile } from '../../core/machine/order.ts';
import { MACHINE_LIMITS, MACHINE_PROTOCOL, MachineDown, type MachineUp } from '../../core/machine/protocol.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import type { TerminalUse } from '../../core/terminals/terminal.ts';
import type { RoomFault } from '../../renderer/app/shell.ts';
import type { Socket } from '../../renderer/app/socket.ts';
import type { Log } from '../log.ts';
import { ClockSkew } from './clockSkew.ts';
import type { GivenOrder, OrderAnswer } from './Orders.ts';

/** How long a terminal that the server does not want waits before it calls again, in milliseconds. */
const UNWANTED_MS = 60_000;
/** The answer to an order has this long to go out before the program ends, in milliseconds. */
const LAST_WORD_MS = 500;

export interface MachineLinePorts {
  openSocket(failed: (fault: RoomFault) => void): Socket;
  /** What the machine says of itself at this moment. */
  report(clockSkewMs: number | null): Promise<MachineReport>;
  carryOut(order: GivenOrder): Promise<OrderAnswer>;
  /** What the terminal is for, told at every connection and when it changes. */
  use(use: TerminalUse): void;
  /** The technician took this terminal off the allow-list. */
  revoked(): void;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
}

/** The machine's own line to the server, kept up over cuts until `stop`; its page may be broken, this line still stands. */
export class MachineLine {
  readonly #ports: MachineLinePorts;
  readonly #skew = new ClockSkew();
  #socket: Socket | null = null;
  #welcomed = false;
  #attempts = 0;
  #wait: ReturnType<typeof setTimeout> | undefined;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #heardAt = 0;
  #rttMs: number | null = null;
  #reported = '';
  #unwanted = false;
  #stopped = false;
  #offer: UpdateFile | null = null;
  #terminalId: string | null = null;

  constructor(ports: MachineLinePorts) {
    this.#ports = ports;
  }

  start(): void {
    this.#stopped = false;
    this.#call();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#wait);
    this.#socket?.close();
  }

  /** The terminal's clock minus the room's, in milliseconds; null until it was measured. */
  get clockSkewMs(): number | null {
    return this.#skew.best;
  }

  /** The version that the server offers to a terminal too old for it. */
  get offer(): UpdateFile | null {
    return this.#offer;
  }

  /** Which terminal the server says that this is; null before the first welcome. */
  get terminalId(): string | null {
    return this.#terminalId;
  }

  get isOpen(): boolean {
    return this.#welcomed;
  }

  #call(): void {
    const socket = this.#ports.openSocket((fault) => {
      this.#unwanted = fault === 'revoked' || fault === 'unknownCertificate' || fault === 'ownCertificateOver';
      if (fault === 'revoked') this.#ports.revoked();
    });
    this.#socket = socket;
    this.#heardAt = this.#ports.now();
    socket.onopen = () => this.#hello();
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = () => this.#lost();
  }

  #lost(): void {
    clearInterval(this.#pulse);
    this.#socket = null;
    this.#welcomed = false;
    this.#rttMs = null;
    if (this.#stopped) return;
    const delay = this.#unwanted ? UNWANTED_MS : retryDelay(this.#attempts, this.#ports.random());
    this.#attempts += 1;
    this.#wait = setTimeout(() => this.#call(), delay);
  }

  async #hello(): Promise<void> {
    const socket = this.#socket;
    const report = await this.#ports.report(this.clockSkewMs);
    // The line may have broken meanwhile.
    if (socket !== this.#socket) return;
    this.#reported = JSON.stringify(report);
    this.#say({ type: 'hello', machine: MACHINE_PROTOCOL, report });
    this.#pulse = setInterval(() => void this.#beat(), MACHINE_LIMITS.pingEveryMs);
  }

  async #beat(): Promise<void> {
    const now = this.#ports.now();
    if (now - this.#heardAt > MACHINE_LIMITS.silenceMs) {
      this.#socket?.close();
      return;
    }
    this.#ping();
    await this.sayNews();
  }

  #ping(): void {
    this.#say({ type: 'ping', sentAt: this.#ports.now(), rttMs: this.#rttMs });
  }

  /** Says what has changed of the machine, if anything. */
  async sayNews(): Promise<void> {
    const report = await this.#ports.report(this.clockSkewMs);
    const text = JSON.stringify(report);
    if (!this.#welcomed || text === this.#reported) return;
    this.#reported = text;
    this.#say({ type: 'report', report });
  }

  #hear(data: unknown): void {
    this.#heardAt = this.#ports.now();
    const heard = readDown(data);
    if (heard === null) {
      this.#ports.log('message dropped', 'the server said something that a machine does not know');
      return;
    }
    switch (heard.type) {
      case 'welcome':
        this.#welcomed = true;
        this.#unwanted = false;
        this.#attempts = 0;
        this.#offer = heard.offer;
        this.#terminalId = heard.terminalId;
        this.#ping();
        this.#ports.use(heard.use);
        break;
      case 'use':
        this.#ports.use(heard.use);
        break;
      case 'order':
        void this.#obey(heard);
        break;
      case 'pong': {
        const now = this.#ports.now();
        const first = this.clockSkewMs === null;
        this.#rttMs = now - heard.sentAt;
        this.#skew.measured(now - this.#rttMs / 2 - heard.now, this.#rttMs);
        if (first) void this.sayNews();
        break;
      }
      case 'bye':
        this.#ports.log('the server ended the machine line', heard.why);
        this.#unwanted = heard.why !== 'shutdown' && heard.why !== 'silent';
        if (heard.why === 'revoked') this.#ports.revoked();
        break;
      default:
        never(heard);
    }
  }

  async #obey({ id, order }: GivenOrder): Promise<void> {
    const { said, after } = await this.#ports.carryOut({ id, order });
    this.#say(said);
    if (after !== null) setTimeout(after, LAST_WORD_MS);
    await this.sayNews();
  }

  #say(message: MachineUp): void {
    this.#socket?.send(JSON.stringify(message));
  }
}

function readDown(data: unknown): MachineDown | null {
  try {
    return MachineDown.parse(JSON.parse(String(data)));
  } catch {
    return null;
  }
}
