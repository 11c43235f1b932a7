import { type Entry, type Head, type Ledger, type NewEntry, type Snapshot, ZERO_HASH } from '../../ledger/port.ts';
import { chainEntry } from '../../ledger/storedEntry.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** What lies on a disk that outlives its server. */
export interface Disk {
  readonly entries: Entry[];
  snapshot: Snapshot | null;
}

export const emptyDisk = (): Disk => ({ entries: [], snapshot: null });

/** A ledger that commits when it is told to, can fail, and loses what it did not commit: a disk under the tester's hand. */
export interface HeldLedger extends Ledger {
  /** Makes everything that waits durable, or only the first `count` calls; later ones wait on. */
  commit(count?: number): void;
  /** The disk is full: what waits and what comes is refused (L-3). */
  fail(): void;
  readonly waiting: number;
}

/** Opens a disk. With `holds`, nothing becomes durable before `commit`. */
export function heldLedger(disk: Disk = emptyDisk(), holds = true): HeldLedger {
  let waiting: { readonly entries: readonly NewEntry[]; done(head: Head): void; failed(error: Error): void }[] = [];
  let broken: Error | null = null;
  const head = (): Head => ({ index: disk.entries.length - 1, hash: disk.entries.at(-1)?.hash ?? ZERO_HASH });

  const write = (entries: readonly NewEntry[]) => {
    for (const entry of entries) {
      const { index, at, body, prev, hash } = chainEntry(entry, Buffer.from(head().hash, 'hex'));
      disk.entries.push({ index, at, body: body.slice(), prev: hex(prev), hash: hex(hash) });
    }
  };

  return {
    head,
    append(entries) {
      if (broken !== null) return Promise.reject(broken);
      if (!holds) {
        write(entries);
        return Promise.resolve(head());
      }
      return new Promise((done, failed) => waiting.push({ entries, done, failed }));
    },
    async *read(from, last = Number.POSITIVE_INFINITY) {
      const slice = disk.entries.slice(from, last + 1);
      if (slice.length > 0) yield slice;
    },
    latestSnapshot: async () => disk.snapshot,
    async saveSnapshot(snapshot) {
      if (broken !== null) throw broken;
      disk.snapshot = snapshot;
    },
    stats: () => ({ commits: 0, entries: disk.entries.length, p50Ms: 0, p99Ms: 0, recent: [] }),
    close: async () => {},
    commit(count = waiting.length) {
      const group = waiting.slice(0, count);
      waiting = waiting.slice(count);
      for (const call of group) {
        write(call.entries);
        call.done(head());
      }
    },
    fail() {
      broken = new Error('ENOSPC: the disk is full');
      for (const call of waiting.splice(0)) call.failed(broken);
    },
    get waiting() {
      return waiting.length;
    },
  };
}
