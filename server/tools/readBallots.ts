import { hash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson } from '../../core/base/canonicalJson.ts';
import { EntryBody } from '../../core/journal.ts';
import type { Counted } from '../../core/voting/counted.ts';
import { openForReading } from '../ledger/openForReading.ts';
import { JOURNAL_FILE } from '../startServer.ts';
import type { Acknowledged } from './load/VoteStage.ts';

/** What stands for the figures of a count, as its payload's hash stands for a ballot. */
export const countHash = (counted: Counted): string => hash('sha256', canonicalJson(counted), 'hex');

const textHash = (text: string): string => hash('sha256', text, 'hex');

/**
 * Every ballot, every entered count and everything that members of the counting board posted, with the command behind it,
 * in order; a ceremony stands where a poll does. The server of the folder has stopped.
 */
export async function readBallots(dataDir: string): Promise<readonly Acknowledged[]> {
  const reader = openForReading(join(dataDir, JOURNAL_FILE));
  const ballots: Acknowledged[] = [];
  const decoder = new TextDecoder();
  try {
    for await (const slice of reader.entries()) {
      for (const entry of slice) {
        const body = EntryBody.parse(JSON.parse(decoder.decode(entry.body)));
        const from = { command: body.cmd?.id ?? '', entry: body.i };
        for (const event of body.events) {
          if (event.type === 'ballotCast') {
            const { pollId, personId, payload } = event;
            ballots.push({ pollId, personId, hash: textHash(payload), ...from });
          }
          if (event.type === 'countEntered') {
            const { pollId, by, counted } = event;
            ballots.push({ pollId, personId: by, hash: countHash(counted), ...from });
          }
          if (event.type === 'ceremonyPosted' || event.type === 'boardKeyConfirmed') {
            const { ceremonyId: pollId, personId } = event;
            const text = event.type === 'ceremonyPosted' ? event.body : '';
            ballots.push({ pollId, personId, hash: textHash(text), ...from });
          }
          if (event.type === 'partialPosted') {
            const { pollId, personId, body: text } = event;
            ballots.push({ pollId, personId, hash: textHash(text), ...from });
          }
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
      ({ entry, pollId, hash }) => entry === ballot.entry && pollId === ballot.pollId && hash === ballot.hash,
    );
  return {
    lost: acknowledged.filter((ballot) => !isThere(ballot)).length,
    doubled: journal.length - byAct.size,
  };
}
