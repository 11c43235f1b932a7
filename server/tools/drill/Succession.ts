import { type Launcher, RoomProcess } from './RoomProcess.ts';

/** One server after the other on the same folder and port. */
export class Succession {
  readonly #dataDir: string;
  readonly #cacheDir: string;
  readonly #launcher: (() => Launcher) | null;
  #running: Promise<RoomProcess>;

  /** `launcher` answers what starts the next one, where it is not Node alone. */
  constructor(dataDir: string, cacheDir: string, launcher: (() => Launcher) | null = null) {
    this.#dataDir = dataDir;
    this.#cacheDir = cacheDir;
    this.#launcher = launcher;
    this.#running = this.#start(0);
  }

  /** Starts and stops one in good order: Node keeps its compiled modules only then, and every later start is short. */
  async warmUp(): Promise<void> {
    await this.stop();
    this.#running = this.#start(0);
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

  #start(port: number): Promise<RoomProcess> {
    return RoomProcess.start(this.#dataDir, this.#cacheDir, port, this.#launcher?.());
  }
}
