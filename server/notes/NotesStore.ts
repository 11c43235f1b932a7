import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NotesPage, PutKey, PutNotes, PutNotesAnswer, WrappedKey } from '../../core/notes/sync.ts';
import type { NotesAnswer, NotesRequest } from './notesProtocol.ts';

type Op = NotesRequest['op'];
type AnswerTo<K extends Op> = Extract<NotesAnswer, { op: K }>;

interface Waiter {
  readonly resolve: (answer: NotesAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** The sealed notes of everybody, written by a thread of its own. A call resolves when what it changed is on disk. */
export class NotesStore {
  readonly #worker: Worker;
  readonly #waiters: Waiter[] = [];
  readonly #exited: Promise<unknown>;
  #gone: Error | null = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('error', (error) => this.#lose(error));
    worker.on('exit', () => this.#lose(new Error('the thread that writes notes has ended')));
    worker.on('message', (answer: NotesAnswer) => this.#settle(answer));
    this.#exited = once(worker, 'exit').catch(() => {});
  }

  /** Rejects when the file cannot be opened, or is of a newer server. */
  static async open(file: string): Promise<NotesStore> {
    const store = new NotesStore(new Worker(new URL('./notesThread.ts', import.meta.url), { workerData: { file } }));
    const opened = await store.#next();
    if (opened.op !== 'open') throw new Error(`the thread that writes notes began with ${opened.op}`);
    return store;
  }

  async list(owner: string, after: number): Promise<NotesPage> {
    return (await this.#call('list', { op: 'list', owner, after })).page;
  }

  async put(owner: string, put: PutNotes): Promise<PutNotesAnswer> {
    return (await this.#call('put', { op: 'put', owner, put })).answer;
  }

  async keys(owner: string): Promise<readonly WrappedKey[]> {
    return (await this.#call('keys', { op: 'keys', owner })).keys;
  }

  async putKey(owner: string, put: PutKey): Promise<void> {
    await this.#call('putKey', { op: 'putKey', owner, put });
  }

  /** A database file with all that was kept at the call. */
  async bytes(): Promise<Uint8Array> {
    return (await this.#call('bytes', { op: 'bytes' })).bytes;
  }

  async close(): Promise<void> {
    await this.#call('close', { op: 'close' });
    await this.#exited;
  }

  async #call<K extends Op>(op: K, request: Extract<NotesRequest, { op: K }>): Promise<AnswerTo<K>> {
    if (this.#gone !== null) throw this.#gone;
    const next = this.#next();
    this.#worker.postMessage(request);
    const answer = await next;
    if (answer.op === 'failed') throw new Error(answer.message);
    if (!isAnswerTo(answer, op)) throw new Error(`the thread that writes notes answered ${answer.op} to ${op}`);
    return answer;
  }

  #next(): Promise<NotesAnswer> {
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  #settle(answer: NotesAnswer): void {
    this.#waiters.shift()?.resolve(answer);
  }

  #lose(error: Error): void {
    this.#gone ??= error;
    for (const waiter of this.#waiters.splice(0)) waiter.reject(this.#gone);
  }
}

function isAnswerTo<K extends Op>(answer: NotesAnswer, op: K): answer is AnswerTo<K> {
  return answer.op === op;
}
