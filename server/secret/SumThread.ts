import { Worker } from 'node:worker_threads';
import type { SumAnswer, SumCalls } from './sumProtocol.ts';

/** What is needed of a thread; node's Worker is one. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>;

interface Asked {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The same calls as in the thread, answered when it gets to them. */
export type RemoteSumming = {
  readonly [K in keyof SumCalls]: (...args: Parameters<SumCalls[K]>) => Promise<ReturnType<SumCalls[K]>>;
};

/** What counts and opens one poll, wherever it runs. */
export type Summing = RemoteSumming & { readonly close: () => Promise<void> };

/** A thread that counts and opens one poll. Calls reject when they fail there, and when the thread ends. */
export class SumThread implements Summing {
  readonly #thread: Thread;
  readonly #asked = new Map<number, Asked>();
  #next = 0;
  #over = false;

  constructor(start: () => Thread = () => new Worker(new URL('./summingThread.ts', import.meta.url))) {
    this.#thread = start();
    this.#thread.on('message', (answer: SumAnswer) => this.#answered(answer));
    this.#thread.on('error', () => undefined);
    this.#thread.on('exit', () => this.#ended());
  }

  begin: RemoteSumming['begin'] = (...args) => this.#ask('begin', args);
  add: RemoteSumming['add'] = (...args) => this.#ask('add', args);
  sum: RemoteSumming['sum'] = (...args) => this.#ask('sum', args);
  verify: RemoteSumming['verify'] = (...args) => this.#ask('verify', args);
  open: RemoteSumming['open'] = (...args) => this.#ask('open', args);
  openAlone: RemoteSumming['openAlone'] = (...args) => this.#ask('openAlone', args);

  async close(): Promise<void> {
    this.#ended();
    await this.#thread.terminate();
  }

  #ask<K extends keyof SumCalls>(call: K, args: Parameters<SumCalls[K]>): Promise<ReturnType<SumCalls[K]>> {
    if (this.#over) return Promise.reject(new Error('the summing thread has ended'));
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      // The thread answers each call with the result of that call.
      this.#asked.set(id, { resolve: (result) => resolve(result as ReturnType<SumCalls[K]>), reject });
      this.#thread.postMessage({ id, call, args });
    });
  }

  #answered(answer: SumAnswer): void {
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.result);
  }

  #ended(): void {
    this.#over = true;
    for (const { reject } of this.#asked.values()) reject(new Error('the summing thread has ended'));
    this.#asked.clear();
  }
}
