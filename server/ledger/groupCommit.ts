import { toHex } from './bytes.ts';
import { isTime } from './checkChain.ts';
import { CommitMeter } from './commitMeter.ts';
import { HASH_BYTES } from './entryHash.ts';
import { LedgerStopped } from './faults.ts';
import type { CommitStats, Head, NewEntry } from './port.ts';

/** What a store answers to a batch once it is durable. */
export interface Committed {
  /** The hashes of the batch's entries, one after the other. */
  readonly hashes: Uint8Array;
  readonly ms: number;
}

/** Makes one batch durable, whole or not at all. */
export type CommitBatch = (entries: readonly NewEntry[]) => Promise<Committed>;

interface Call {
  readonly entries: readonly NewEntry[];
  readonly resolve: (head: Head) => void;
  readonly reject: (reason: LedgerStopped) => void;
}

/**
 * Self-clocked group commit: one commit at a time, and whatever is appended while it runs goes into the next. There is
 * no timer: an idle ledger commits at the end of the current turn of the event loop, a slow disk gets larger groups.
 */
export class GroupCommit {
  readonly #commit: CommitBatch;
  readonly #meter = new CommitMeter();
  #head: Head;
  /** Index of the last entry accepted, durable or not. */
  #tail: number;
  #waiting: Call[] = [];
  #running = false;
  #stopped: LedgerStopped | null = null;
  #whenIdle: (() => void)[] = [];

  constructor(head: Head, commit: CommitBatch) {
    this.#head = head;
    this.#tail = head.index;
    this.#commit = commit;
  }

  head(): Head {
    return this.#head;
  }

  stats(): CommitStats {
    return this.#meter.stats();
  }

  append(entries: readonly NewEntry[]): Promise<Head> {
    if (this.#stopped !== null) return Promise.reject(this.#stopped);
    const refusal = this.#refusal(entries);
    if (refusal !== null) return Promise.reject(new RangeError(refusal));
    this.#tail += entries.length;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      this.#start();
    });
  }

  /** Resolves when all that was appended is settled; from now on appends reject. */
  close(): Promise<void> {
    this.#stopped ??= new LedgerStopped('closed', 'it was closed.');
    if (!this.#running) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  #refusal(entries: readonly NewEntry[]): string | null {
    let next = this.#tail + 1;
    for (const { index, at } of entries) {
      if (index !== next) return `Entry ${index} does not continue the journal: ${next} is next.`;
      if (!isTime(at)) return `Entry ${index} has no valid time: ${at}.`;
      next += 1;
    }
    return null;
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    // After this turn's sockets were read, so that taps which arrived together are committed together.
    setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    const entries = group.flatMap((call) => call.entries);
    try {
      if (entries.length === 0) settle(group, this.#head, new Uint8Array(0));
      else {
        const { hashes, ms } = await this.#commit(entries);
        this.#meter.note(entries.length, ms);
        this.#head = settle(group, this.#head, hashes);
      }
    } catch (cause) {
      this.#stop(cause, group);
    }
    this.#running = false;
    if (this.#waiting.length > 0) this.#start();
    else for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  /** Whether a failed batch reached the disk is unknown, so nothing may be promised on top of it. */
  #stop(cause: unknown, group: readonly Call[]): void {
    const stopped = cause instanceof LedgerStopped ? cause : new LedgerStopped('write', String(cause));
    this.#stopped = stopped;
    for (const call of [...group, ...this.#waiting.splice(0)]) call.reject(stopped);
  }
}

/** Answers each call with the head right after its own entries; returns the last of them. */
function settle(group: readonly Call[], before: Head, hashes: Uint8Array): Head {
  let head = before;
  let done = 0;
  for (const { entries, resolve } of group) {
    done += entries.length;
    if (entries.length > 0) {
      const hash = hashes.subarray((done - 1) * HASH_BYTES, done * HASH_BYTES);
      head = { index: head.index + entries.length, hash: toHex(hash) };
    }
    resolve(head);
  }
  return head;
}
