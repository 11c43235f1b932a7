import { memoryLedger } from '../ledger/memoryLedger.ts';
import { openForReading } from '../ledger/openForReading.ts';
import type { Ledger } from '../ledger/port.ts';

/** The journal in `file`, taken into a ledger that forgets: the same room with its commit switched off. */
export async function ledgerInMemory(file: string): Promise<Ledger> {
  const ledger = memoryLedger();
  const reader = openForReading(file);
  try {
    for await (const slice of reader.entries()) await ledger.append(slice);
  } finally {
    reader.close();
  }
  return ledger;
}
