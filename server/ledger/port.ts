/** What the room hands over to be written. The body must not be changed afterwards: it is kept as received. */
export interface NewEntry {
  readonly index: number;
  /** Milliseconds since the epoch, by the room server's clock. */
  readonly at: number;
  /** Canonical JSON in UTF-8; the ledger hashes and stores these bytes and never looks inside. */
  readonly body: Uint8Array;
}

/** One link of the journal. */
export interface Entry extends NewEntry {
  /** Hash of the entry before in hex; ZERO_HASH for entry 0. */
  readonly prev: string;
  /** Hash of this entry in hex; see entryHash. */
  readonly hash: string;
}

/** Where a journal ends. */
export interface Head {
  /** Index of the last entry; -1 when the journal is empty. */
  readonly index: number;
  readonly hash: string;
}

/** The state after entry `index`, so that a start need not replay everything; a cache, never the truth. */
export interface Snapshot {
  readonly index: number;
  /** Hash of entry `index`. */
  readonly hash: string;
  /** Names the shape of `bytes`; a reader that does not know the name replays from the start. */
  readonly schema: string;
  readonly bytes: Uint8Array;
}

/** How the journal's commits went since it was opened. */
export interface CommitStats {
  readonly commits: number;
  readonly entries: number;
  /** Over `recent`; 0 before the first commit. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The last commits' durations in ms, oldest first, at most RECENT_COMMITS of them. */
  readonly recent: readonly number[];
}

/** The journal of the room: append-only and hash-chained. Nothing outside this folder may know which kind it is. */
export interface Ledger {
  /** The end of what is durable. */
  head(): Head;
  /**
   * Durable when it resolves, with the head right after this call's last entry; all or none of this call's entries.
   * Calls made while a commit runs share the next one; the order of calls is the order of entries. Rejects with a
   * RangeError and changes nothing when the entries do not continue the journal. After a failed write this and every
   * later call rejects with the same LedgerStopped. An empty call resolves once all before it is durable.
   */
  append(entries: readonly NewEntry[]): Promise<Head>;
  /**
   * The entries from index `from` up to `to`, at most up to the head at the first step, in order, in slices. Throws
   * LedgerFault.
   */
  read(from: number, to?: number): AsyncIterable<readonly Entry[]>;
  /** The newest snapshot whose seal holds; a damaged one is passed over. */
  latestSnapshot(): Promise<Snapshot | null>;
  /** Keeps this snapshot and the one before. Rejects with a RangeError when it does not name an entry of the journal. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  stats(): CommitStats;
  /** Waits for what was appended, then releases the file; later appends reject with LedgerStopped. */
  close(): Promise<void>;
}

/** The `prev` of entry 0 and the hash of the empty journal's head. */
export const ZERO_HASH = '0'.repeat(64);

/** The head of a journal without entries. */
export const EMPTY_HEAD: Head = { index: -1, hash: ZERO_HASH };
