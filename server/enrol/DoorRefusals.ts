import type { DoorRefusal } from '../../core/views/terminalViews.ts';
import type { Log } from '../log.ts';

const KEPT = 50;
/** A log line for the same reason from the same address is written so often at most, in milliseconds. */
const LOG_EVERY_MS = 60_000;

/**
 * The latest of whom the doors turned away. One address is there once for each reason: whoever knocks a thousand times
 * does not push out the others, nor fill the log.
 */
export class DoorRefusals {
  readonly #log: Log;
  #kept: readonly DoorRefusal[] = [];
  readonly #loggedAt = new Map<DoorRefusal['why'], Map<string, number>>();

  constructor(log: Log) {
    this.#log = log;
  }

  note(refusal: DoorRefusal): void {
    const { at, address, why } = refusal;
    this.#kept = [refusal, ...this.#kept.filter((other) => other.address !== address || other.why !== why)].slice(
      0,
      KEPT,
    );
    const addresses = this.#loggedAt.get(why) ?? new Map<string, number>();
    if (at - (addresses.get(address) ?? Number.NEGATIVE_INFINITY) < LOG_EVERY_MS) return;
    if (addresses.size >= KEPT) addresses.clear();
    this.#loggedAt.set(why, addresses.set(address, at));
    this.#log.warn({ address, why, what: refusal.what }, 'turned away at the door');
  }

  /** Newest first. */
  get latest(): DoorRefusal[] {
    return [...this.#kept];
  }
}
