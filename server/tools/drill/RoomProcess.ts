import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));
const READY = /^Ready: https:\/\/.+:(\d+)$/m;

const serverArgs = (dataDir: string, port: number) => ['--data', dataDir, '--host', '127.0.0.1', '--port', `${port}`];

/** A program with the arguments that stand before the server's own. */
export type Launcher = readonly [program: string, ...args: string[]];

/** The room server as `npm start` runs it, in a process that can be killed. */
export class RoomProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /**
   * Resolves at its ready line; rejects with what it said when it exits instead. Port 0 takes a free one. `cacheDir`
   * keeps Node's compiled modules from one start to the next. `launcher` is a program that becomes Node with the
   * arguments that follow it.
   */
  static start(
    dataDir: string,
    cacheDir: string,
    port: number,
    launcher: Launcher = [process.execPath],
  ): Promise<RoomProcess> {
    const [program, ...before] = launcher;
    const child = spawn(program, [...before, MAIN, ...serverArgs(dataDir, port)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: cacheDir },
    });
    return RoomProcess.#ready(child);
  }

  /** The same from a process that has loaded the server's modules: what stands in for a killed one is there sooner. */
  static become(standby: ChildProcess, dataDir: string, port: number): Promise<RoomProcess> {
    const started = RoomProcess.#ready(standby);
    standby.stdin?.on('error', () => {}).end(`${JSON.stringify(serverArgs(dataDir, port))}\n`);
    return started;
  }

  static #ready(child: ChildProcess): Promise<RoomProcess> {
    return new Promise((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const ready = READY.exec(said);
        if (ready !== null) resolve(new RoomProcess(child, Number(ready[1])));
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('error', reject);
      // A standby may have ended before: only its output is heard of then.
      child.once('close', () => reject(new Error(`the server did not start:\n${said}`)));
    });
  }

  /** No warning, no last word: SIGKILL. Resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Stops in good order. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
  }
}
