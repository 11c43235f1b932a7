import { LedgerFault } from '../ledger/faults.ts';
import { openForReading } from '../ledger/openForReading.ts';
import type { Entry } from '../ledger/port.ts';
import { RecountFault } from '../tools/verify/RecountFault.ts';
import { recountJournal } from '../tools/verify/recountJournal.ts';
import { BackupTrouble } from './BackupTrouble.ts';
import type { Manifest } from './manifest.ts';

/** What the verifier found in a copied journal. */
export interface CheckedJournal {
  readonly journal: Manifest['journal'];
  /** The hash of an entry by its index, as far as `wanted` named it. */
  readonly hashes: ReadonlyMap<number, string>;
}

/** Checks the chain of a copied journal and counts every vote again. Throws BackupTrouble('damaged'). */
export async function recountCopy(file: string, wanted: ReadonlySet<number> = new Set()): Promise<CheckedJournal> {
  const hashes = new Map<number, string>();
  try {
    const reader = openForReading(file);
    try {
      const { entries, head, ballots } = await recountJournal(noting(reader.entries(), wanted, hashes));
      return { journal: { entries, head, ballots }, hashes };
    } finally {
      reader.close();
    }
  } catch (error) {
    if (!(error instanceof LedgerFault || error instanceof RecountFault)) throw error;
    throw new BackupTrouble('damaged', `The copied journal does not hold: ${error.message}`, { cause: error });
  }
}

async function* noting(
  slices: AsyncIterable<readonly Entry[]>,
  wanted: ReadonlySet<number>,
  hashes: Map<number, string>,
): AsyncGenerator<readonly Entry[]> {
  for await (const slice of slices) {
    for (const { index, hash } of slice) if (wanted.has(index)) hashes.set(index, hash);
    yield slice;
  }
}
