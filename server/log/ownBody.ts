import { EntryBody } from '../../core/journal.ts';
import type { Ledger } from '../ledger/port.ts';

/** The text of an entry whose command this person gave; null for everybody else's, and for nobody. */
export async function ownBody(
  ledger: Pick<Ledger, 'read'>,
  entry: number,
  personId: string | null,
): Promise<string | null> {
  if (personId === null) return null;
  for await (const slice of ledger.read(entry, entry)) {
    for (const { body } of slice) {
      const text = new TextDecoder().decode(body);
      return EntryBody.parse(JSON.parse(text)).by.person === personId ? text : null;
    }
  }
  return null;
}
