import { ready } from '../../../proof/sign/sodium.ts';
import type { Entry } from '../../ledger/port.ts';
import type { PollRecord } from './PollRecord.ts';
import { Recounter } from './Recounter.ts';
import { RecountFault } from './RecountFault.ts';
import { BodyRecord } from './records.ts';

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

function bodyOf({ index, at, body }: Entry): BodyRecord {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new RecountFault(index, 'its body is not JSON.');
  }
  const read = BodyRecord.safeParse(json);
  if (!read.success) throw new RecountFault(index, 'its body does not have the form of an entry.');
  if (read.data.i !== index) throw new RecountFault(index, `its body says that it is entry ${read.data.i}.`);
  if (read.data.at !== at) throw new RecountFault(index, 'its body states another time than the chain.');
  return read.data;
}

/** Counts every vote of a journal again, from nothing but its entries. Throws RecountFault. */
export async function recountJournal(
  slices: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>,
): Promise<Recount> {
  await ready();
  const recounter = new Recounter();
  let entries = 0;
  let head = '';
  for await (const slice of slices) {
    for (const entry of slice) {
      recounter.follow(bodyOf(entry));
      entries += 1;
      head = entry.hash;
    }
  }
  return { entries, head, ballots: recounter.ballots, polls: recounter.polls };
}
