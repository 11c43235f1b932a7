import type { RecountAnswer, RecountRequest } from './recountProtocol.ts';

/** The thread that counts, as the screen speaks to it: one question after another. */
export class RecountWorker {
  readonly #worker = new Worker(new URL('./recountThread.ts', import.meta.url), { type: 'module' });
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects when the thread cannot be loaded, or fails. */
  ask(request: RecountRequest): Promise<RecountAnswer> {
    const asked = this.#last.then(
      () =>
        new Promise<RecountAnswer>((resolve, reject) => {
          this.#worker.onmessage = ({ data }: MessageEvent<RecountAnswer>) => resolve(data);
          this.#worker.onerror = () => reject(new Error('the count failed'));
          this.#worker.postMessage(request);
        }),
    );
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  close(): void {
    this.#worker.terminate();
  }
}
