import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchablePage } from '../../core/search/paperText.ts';
import type { FoundPage, IndexedFile, Lookup, SearchReply, SearchRequest } from './searchProtocol.ts';

type Op = SearchRequest['op'];
type ReplyTo<K extends Op> = Extract<SearchReply, { op: K }>;

interface Waiter {
  readonly resolve: (reply: SearchReply) => void;
  readonly reject: (error: Error) => void;
}

/** The index of all words, in a thread of its own. */
export class SearchIndex {
  readonly #worker: Worker;
  readonly #waiters: Waiter[] = [];
  readonly #exited: Promise<unknown>;
  #gone: Error | null = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('error', (error) => this.#lose(error));
    worker.on('exit', () => this.#lose(new Error('the thread that looks for words has ended')));
    worker.on('message', (reply: SearchReply) => this.#waiters.shift()?.resolve(reply));
    this.#exited = once(worker, 'exit').catch(() => {});
  }

  static async open(file: string): Promise<SearchIndex> {
    const index = new SearchIndex(new Worker(new URL('./searchThread.ts', import.meta.url), { workerData: { file } }));
    await index.#next();
    return index;
  }

  async indexed(): Promise<readonly IndexedFile[]> {
    return (await this.#call('indexed', { op: 'indexed' })).files;
  }

  async index(sha256: string, pages: readonly SearchablePage[], unread: number): Promise<void> {
    await this.#call('index', { op: 'index', sha256, pages, unread });
  }

  async find(lookup: Lookup): Promise<{ readonly pages: readonly FoundPage[]; readonly more: boolean }> {
    return this.#call('find', { op: 'find', lookup });
  }

  async close(): Promise<void> {
    if (this.#gone === null) await this.#call('close', { op: 'close' });
    await this.#exited;
  }

  async #call<K extends Op>(op: K, request: Extract<SearchRequest, { op: K }>): Promise<ReplyTo<K>> {
    if (this.#gone !== null) throw this.#gone;
    const next = this.#next();
    this.#worker.postMessage(request);
    const reply = await next;
    if (reply.op === 'failed') throw new Error(reply.message);
    if (!isReplyTo(reply, op)) throw new Error(`the thread that looks for words answered ${reply.op} to ${op}`);
    return reply;
  }

  #next(): Promise<SearchReply> {
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  #lose(error: Error): void {
    this.#gone ??= error;
    for (const waiter of this.#waiters.splice(0)) waiter.reject(this.#gone);
  }
}

function isReplyTo<K extends Op>(reply: SearchReply, op: K): reply is ReplyTo<K> {
  return reply.op === op;
}
