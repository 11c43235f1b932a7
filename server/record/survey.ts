import { EntryBody } from '../../core/journal.ts';
import { leafHash } from '../../proof/log/hashes.ts';
import { ready } from '../../proof/sign/sodium.ts';
import type { NewEntry } from '../ledger/port.ts';
import { type Chosen, chooseCheckpoints, openAll } from './chooseCheckpoints.ts';
import { Disclosure } from './Disclosure.ts';
import type { LogEvidence } from './format.ts';
import { RecordError } from './RecordError.ts';

/** Reads a journal from its first entry, each time it is called. */
export type ReadJournal = () => AsyncIterable<readonly NewEntry[]> | Iterable<readonly NewEntry[]>;

/** The text of an entry. */
export const bodyOf = ({ body }: NewEntry): string => new TextDecoder('utf-8', { fatal: true }).decode(body);

/** What it says. */
export const readEntry = (entry: NewEntry): EntryBody => EntryBody.parse(JSON.parse(bodyOf(entry)));

export interface Survey {
  readonly leaves: readonly Uint8Array[];
  readonly disclosed: ReadonlySet<number>;
  readonly roomId: string;
  readonly chosen: Chosen;
}

/** The first reading of a journal: what of it a meeting's record discloses, and the checkpoint it stands on. Throws RecordError. */
export async function survey(read: ReadJournal, evidence: LogEvidence, meetingId: string): Promise<Survey> {
  await ready();
  const disclosure = new Disclosure(meetingId);
  const leaves: Uint8Array[] = [];
  const disclosed = new Set<number>();
  for await (const slice of read()) {
    for (const entry of slice) {
      leaves.push(leafHash(entry.body));
      if (disclosure.take(readEntry(entry))) disclosed.add(entry.index);
    }
  }
  const { roomId, created, last } = disclosure;
  if (roomId === null) throw new RecordError(`There is no meeting ${meetingId} in this journal.`);
  const chosen = chooseCheckpoints(openAll(evidence), created, last);
  if (chosen === null) throw new RecordError('The log has signed no checkpoint of this journal yet.');
  if (chosen.head.checkpoint.size > leaves.length)
    throw new RecordError('The checkpoints are those of a longer journal.');
  return { leaves, disclosed, roomId, chosen };
}
