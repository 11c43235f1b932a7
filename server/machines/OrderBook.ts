import { randomUUID } from 'node:crypto';
import type { OrderLine } from '../../core/views/terminalViews.ts';

export type OrderKind = OrderLine['kind'];
export type TargetState = OrderLine['targets'][number]['state'];

/** Orders that are shown. */
const KEPT = 50;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** A target that has not answered by then is shown as silent, in milliseconds; an answer that comes later still counts. */
export const ANSWER_WITHIN_MS: Readonly<Record<OrderKind, number>> = {
  identify: 30 * SECOND,
  message: 10 * MINUTE,
  reload: 30 * SECOND,
  restart: 30 * SECOND,
  shutDown: 30 * SECOND,
  wake: 3 * MINUTE,
  collectLogs: 2 * MINUTE,
  verifyPapers: 5 * MINUTE,
  update: 15 * MINUTE,
};

/** How one target took an order. */
export interface TargetAnswer {
  readonly state: TargetState;
  readonly why: string | null;
}

export interface NewTarget extends TargetAnswer {
  /** `TerminalLine.id`. */
  readonly id: string;
  readonly label: string;
}

export interface NewOrder {
  readonly kind: OrderKind;
  readonly roomId: string;
  /** Who gave it, by name. */
  readonly by: string;
  readonly targets: readonly NewTarget[];
}

interface Entry extends Omit<NewOrder, 'targets'> {
  readonly id: string;
  readonly at: number;
  readonly targets: Map<string, NewTarget>;
  readonly waiting: Map<string, (answer: TargetAnswer) => void>;
}

/** What the technician has had terminals do, and how each of them took it; the latest only, and in memory. */
export class OrderBook {
  #entries: readonly Entry[] = [];
  #version = 0;

  /** Rises with every change. */
  get version(): number {
    return this.#version;
  }

  /** Returns the order's id. */
  add({ targets, ...order }: NewOrder, at: number, id: string = randomUUID()): string {
    this.#version += 1;
    const entry = { ...order, id, at, targets: new Map(targets.map((target) => [target.id, target])) };
    const entries = [{ ...entry, waiting: new Map() }, ...this.#entries];
    for (const old of entries.slice(KEPT)) for (const id of old.targets.keys()) this.#settle(old, id, 'silent');
    this.#entries = entries.slice(0, KEPT);
    return id;
  }

  /** The target's answer, or that it is silent. */
  answerOf(orderId: string, targetId: string): Promise<TargetAnswer> {
    const entry = this.#find(orderId);
    const target = entry?.targets.get(targetId);
    if (entry === undefined || target === undefined) return Promise.resolve({ state: 'away', why: null });
    if (target.state !== 'sent') return Promise.resolve(target);
    return new Promise((resolve) => entry.waiting.set(targetId, resolve));
  }

  /** What an order is, if it was given to this target and has not been answered yet; else null. */
  openFor(orderId: string, targetId: string): OrderKind | null {
    const entry = this.#find(orderId);
    const state = entry?.targets.get(targetId)?.state;
    return entry !== undefined && (state === 'sent' || state === 'silent') ? entry.kind : null;
  }

  /** The first answer counts; false when nobody waits for one. */
  answer(orderId: string, targetId: string, answer: TargetAnswer): boolean {
    const entry = this.#find(orderId);
    if (entry === undefined || this.openFor(orderId, targetId) === null) return false;
    this.#change(entry, targetId, answer);
    return true;
  }

  /** Whether a target may still answer in time. */
  isWaiting(orderId: string, targetId: string): boolean {
    return this.#find(orderId)?.targets.get(targetId)?.state === 'sent';
  }

  /** The orders of a kind that wait for this target's answer. */
  waitingFor(kind: OrderKind, targetId: string): readonly string[] {
    return this.#entries
      .filter((entry) => entry.kind === kind && this.isWaiting(entry.id, targetId))
      .map(({ id }) => id);
  }

  /** Who has not answered in time is silent; true when somebody is. */
  sweep(now: number): boolean {
    const before = this.#version;
    for (const entry of this.#entries) {
      if (now - entry.at < ANSWER_WITHIN_MS[entry.kind]) continue;
      for (const [id, { state }] of entry.targets) if (state === 'sent') this.#settle(entry, id, 'silent');
    }
    return this.#version !== before;
  }

  /** Newest first. */
  lines(roomId: string): OrderLine[] {
    return this.#entries
      .filter((entry) => entry.roomId === roomId)
      .map(({ id, kind, at, by, targets }) => ({ id, kind, at, by, targets: [...targets.values()] }));
  }

  #find(orderId: string): Entry | undefined {
    return this.#entries.find(({ id }) => id === orderId);
  }

  #settle(entry: Entry, targetId: string, state: TargetState): void {
    if (entry.targets.get(targetId)?.state === 'sent') this.#change(entry, targetId, { state, why: null });
  }

  #change(entry: Entry, targetId: string, { state, why }: TargetAnswer): void {
    const target = entry.targets.get(targetId);
    if (target === undefined) return;
    this.#version += 1;
    entry.targets.set(targetId, { ...target, state, why });
    entry.waiting.get(targetId)?.({ state, why });
    entry.waiting.delete(targetId);
  }
}
