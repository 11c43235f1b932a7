import { ready } from '../../../proof/sign/sodium.ts';
import type { Entry } from '../../ledger/port.ts';
import type { PollRecord } from './PollRecord.ts';
import { Recounter } from './Recounter.ts';
import { RecountFault } from './RecountFault.ts';
import { readBody } from './readBody.ts';

/** What a journal says when it is counted again from its first entry. */
export interface Recount {
  readonly entries: number;
  /** Hash of the last entry, in hex; empty for an empty journal. */
  readonly head: string;
  /** Ballots cast, changes of mind included. */
  readonly ballots: number;
  /** The polls that were opened. */
  readonly polls: readonly PollRecord[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf({ index, body }: Entry): string {
  try {
    return decoder.decode(body);
  } catch {
    throw new RecountFault(index, 'its body is not UTF-8.');
  }
}

/** Counts every vote of a journal again, from nothing but its entries. Throws RecountFault. Holds no entry longer than it is read. */
export async function recountJournal(
  slices: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>,
): Promise<Recount> {
  await ready();
  const recounter = new Recounter();
  let entries = 0;
  let head = '';
  for await (const slice of slices) {
    for (const entry of slice) {
      recounter.follow(readBody(entry.index, entry.at, textOf(entry)));
      entries += 1;
      head = entry.hash;
    }
  }
  return { entries, head, ballots: recounter.ballots, polls: recounter.polls };
}
