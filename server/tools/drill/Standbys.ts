import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { RoomProcess } from './RoomProcess.ts';

const STANDBY = fileURLToPath(new URL('standby.ts', import.meta.url));

const envOf = (cacheDir: string) => ({ ...process.env, NODE_COMPILE_CACHE: cacheDir });

/** Processes with the server's modules loaded, one ahead: loading takes several times as long as the rest of a start. */
export class Standbys {
  readonly #cacheDir: string;
  #next: ChildProcess;

  private constructor(cacheDir: string) {
    this.#cacheDir = cacheDir;
    this.#next = this.#spawn();
  }

  /**
   * Begins once a server of `dataDir` has left its compiled modules in `cacheDir`: Node keeps them only when a process ends
   * in good order, which those of a drill do not.
   */
  static async warm(cacheDir: string, dataDir: string): Promise<Standbys> {
    const standbys = new Standbys(cacheDir);
    await (await standbys.start(dataDir, 0)).stop();
    // The one that waits was begun before.
    await standbys.stop();
    return new Standbys(cacheDir);
  }

  /** The next one becomes the server of a folder; resolves when it listens. Port 0 takes a free one. */
  start(dataDir: string, port: number): Promise<RoomProcess> {
    const standby = this.#next;
    this.#next = this.#spawn();
    return RoomProcess.become(standby, dataDir, port);
  }

  /** Ends the one that waits. */
  async stop(): Promise<void> {
    const standby = this.#next;
    if (standby.exitCode !== null || standby.signalCode !== null) return;
    const exit = once(standby, 'exit');
    standby.kill('SIGKILL');
    await exit;
  }

  #spawn(): ChildProcess {
    return spawn(process.execPath, [STANDBY], { stdio: ['pipe', 'pipe', 'pipe'], env: envOf(this.#cacheDir) });
  }
}
