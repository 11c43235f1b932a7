import { retryDelay } from '../../core/base/retryDelay.ts';
import type { OpenSocket, Socket } from './socket.ts';

/** Times of the line, in milliseconds. */
export const LINE = {
  /** Nothing heard for so long: the line counts as lost, whatever the socket believes. */
  silenceMs: 12_000,
  /** How often that is looked at. */
  watchMs: 1_000,
  /** A line that held for so long has earned a quick first retry again. */
  settledMs: 10_000,
} as const;

export interface LineEvents {
  connecting(): void;
  opened(): void;
  heard(data: unknown): void;
  /** The next attempt follows in `retryInMs`. */
  lost(attempts: number, retryInMs: number): void;
}

type Phase =
  | { readonly kind: 'down' }
  | { readonly kind: 'up'; readonly socket: Socket; readonly watch: ReturnType<typeof setInterval> }
  | { readonly kind: 'retrying'; readonly timer: ReturnType<typeof setTimeout> };

/** Keeps one socket open: notices silence, calls again with jitter, and knows nothing of what is said. */
export class Line {
  readonly #open: OpenSocket;
  readonly #events: LineEvents;
  readonly #now: () => number;
  readonly #random: () => number;
  #phase: Phase = { kind: 'down' };
  #heardAt = 0;
  #openedAt: number | null = null;
  #attempts = 0;

  constructor(open: OpenSocket, events: LineEvents, now: () => number, random: () => number) {
    this.#open = open;
    this.#events = events;
    this.#now = now;
    this.#random = random;
  }

  /** Calls now, unless the line is up. */
  call(): void {
    if (this.#phase.kind === 'up') {
      this.#checkSilence();
      return;
    }
    if (this.#phase.kind === 'retrying') clearTimeout(this.#phase.timer);
    const socket = this.#open();
    this.#phase = { kind: 'up', socket, watch: setInterval(() => this.#checkSilence(), LINE.watchMs) };
    this.#heardAt = this.#now();
    this.#openedAt = null;
    socket.onopen = () => {
      this.#openedAt = this.#heardAt = this.#now();
      this.#events.opened();
    };
    socket.onmessage = ({ data }) => {
      this.#heardAt = this.#now();
      this.#events.heard(data);
    };
    socket.onclose = () => this.#lose();
    this.#events.connecting();
  }

  send(text: string): void {
    if (this.#phase.kind === 'up' && this.#openedAt !== null) this.#phase.socket.send(text);
  }

  /** Closes for good, until `call`. */
  hangUp(): void {
    this.#letGo();
    this.#attempts = 0;
  }

  #checkSilence(): void {
    if (this.#now() - this.#heardAt > LINE.silenceMs) this.#lose();
  }

  #lose(): void {
    if (this.#openedAt !== null && this.#now() - this.#openedAt >= LINE.settledMs) this.#attempts = 0;
    this.#letGo();
    const delay = retryDelay(this.#attempts, this.#random());
    this.#attempts += 1;
    this.#phase = { kind: 'retrying', timer: setTimeout(() => this.call(), delay) };
    this.#events.lost(this.#attempts, delay);
  }

  #letGo(): void {
    if (this.#phase.kind === 'retrying') clearTimeout(this.#phase.timer);
    if (this.#phase.kind === 'up') {
      const { socket, watch } = this.#phase;
      clearInterval(watch);
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    this.#phase = { kind: 'down' };
  }
}
