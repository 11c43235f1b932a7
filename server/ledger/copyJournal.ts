import { LedgerFault } from './faults.ts';
import type { Head, Ledger } from './port.ts';
import { openSqliteLedger } from './sqliteLedger.ts';

/**
 * Copies a journal that is in use, entry by entry, into the SQLite journal `file`. A copy made earlier may lie there:
 * then only what is new is added. Resolves with the copy's head once it is on disk; it has at least what was durable at
 * the call. Rejects with LedgerFault when what lies there is damaged or not the beginning of this journal, and with
 * the signal's reason.
 *
 * SQLite's own ways to copy (VACUUM INTO, the backup API) flush the other disk on the thread that commits ballots.
 * Here that thread only reads a slice between two commits, and the copy has a thread of its own: a slow disk there
 * cannot hold up the room.
 */
export async function copyJournal(ledger: Ledger, file: string, signal: AbortSignal | null = null): Promise<Head> {
  const copy = await openSqliteLedger(file);
  try {
    const known = copy.head();
    if (known.index > ledger.head().index) {
      throw new LedgerFault(ledger.head().index + 1, 'chain', 'the copy goes further than the journal.');
    }
    // Before the entries, so that the copy has the entry that it was taken after.
    const snapshot = await ledger.latestSnapshot();
    for await (const slice of ledger.read(Math.max(0, known.index))) {
      signal?.throwIfAborted();
      const met = slice.find(({ index }) => index === known.index);
      if (met !== undefined && met.hash !== known.hash) {
        throw new LedgerFault(known.index, 'chain', 'the copy has another entry here.');
      }
      const head = await copy.append(slice.filter(({ index }) => index > known.index));
      const end = slice.at(-1);
      if (end !== undefined && head.hash !== end.hash) {
        throw new LedgerFault(end.index, 'chain', 'its copy has another hash.');
      }
    }
    if (snapshot !== null) await copy.saveSnapshot(snapshot);
    return copy.head();
  } finally {
    await copy.close();
  }
}
