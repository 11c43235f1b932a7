import { never } from '../../core/base/never.ts';
import type { MachineOrder, UpdateFile } from '../../core/machine/order.ts';
import type { MachineUp } from '../../core/machine/protocol.ts';
import type { OrderOutcome } from '../../core/machine/report.ts';
import type { WipedPapers } from '../../core/terminals/terminal.ts';
import type { CheckedDocument, WipeOutcome } from '../documents/documentCache.ts';
import type { Log } from '../log.ts';

export interface GivenOrder {
  readonly id: string;
  readonly order: MachineOrder;
}

/** What is said of an order, and what is done once that is said. */
export interface OrderAnswer {
  readonly said: Extract<MachineUp, { type: 'done' | 'wiped' }>;
  readonly after: (() => void) | null;
}

/** Who carries out what the server orders. Whatever throws has failed; its message is what the technician reads. */
export interface OrderHands {
  /** Starts the program again. */
  restart(): void;
  shutDown(): Promise<void>;
  collectLogs(orderId: string): Promise<void>;
  /** Deletes, once for each wipe; `at` on the room's clock. */
  wipe(wipeId: string, papers: WipedPapers): Promise<WipeOutcome>;
  verifyPapers(): Promise<readonly CheckedDocument[]>;
  /** Brings an update to this terminal; answers what installs it, which ends this run of the program. */
  update(update: UpdateFile): Promise<() => void>;
}

const DONE: OrderOutcome = { kind: 'done' };
/** Longest text of a failure. */
const WHY_LENGTH = 300;

/** Carries out orders, each once in a run of the program: one that is given again gets the answer of the first time. */
export class Orders {
  readonly #hands: OrderHands;
  readonly #log: Log;
  readonly #answers = new Map<string, Promise<OrderAnswer>>();

  constructor(hands: OrderHands, log: Log) {
    this.#hands = hands;
    this.#log = log;
  }

  carryOut(given: GivenOrder): Promise<OrderAnswer> {
    const answer = this.#answers.get(given.id) ?? this.#start(given);
    this.#answers.set(given.id, answer);
    return answer;
  }

  async #start(given: GivenOrder): Promise<OrderAnswer> {
    this.#log('order', given.order.kind);
    try {
      return await this.#act(given);
    } catch (error) {
      const why = (error instanceof Error ? error.message : String(error)).slice(0, WHY_LENGTH);
      this.#log('order failed', `${given.order.kind}: ${why}`);
      // Given again, it is tried again.
      this.#answers.delete(given.id);
      return { said: { type: 'done', id: given.id, outcome: { kind: 'failed', why } }, after: null };
    }
  }

  async #act({ id, order }: GivenOrder): Promise<OrderAnswer> {
    const done = { type: 'done', id, outcome: DONE } as const;
    switch (order.kind) {
      case 'restart':
        return { said: done, after: this.#hands.restart };
      case 'shutDown':
        await this.#hands.shutDown();
        return { said: done, after: null };
      case 'collectLogs':
        await this.#hands.collectLogs(id);
        return { said: done, after: null };
      case 'wipe': {
        const { deleted, failed } = await this.#hands.wipe(order.wipeId, order.papers);
        return {
          said: { type: 'wiped', wipeId: order.wipeId, deleted: [...deleted], failed: [...failed] },
          after: null,
        };
      }
      case 'verifyPapers':
        return { said: { ...done, papers: [...(await this.#hands.verifyPapers())] }, after: null };
      case 'update':
        return { said: done, after: await this.#hands.update(order.update) };
      default:
        return never(order);
    }
  }
}
