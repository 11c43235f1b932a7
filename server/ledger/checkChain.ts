import { fromHex, sameBytes, toHex } from './bytes.ts';
import { entryHash, HASH_BYTES, leafHash } from './entryHash.ts';
import { LedgerFault } from './faults.ts';
import { EMPTY_HEAD, type Entry, type Head } from './port.ts';
import type { StoredEntry } from './storedEntry.ts';

/** What lies beside the entries and says how the journal goes on: proves a tail that was cut off or exchanged. */
export interface ChainRecords {
  /** The head record; null when the store has none. */
  readonly head: Head | null;
  /** Snapshots whose seal holds: each names an entry and its hash. */
  readonly snapshots: readonly Head[];
}

/**
 * Yields the entries of a whole journal, slice by slice, each only after it was checked against everything before it.
 * Throws LedgerFault for the first entry that is missing, edited, torn or not chained; at the end also when a record
 * names an entry or a hash that the journal does not have.
 */
export async function* checkChain(
  source: Iterable<readonly StoredEntry[]> | AsyncIterable<readonly StoredEntry[]>,
  records: ChainRecords,
): AsyncGenerator<readonly Entry[], void, undefined> {
  const wanted = new Map(records.snapshots.map((snapshot) => [snapshot.index, snapshot.hash]));
  let last = EMPTY_HEAD;
  let lastHash = fromHex(EMPTY_HEAD.hash);
  for await (const slice of source) {
    const checked: Entry[] = [];
    for (const stored of slice) {
      checkEntry(stored, last.index + 1, lastHash);
      const { index, at, body } = stored;
      const entry = { index, at, body, prev: last.hash, hash: toHex(stored.hash) };
      if ((wanted.get(index) ?? entry.hash) !== entry.hash) {
        throw new LedgerFault(index, 'chain', 'a snapshot was taken of another entry here.');
      }
      checked.push(entry);
      last = { index, hash: entry.hash };
      lastHash = stored.hash;
    }
    yield checked;
  }
  checkEnd(last, records);
}

function checkEntry(stored: StoredEntry, expected: number, lastHash: Uint8Array): void {
  const { index, at, body, leaf, prev, hash } = stored;
  if (index > expected) throw new LedgerFault(expected, 'missing', `the next one stored is ${index}.`);
  if (index < expected) throw new LedgerFault(expected, 'torn', `entry ${index} is stored in its place.`);
  if (!isTime(at) || [leaf, prev, hash].some((bytes) => bytes.length !== HASH_BYTES)) {
    throw new LedgerFault(index, 'torn', 'its fields do not have the form of an entry.');
  }
  if (!sameBytes(leaf, leafHash(body))) throw new LedgerFault(index, 'edited', 'its body does not give its leaf hash.');
  if (!sameBytes(hash, entryHash(prev, index, at, leaf))) {
    throw new LedgerFault(index, 'edited', 'its index, time, body and predecessor do not give its hash.');
  }
  if (!sameBytes(prev, lastHash)) throw new LedgerFault(index, 'chain', 'it names another predecessor.');
}

function checkEnd(last: Head, { head, snapshots }: ChainRecords): void {
  const proven = Math.max(head?.index ?? -1, ...snapshots.map((snapshot) => snapshot.index));
  if (proven > last.index) {
    throw new LedgerFault(last.index + 1, 'missing', `the journal is known to reach entry ${proven}.`);
  }
  if (head === null) throw new LedgerFault(last.index + 1, 'torn', 'the record of the journal’s end is gone.');
  if (head.index < last.index) {
    throw new LedgerFault(head.index + 1, 'chain', 'the journal was closed off before this entry.');
  }
  if (head.hash !== last.hash) throw new LedgerFault(last.index, 'chain', 'the record of the end has another hash.');
}

/** Whether a value can be an entry's time: a safe, non-negative number of milliseconds. */
export function isTime(at: number): boolean {
  return Number.isSafeInteger(at) && at >= 0;
}
