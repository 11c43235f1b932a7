/** What became of a message: a refused one is not tried again, one that came too soon is. */
export type Sent = 'ok' | 'tooFast' | 'refused';

/**
 * Sends the newest of many values: one at a time, no more often than every so many milliseconds, never one that a newer
 * one has replaced, and always the last.
 */
export class LatestSender<T> {
  readonly #send: (value: T) => Promise<Sent>;
  readonly #everyMs: number;
  #waiting: { readonly value: T } | null = null;
  #busy = false;
  #stopped = false;

  constructor(everyMs: number, send: (value: T) => Promise<Sent>) {
    this.#everyMs = everyMs;
    this.#send = send;
  }

  push(value: T): void {
    this.#waiting = { value };
    if (!this.#busy && !this.#stopped) void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting = null;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#waiting !== null) {
      const { value } = this.#waiting;
      this.#waiting = null;
      const rest = new Promise((done) => setTimeout(done, this.#everyMs));
      const sent = await this.#send(value);
      if (sent === 'tooFast' && !this.#stopped) this.#waiting ??= { value };
      await rest;
    }
    this.#busy = false;
  }
}
