import type { RoomProcess } from './RoomProcess.ts';

/** Starts a server on a port; 0 takes a free one. */
export type StartRoom = (port: number) => Promise<RoomProcess>;

/** One server after the other on the same folder and port. */
export class Succession {
  readonly #start: StartRoom;
  #running: Promise<RoomProcess>;

  constructor(start: StartRoom) {
    this.#start = start;
    this.#running = start(0);
  }

  /** Resolves once the server of the moment listens. */
  async port(): Promise<number> {
    return (await this.#running).port;
  }

  /** Kills it and starts the next; resolves when that one listens. */
  async kill(): Promise<void> {
    const victim = await this.#running;
    this.#running = victim.kill().then(() => this.#start(victim.port));
    await this.#running;
  }

  /** Stops it in good order and starts the next; resolves when that one listens. */
  async relieve(): Promise<void> {
    const first = await this.#running;
    this.#running = first.stop().then(() => this.#start(first.port));
    await this.#running;
  }

  /** Stops the last one in good order; nothing when it did not start. */
  async stop(): Promise<void> {
    const last = await this.#running.catch(() => null);
    await last?.stop();
  }
}
