import { once } from 'node:events';
import { type Transferable, Worker } from 'node:worker_threads';
import { LedgerStopped } from './faults.ts';
import { type Answer, fromFailure, type Request, type WorkerOptions } from './workerProtocol.ts';

type Op = Request['op'];
type AnswerTo<K extends Op> = Extract<Answer, { op: K }>;

interface Waiter {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The room's end of the ledger worker: requests out, answers back in the same order. */
export class WorkerCalls {
  readonly #worker: Worker;
  readonly #waiters: Waiter[] = [];
  readonly #exited: Promise<unknown>;
  #gone: LedgerStopped | null = null;

  constructor(options: WorkerOptions) {
    this.#worker = new Worker(new URL('./ledgerWorker.ts', import.meta.url), { workerData: options });
    this.#exited = once(this.#worker, 'exit').catch((error: unknown) => this.#lose(String(error)));
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('exit', () => this.#lose('the writing thread has ended.'));
  }

  /** Rejects with LedgerFault, LedgerInUse, LedgerStopped or RangeError, as the worker says. */
  async call<K extends Op>(
    request: Extract<Request, { op: K }>,
    transfer: readonly Transferable[] = [],
  ): Promise<AnswerTo<K>> {
    const answer = await this.#send(request, transfer);
    if (!isAnswerTo<K>(answer, request.op))
      throw new Error(`The ledger worker answered ${answer.op} to ${request.op}.`);
    return answer;
  }

  async exited(): Promise<void> {
    await this.#exited;
  }

  #send(request: Request, transfer: readonly Transferable[]): Promise<Answer> {
    if (this.#gone !== null) return Promise.reject(this.#gone);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#worker.postMessage(request, transfer);
    });
  }

  #settle(answer: Answer): void {
    const waiter = this.#waiters.shift();
    if (answer.op === 'failed') waiter?.reject(fromFailure(answer.failure));
    else waiter?.resolve(answer);
  }

  #lose(detail: string): void {
    this.#gone ??= new LedgerStopped('worker', detail);
    for (const waiter of this.#waiters.splice(0)) waiter.reject(this.#gone);
  }
}

function isAnswerTo<K extends Op>(answer: Answer, op: Op): answer is AnswerTo<K> {
  return answer.op === op;
}
