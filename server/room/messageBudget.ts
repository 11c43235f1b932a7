import { WIRE_LIMITS } from '../../core/protocol/limits.ts';

/** Messages refused for haste, or not understood, before the connection is closed. */
const PATIENCE = 50;

export type BudgetVerdict = 'pass' | 'refuse' | 'close';

/** How much one connection may say: a bucket refilled at the sustained rate. Time is in milliseconds. */
export class MessageBudget {
  #left: number = WIRE_LIMITS.messageBurst;
  #at: number;
  #strikes = 0;

  constructor(now: number) {
    this.#at = now;
  }

  take(now: number): BudgetVerdict {
    this.#left = Math.min(
      WIRE_LIMITS.messageBurst,
      this.#left + ((now - this.#at) / 1000) * WIRE_LIMITS.messagesPerSecond,
    );
    this.#at = now;
    if (this.#left >= 1) {
      this.#left -= 1;
      return 'pass';
    }
    return this.strike();
  }

  /** A message that should not have come. */
  strike(): 'refuse' | 'close' {
    this.#strikes += 1;
    return this.#strikes > PATIENCE ? 'close' : 'refuse';
  }
}
