import { join } from 'node:path';
import { EntryBody } from '../../core/journal.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { openForReading } from '../ledger/openForReading.ts';
import { JOURNAL_FILE } from '../startServer.ts';
import type { Acknowledged } from './load/VoteStage.ts';

/** Every ballot of a journal with the command that cast it, in order. The server of the folder has stopped. */
export async function readBallots(dataDir: string): Promise<readonly Acknowledged[]> {
  const reader = openForReading(join(dataDir, JOURNAL_FILE));
  const ballots: Acknowledged[] = [];
  const decoder = new TextDecoder();
  try {
    for await (const slice of reader.entries()) {
      for (const entry of slice) {
        const body = EntryBody.parse(JSON.parse(decoder.decode(entry.body)));
        for (const event of body.events) {
          if (event.type !== 'ballotCast') continue;
          const { pollId, personId } = event;
          const payload = readPayload(event.payload, false);
          const optionId = payload !== null && 'c' in payload ? (payload.c[0] ?? '') : '';
          ballots.push({ pollId, personId, optionId, command: body.cmd?.id ?? '', entry: body.i });
        }
      }
    }
  } finally {
    reader.close();
  }
  return ballots;
}

/** How many acknowledged ballots the journal does not hold as their receipts say, and how many it holds more than once. */
export function compareBallots(
  acknowledged: readonly Acknowledged[],
  journal: readonly Acknowledged[],
): { readonly lost: number; readonly doubled: number } {
  const byAct = new Map<string, Acknowledged[]>();
  const act = ({ personId, command }: Acknowledged) => `${personId}/${command}`;
  for (const ballot of journal) byAct.set(act(ballot), [...(byAct.get(act(ballot)) ?? []), ballot]);
  const isThere = (ballot: Acknowledged) =>
    (byAct.get(act(ballot)) ?? []).some(
      ({ entry, pollId, optionId }) =>
        entry === ballot.entry && pollId === ballot.pollId && optionId === ballot.optionId,
    );
  return {
    lost: acknowledged.filter((ballot) => !isThere(ballot)).length,
    doubled: journal.length - byAct.size,
  };
}
