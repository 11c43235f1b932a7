import { openForReading } from '../../../ledger/openForReading.ts';

/** The hashes of a journal's entries, in order, each checked against all before it. Throws LedgerFault. */
export async function journalHashes(file: string): Promise<readonly string[]> {
  const reader = openForReading(file);
  const hashes: string[] = [];
  try {
    for await (const slice of reader.entries()) for (const { hash } of slice) hashes.push(hash);
  } finally {
    reader.close();
  }
  return hashes;
}

/**
 * How many entries a journal still holds after a power cut. Throws LedgerFault when it cannot be read, and when it is
 * not the beginning of the whole one: as each hash stands for all before it, the last one decides.
 */
export async function entriesLeft(file: string, whole: readonly string[]): Promise<number> {
  const left = await journalHashes(file);
  if (left.at(-1) !== whole[left.length - 1]) throw new Error(`its entry ${left.length - 1} is another one`);
  return left.length;
}
