import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a downloading process is to do. */
export interface DownloadOrder {
  readonly port: number;
  readonly path: string;
  readonly ca: string;
  readonly token: string | null;
  readonly sha256: string;
  readonly clients: number;
  /** For each client; null as fast as it goes. */
  readonly bytesPerMs: number | null;
  /** Start over until told to stop. */
  readonly again: boolean;
}

export interface Downloaded {
  readonly bytes: number;
  /** Whole downloads whose hash was another. */
  readonly corrupt: number;
  /** Downloads that were not finished. */
  readonly cut: number;
}

/** Many readers in a process of their own. */
export class Downloader {
  readonly #child: ChildProcess = fork(fileURLToPath(new URL('downloadClients.ts', import.meta.url)));

  /** Resolves when all are done: after one download each, or after `stop` when the order is to start over. */
  async run(order: DownloadOrder): Promise<Downloaded> {
    this.#child.send(order);
    const [done] = await once(this.#child, 'message');
    return done;
  }

  stop(): void {
    this.#child.send('stop');
  }

  end(): void {
    this.#child.kill();
  }
}
