import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Outcome, Trial } from './hostProtocol.ts';

/** A process that keeps the tests loaded, and can be ended when a mutant never comes back. */
export class TestHost {
  /** All test files, by their paths from the root. */
  readonly tests: readonly string[];
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, tests: readonly string[]) {
    this.#child = child;
    this.tests = tests;
  }

  /** Starts one on the project in `root`; rejects when it ends before it is ready. */
  static async start(root: string): Promise<TestHost> {
    const child = fork(join(root, 'build', 'mutate', 'host.ts'), {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the tests cannot be loaded:\n${said}`);
    });
    ended.catch(() => {});
    const [tests]: string[][] = await Promise.race([once(child, 'message'), ended]);
    return new TestHost(child, tests ?? []);
  }

  /** Resolves with what the tests said, or null when they were not through within `ms`: then this host is gone. */
  async attempt(trial: Trial, ms: number): Promise<Outcome | null> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), ms);
    const { signal } = patience;
    // A mutant may also end the process.
    const gone = once(this.#child, 'exit', { signal }).then(() => null);
    const answer = once(this.#child, 'message', { signal }).then(([outcome]: Outcome[]) => outcome ?? null);
    this.#child.send(trial);
    try {
      return await Promise.race([answer, gone]);
    } catch {
      this.stop();
      return null;
    } finally {
      clearTimeout(timer);
      patience.abort();
      await Promise.allSettled([answer, gone]);
    }
  }

  get isGone(): boolean {
    return this.#child.killed || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}
