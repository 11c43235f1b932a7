import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a measured process answers. */
export interface ServerFigures {
  readonly port: number;
  /** Commits of the journal since the start. */
  readonly commits: number;
  /** Processor time of the whole process since its start, in microseconds. */
  readonly cpuUs: number;
}

export type ServerRequest = 'figures' | 'stop';

/** A server in a process of its own, so that the load does not share its event loop. */
export class ServerProcess {
  readonly port: number;
  /** Processor time that it had taken when it began to listen, in microseconds. */
  readonly cpuUsAtStart: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, { port, cpuUs }: ServerFigures) {
    this.#child = child;
    this.port = port;
    this.cpuUsAtStart = cpuUs;
  }

  /** Starts `script` of this folder; it sends its figures once it listens. Rejects when it exits instead. */
  static async start(script: string, args: readonly string[]): Promise<ServerProcess> {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), [...args]);
    return new ServerProcess(child, await answerOf(child));
  }

  figures(): Promise<ServerFigures> {
    const answer = answerOf(this.#child);
    this.ask('figures');
    return answer;
  }

  ask(request: ServerRequest | string): void {
    this.#child.send(request);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.ask('stop');
    await exit;
  }

  /** No warning, no last word: SIGKILL. Resolves when the process is gone. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }
}

function answerOf(child: ChildProcess): Promise<ServerFigures> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the measured server has exited'));
    child.once('exit', gone);
    child.once('message', (answer: ServerFigures) => {
      child.off('exit', gone);
      resolve(answer);
    });
  });
}
