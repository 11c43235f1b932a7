import { WIRE_LIMITS } from '../../core/protocol/limits.ts';
import { ClockOffset } from './clockOffset.ts';

/** Pings while a line is up, and learns from the answers how far away the room is and what its clock says. */
export class Heartbeat {
  readonly #now: () => number;
  readonly #ping: (sentAt: number, rttMs: number | null) => void;
  readonly #clock = new ClockOffset();
  #timer: ReturnType<typeof setInterval> | undefined;
  #helloAt = 0;
  #rttMs: number | null = null;

  constructor(now: () => number, ping: (sentAt: number, rttMs: number | null) => void) {
    this.#now = now;
    this.#ping = ping;
  }

  /** The last round trip, ms. */
  get rttMs(): number | null {
    return this.#rttMs;
  }

  /** The room's clock, ms. */
  roomNow(): number {
    return this.#now() + this.#clock.offset;
  }

  /** Hello is being said: its welcome is the first exchange of a new line. */
  helloSaid(): void {
    this.#clock.restart();
    this.#helloAt = this.#now();
  }

  /** The welcome came: measures it, and pings from now on. */
  start(roomNow: number): void {
    this.heard(this.#helloAt, roomNow);
    this.stop();
    this.#ping(this.#now(), this.#rttMs);
    this.#timer = setInterval(() => this.#ping(this.#now(), this.#rttMs), WIRE_LIMITS.pingEveryMs);
  }

  /** An answer to what was sent at `sentAt`, given when the room's clock said `answeredAt`. */
  heard(sentAt: number, answeredAt: number): void {
    this.#rttMs = this.#clock.add({ sentAt, answeredAt, heardAt: this.#now() });
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
