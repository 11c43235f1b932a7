import { randomUUID } from 'node:crypto';
import { never } from '../../core/base/never.ts';
import type { MachineOrder } from '../../core/machine/order.ts';
import type { MachineUp } from '../../core/machine/protocol.ts';
import type { TerminalOrder } from '../../core/protocol/up/ask.ts';
import { refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import type { OrderLine } from '../../core/views/terminalViews.ts';
import type { Log } from '../log.ts';
import type { Answered } from '../room/asks.ts';
import type { Connection } from '../room/connection.ts';
import type { RoomLoop } from '../room/room.ts';
import type { Screens } from '../room/screens.ts';
import type { Machines } from './Machines.ts';
import { type NewTarget, OrderBook, type TargetAnswer, type TargetState } from './OrderBook.ts';
import { orderTargets, type Target, terminalLabel } from './orderTargets.ts';

/** Longest label in the audit list, in characters. */
const AUDIT_LABEL = 60;

/** Orders to machines that other parts of the server give. */
export type ServersOrder = Extract<MachineOrder, { kind: 'verifyPapers' | 'update' }>;

export interface OrderParts {
  readonly loop: RoomLoop;
  readonly machines: Machines;
  readonly screens: Screens;
  readonly log: Log;
  connections(): Iterable<Connection>;
  /** Wakes a machine by its network cards. */
  wake(macs: readonly string[]): Promise<void>;
  /** A view has changed. */
  changed(): void;
}

/** What the technician has terminals do: on the screen by its own view, on the machine by its line, asleep by its network card. */
export class Orders {
  readonly #parts: OrderParts;
  readonly #book = new OrderBook();
  /** Pages that are to load anew: they have once the connections they had are gone. */
  #reloading: readonly {
    readonly orderId: string;
    readonly targetId: string;
    readonly screens: readonly Connection[];
  }[] = [];
  readonly #stops: readonly (() => void)[];

  constructor(parts: OrderParts) {
    this.#parts = parts;
    this.#stops = [
      parts.machines.listen((event) => {
        if (event.kind === 'done') this.#done(event.terminal, event.said);
        else if (event.kind === 'came') this.#awake(event.terminal.id);
      }),
      parts.screens.onNoted((lineId, messageId) => this.#answer(messageId, lineId, 'done')),
    ];
  }

  get version(): number {
    return this.#book.version;
  }

  /** Newest first. */
  lines(roomId: string): OrderLine[] {
    return this.#book.lines(roomId);
  }

  /** Whether a terminal may send its logs for this order. */
  expectsLogs(orderId: string, terminalId: string): boolean {
    return this.#book.openFor(orderId, terminalId) === 'collectLogs';
  }

  /** A terminal has sent its logs: that is its answer. */
  logsCame(orderId: string, terminalId: string): void {
    this.#answer(orderId, terminalId, 'done');
  }

  /** The technician's order: written down for the audit list, then given. */
  async order(actor: Actor, order: TerminalOrder, targetIds: readonly string[]): Promise<Answered> {
    const { loop } = this.#parts;
    const find = () => orderTargets(loop.state, actor.roomId, this.#parts.connections(), targetIds);
    const named = find();
    if (named === null) return refuse('unknownTerminal');
    const terminals = named.map(({ label }) => label.slice(0, AUDIT_LABEL));
    const noted = await loop.submit({
      actor,
      id: null,
      command: { kind: 'noteOrder', order: order.kind, terminals },
    });
    if (!noted.ok) return noted;
    const id = randomUUID();
    // Who went meanwhile is not there any more; the others get what was written down.
    const targets = find() ?? named;
    const given = targets.map((target): NewTarget => {
      const { state, why } = this.#give(id, order, target);
      return { id: target.id, label: target.label, state, why };
    });
    const by = actor.accountId === null ? '' : (loop.state.accounts[actor.accountId]?.name ?? '');
    this.#book.add({ kind: order.kind, roomId: actor.roomId, by, targets: given }, loop.clock.now(), id);
    if (order.kind === 'wake') this.#wake(id, targets);
    this.#parts.changed();
    return { ok: true, answer: { kind: 'orderTerminals', orderId: id } };
  }

  /**
   * An order of another part of the server to enrolled terminals of a room, in one line of the list. The answers are by
   * terminal id, and each comes in any case: who does not answer in time is silent. `by` is the name of who wants it.
   */
  give(
    order: ServersOrder,
    terminalIds: readonly string[],
    { roomId, by }: { readonly roomId: string; readonly by: string },
  ): { readonly id: string; readonly answers: ReadonlyMap<string, Promise<TargetAnswer>> } {
    const { loop, changed } = this.#parts;
    const id = randomUUID();
    const targets = terminalIds.map((terminalId): NewTarget => {
      const terminal = loop.state.terminals[terminalId];
      if (terminal === undefined) return { id: terminalId, label: terminalId, state: 'away', why: null };
      const { state, why } = this.#toMachine(id, order, terminal);
      return { id: terminalId, label: terminalLabel(loop.state, terminal), state, why };
    });
    this.#book.add({ kind: order.kind, roomId, by, targets }, loop.clock.now(), id);
    changed();
    return { id, answers: new Map(terminalIds.map((target) => [target, this.#book.answerOf(id, target)])) };
  }

  /** The regular look: who is silent, and which pages have loaded anew. */
  sweep(): void {
    const before = this.#book.version;
    for (const { orderId, targetId, screens } of this.#reloading) {
      if (screens.every(({ state }) => state.kind === 'gone')) this.#answer(orderId, targetId, 'done');
    }
    this.#book.sweep(this.#now());
    this.#reloading = this.#reloading.filter(({ orderId, targetId }) => this.#book.isWaiting(orderId, targetId));
    if (this.#book.version !== before) this.#parts.changed();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }

  #give(id: string, order: TerminalOrder, target: Target): TargetAnswer {
    switch (order.kind) {
      case 'identify':
      case 'message':
      case 'reload':
        return this.#toScreen(id, order, target);
      case 'restart':
      case 'shutDown':
      case 'collectLogs':
      case 'verifyPapers':
        return this.#toMachine(id, { kind: order.kind }, target.terminal);
      case 'wake':
        return isMachine(target.terminal) ? SENT : NOT_FOR_BROWSERS;
      default:
        return never(order);
    }
  }

  #toScreen(
    id: string,
    order: Extract<TerminalOrder, { kind: 'identify' | 'message' | 'reload' }>,
    { id: lineId, label, screens }: Target,
  ): TargetAnswer {
    if (screens.length === 0) return AWAY;
    switch (order.kind) {
      case 'identify':
        this.#parts.screens.identify(lineId, label, this.#now());
        return DONE;
      case 'message':
        this.#parts.screens.message(lineId, id, order.text);
        return SENT;
      case 'reload':
        this.#parts.screens.reload(lineId, id, this.#now());
        this.#reloading = [...this.#reloading, { orderId: id, targetId: lineId, screens }];
        return SENT;
    }
  }

  #toMachine(id: string, order: MachineOrder, terminal: TerminalRecord | null): TargetAnswer {
    if (!isMachine(terminal)) return NOT_FOR_BROWSERS;
    return this.#parts.machines.send(terminal.id, { type: 'order', id, order }) ? SENT : AWAY;
  }

  #wake(orderId: string, targets: readonly Target[]): void {
    const { machines, wake, log } = this.#parts;
    for (const { id, terminal } of targets) {
      if (!isMachine(terminal)) continue;
      if (machines.lineOf(id) !== null) this.#answer(orderId, id, 'done');
      else if (terminal.macs.length === 0) this.#answer(orderId, id, 'failed', 'noMac');
      else {
        wake(terminal.macs).catch((error: unknown) => {
          log.warn({ err: error, terminal: id }, 'a terminal could not be woken');
          this.#answer(orderId, id, 'failed', error instanceof Error ? error.message : String(error));
        });
      }
    }
  }

  #awake(terminalId: string): void {
    for (const orderId of this.#book.waitingFor('wake', terminalId)) this.#answer(orderId, terminalId, 'done');
  }

  #done({ id: terminalId }: TerminalRecord, { id, outcome, papers }: Extract<MachineUp, { type: 'done' }>): void {
    const kind = this.#book.openFor(id, terminalId);
    if (kind === null) return;
    if (kind === 'verifyPapers' && outcome.kind === 'done' && papers !== undefined) {
      const bad = papers.filter(({ ok }) => !ok).length;
      this.#parts.machines.noteVerified(terminalId, { at: this.#now(), papers: papers.length, bad });
    }
    this.#answer(id, terminalId, outcome.kind, outcome.kind === 'failed' ? outcome.why : null);
  }

  #answer(orderId: string, targetId: string, state: TargetState, why: string | null = null): void {
    if (this.#book.answer(orderId, targetId, { state, why })) this.#parts.changed();
  }

  #now(): number {
    return this.#parts.loop.clock.now();
  }
}

const SENT: TargetAnswer = { state: 'sent', why: null };
const DONE: TargetAnswer = { state: 'done', why: null };
const AWAY: TargetAnswer = { state: 'away', why: null };
const NOT_FOR_BROWSERS: TargetAnswer = { state: 'notForBrowsers', why: null };

const isMachine = (terminal: TerminalRecord | null): terminal is TerminalRecord =>
  terminal?.proof.kind === 'certificate';
