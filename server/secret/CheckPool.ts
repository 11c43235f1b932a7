import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BallotContext } from '../../proof/secret/context.ts';
import type { SecretForm } from '../../proof/secret/form.ts';
import type { CheckAnswer, CheckRequest } from './checkProtocol.ts';

/** Why a ballot was not checked; says nothing about the ballot. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked';
  /** `busy`: too many wait. `failed`: a thread died of it, twice. `closed`: the pool has ended. */
  readonly reason: 'busy' | 'failed' | 'closed';

  constructor(reason: NotChecked['reason']) {
    super(`the ballot was not checked: ${reason}`);
    this.reason = reason;
  }
}

/** What the pool needs of a thread; node's Worker is one. */
export type CheckThread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>;

export interface CheckPoolOptions {
  /** Threads at most; they start when there is something to check. */
  readonly threads: number;
  /** Ballots that may wait for a thread. */
  readonly waiting: number;
  readonly startThread: () => CheckThread;
}

const DEFAULTS: CheckPoolOptions = {
  // One processor stays with the room.
  threads: Math.max(1, availableParallelism() - 1),
  // Twice a full hall that votes at the same instant.
  waiting: 2048,
  startThread: () => new Worker(new URL('./checkThread.ts', import.meta.url)),
};

/** A ballot is tried again on a new thread after the first one died: the thread may have died of something else. */
const ATTEMPTS = 2;

interface Job {
  readonly request: CheckRequest;
  readonly resolve: (answer: CheckAnswer) => void;
  readonly reject: (error: NotChecked) => void;
  attempts: number;
}

/** Checks the proofs of encrypted ballots in threads of their own, so that the room's loop never waits for them. */
export class CheckPool {
  readonly #options: CheckPoolOptions;
  readonly #waiting: Job[] = [];
  readonly #idle: CheckThread[] = [];
  /** What each thread that is alive works on; undefined for an idle one. */
  readonly #threads = new Map<CheckThread, Job | undefined>();
  #closed = false;

  constructor(options: Partial<CheckPoolOptions> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** Whether the ballot is valid, or what is wrong with it. Rejects with NotChecked. */
  check(form: SecretForm, context: BallotContext, ballot: unknown): Promise<CheckAnswer> {
    if (this.#closed) return Promise.reject(new NotChecked('closed'));
    if (this.#waiting.length >= this.#options.waiting) return Promise.reject(new NotChecked('busy'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request: { form, context, ballot }, resolve, reject, attempts: 0 });
      this.#dispatch();
    });
  }

  /** Ends all threads; whatever was not checked yet is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const jobs = [...this.#threads.values(), ...this.#waiting.splice(0)];
    const threads = [...this.#threads.keys()];
    this.#threads.clear();
    for (const job of jobs) job?.reject(new NotChecked('closed'));
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#idle.pop() ?? this.#start();
      if (thread === null) return;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      job.attempts += 1;
      this.#threads.set(thread, job);
      thread.postMessage(job.request);
    }
  }

  #start(): CheckThread | null {
    if (this.#threads.size >= this.#options.threads) return null;
    const thread = this.#options.startThread();
    this.#threads.set(thread, undefined);
    thread.on('message', (answer: CheckAnswer) => this.#answered(thread, answer));
    // An error is followed by the exit; without a listener it would end the server.
    thread.on('error', () => undefined);
    thread.on('exit', () => this.#lost(thread));
    return thread;
  }

  #answered(thread: CheckThread, answer: CheckAnswer): void {
    const job = this.#threads.get(thread);
    if (job === undefined) return;
    this.#threads.set(thread, undefined);
    this.#idle.push(thread);
    job.resolve(answer);
    this.#dispatch();
  }

  #lost(thread: CheckThread): void {
    const job = this.#threads.get(thread);
    this.#threads.delete(thread);
    const at = this.#idle.indexOf(thread);
    if (at >= 0) this.#idle.splice(at, 1);
    if (this.#closed) return;
    if (job !== undefined && job.attempts >= ATTEMPTS) job.reject(new NotChecked('failed'));
    else if (job !== undefined) this.#waiting.unshift(job);
    this.#dispatch();
  }
}
