import { RoomProcess } from './RoomProcess.ts';

/** One server after the other on the same folder and port. */
export class Succession {
  readonly #dataDir: string;
  #running: Promise<RoomProcess>;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#running = RoomProcess.start(dataDir, 0);
  }

  /** Resolves once the server of the moment listens. */
  async port(): Promise<number> {
    return (await this.#running).port;
  }

  /** Kills it and starts the next; resolves when that one listens. */
  async kill(): Promise<void> {
    const victim = await this.#running;
    this.#running = victim.kill().then(() => RoomProcess.start(this.#dataDir, victim.port));
    await this.#running;
  }

  /** Stops the last one in good order; nothing when it did not start. */
  async stop(): Promise<void> {
    const last = await this.#running.catch(() => null);
    await last?.stop();
  }
}
