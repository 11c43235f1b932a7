import { never } from '../../core/base/never.ts';
import type { UpdateFile } from '../../core/machine/order.ts';
import { MACHINE_LIMITS, MACHINE_PROTOCOL, type MachineDown, type MachineUp } from '../../core/machine/protocol.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { State } from '../../core/state.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import type { Log } from '../log.ts';
import type { RoomLoop } from '../room/room.ts';
import { MachineLine } from './MachineLine.ts';
import type { MachineBye, MachineWire } from './MachineWire.ts';

/** A line that has not said hello by then is closed, in milliseconds. */
const HELLO_WITHIN_MS = 5_000;

type Said<T extends MachineUp['type']> = Extract<MachineUp, { type: T }>;

/** What other parts of the server are told of machines. */
export type MachineEvent =
  /** Its line stands, and it has been welcomed. */
  | { readonly kind: 'came'; readonly terminal: TerminalRecord; readonly report: MachineReport }
  | { readonly kind: 'reported'; readonly terminal: TerminalRecord; readonly report: MachineReport }
  | { readonly kind: 'done'; readonly terminal: TerminalRecord; readonly said: Said<'done'> }
  | { readonly kind: 'wiped'; readonly terminal: TerminalRecord; readonly said: Said<'wiped'> }
  | { readonly kind: 'left'; readonly terminalId: string };

/** Papers of a machine, hashed again. */
export interface Verified {
  readonly at: number;
  readonly papers: number;
  readonly bad: number;
}

export interface MachineParts {
  readonly loop: RoomLoop;
  readonly log: Log;
  readonly version: string;
  /** The version to be offered to a machine whose screens speak another protocol than this server; null: there is none. */
  offerFor(report: MachineReport): UpdateFile | null;
}

/** The machines that have a line to the server: one line each, believed for nothing but its own terminal (E-1). */
export class Machines {
  readonly #parts: MachineParts;
  readonly #lines = new Set<MachineLine>();
  readonly #byTerminal = new Map<string, MachineLine>();
  readonly #listeners = new Set<(event: MachineEvent) => void>();
  readonly #lastSeen = new Map<string, number>();
  readonly #verified = new Map<string, Verified>();
  #terminals: State['terminals'];

  constructor(parts: MachineParts) {
    this.#parts = parts;
    this.#terminals = parts.loop.state.terminals;
  }

  /** Calls back for everything that machines do; returns the stop. */
  listen(listener: (event: MachineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A socket that proved to be this terminal's; null when the terminal is not, or not any more, on the allow-list. */
  enter(wire: MachineWire, terminalId: string): MachineLine | null {
    if (this.#trusted(terminalId) === null) {
      wire.bye('revoked');
      return null;
    }
    for (const other of this.#lines) {
      if (other.terminalId === terminalId && other.state.kind === 'greeting') this.#end(other, 'replaced');
    }
    const line = new MachineLine(wire, terminalId, this.#now());
    this.#lines.add(line);
    return line;
  }

  hear(line: MachineLine, message: MachineUp): void {
    if (line.state.kind === 'gone') return;
    const terminal = this.#trusted(line.terminalId);
    line.heardAt = this.#now();
    if (terminal === null) this.#end(line, 'revoked');
    else if ((message.type === 'hello') !== (line.state.kind === 'greeting')) this.malformed(line);
    else this.#understand(line, terminal, message);
  }

  /** It said something that no machine of ours says. */
  malformed(line: MachineLine): void {
    this.#parts.log.warn({ terminal: line.terminalId, address: line.wire.address }, 'a machine broke the protocol');
    this.#end(line, 'malformed');
  }

  leave(line: MachineLine): void {
    if (line.state.kind === 'gone') return;
    const wasKnown = this.#byTerminal.get(line.terminalId) === line;
    line.state = { kind: 'gone' };
    this.#lines.delete(line);
    if (!wasKnown) return;
    this.#byTerminal.delete(line.terminalId);
    this.#lastSeen.set(line.terminalId, line.heardAt);
    this.#tell({ kind: 'left', terminalId: line.terminalId });
  }

  /** The line of a terminal's machine that has said hello; null while it is away. */
  lineOf(terminalId: string): MachineLine | null {
    return this.#byTerminal.get(terminalId) ?? null;
  }

  /** When a terminal's machine was last heard, in this run of the server. */
  lastSeen(terminalId: string): number | null {
    return this.lineOf(terminalId)?.heardAt ?? this.#lastSeen.get(terminalId) ?? null;
  }

  /** What became of the latest check of all papers of a terminal, in this run of the server. */
  verifiedOf(terminalId: string): Verified | null {
    return this.#verified.get(terminalId) ?? null;
  }

  noteVerified(terminalId: string, verified: Verified): void {
    this.#verified.set(terminalId, verified);
  }

  /** False when the terminal's machine is away. */
  send(terminalId: string, message: MachineDown): boolean {
    const line = this.lineOf(terminalId);
    line?.wire.send(message);
    return line !== null;
  }

  /** After a commit: who was revoked is told and cut off, who was moved is told its new use. */
  settle(): void {
    const { terminals } = this.#parts.loop.state;
    const before = this.#terminals;
    if (terminals === before) return;
    this.#terminals = terminals;
    for (const line of this.#lines) {
      const terminal = this.#trusted(line.terminalId);
      if (terminal === null) this.#end(line, 'revoked');
      else if (line.state.kind === 'known' && terminal.use !== before[line.terminalId]?.use) {
        line.wire.send({ type: 'use', use: terminal.use });
      }
    }
  }

  /** The regular look at everybody: who is silent. */
  sweep(): void {
    const now = this.#now();
    for (const line of this.#lines) {
      const isLate =
        line.state.kind === 'greeting'
          ? now - line.connectedAt > HELLO_WITHIN_MS
          : now - line.heardAt > MACHINE_LIMITS.silenceMs;
      if (isLate) this.#end(line, 'silent');
    }
  }

  stop(): void {
    for (const line of this.#lines) this.#end(line, 'shutdown');
  }

  #understand(line: MachineLine, terminal: TerminalRecord, message: MachineUp): void {
    switch (message.type) {
      case 'hello':
        this.#hello(line, terminal, message);
        break;
      case 'report':
        line.state = { kind: 'known', report: message.report };
        this.#tell({ kind: 'reported', terminal, report: message.report });
        break;
      case 'ping':
        line.latencyMs = message.rttMs;
        line.wire.send({ type: 'pong', sentAt: message.sentAt, now: this.#now() });
        break;
      case 'done':
        this.#tell({ kind: 'done', terminal, said: message });
        break;
      case 'wiped':
        this.#tell({ kind: 'wiped', terminal, said: message });
        break;
      default:
        never(message);
    }
  }

  #hello(line: MachineLine, terminal: TerminalRecord, { machine, report }: Said<'hello'>): void {
    if (machine !== MACHINE_PROTOCOL) {
      this.malformed(line);
      return;
    }
    const before = this.#byTerminal.get(terminal.id);
    if (before !== undefined) this.#end(before, 'replaced');
    line.state = { kind: 'known', report };
    this.#byTerminal.set(terminal.id, line);
    line.wire.send({
      type: 'welcome',
      now: this.#now(),
      version: this.#parts.version,
      protocol: PROTOCOL_VERSION,
      terminalId: terminal.id,
      use: terminal.use,
      offer: report.protocol === PROTOCOL_VERSION ? null : this.#parts.offerFor(report),
    });
    this.#tell({ kind: 'came', terminal, report });
  }

  #end(line: MachineLine, why: MachineBye): void {
    line.wire.bye(why);
    this.leave(line);
  }

  #tell(event: MachineEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.#parts.log.error({ err: error, kind: event.kind }, 'an event of a machine could not be handled');
      }
    }
  }

  /** An enrolled machine on the allow-list: a browser's key opens no machine line. */
  #trusted(terminalId: string): TerminalRecord | null {
    const terminal = this.#parts.loop.state.terminals[terminalId];
    return terminal === undefined || terminal.revokedAt !== null || terminal.proof.kind !== 'certificate'
      ? null
      : terminal;
  }

  #now(): number {
    return this.#parts.loop.clock.now();
  }
}
