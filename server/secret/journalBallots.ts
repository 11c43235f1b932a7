import { EntryBody } from '../../core/journal.ts';
import type { Ledger } from '../ledger/port.ts';
import type { PollName } from './pollName.ts';

/** A ballot as the journal keeps it, byte for byte. */
export interface JournalBallot {
  readonly entry: number;
  readonly personId: string;
  readonly hash: string;
  readonly payload: string;
  readonly signature: string;
}

const decoder = new TextDecoder();

/**
 * Every ballot of a poll in the order in which it was cast, replaced and void ones too, from the journal itself. Ends with
 * the poll's close, after which there are none.
 */
export async function* journalBallots(
  ledger: Ledger,
  { meetingId, pollId }: PollName,
  from: number,
): AsyncGenerator<JournalBallot> {
  for await (const slice of ledger.read(from)) {
    for (const { body, index } of slice) {
      const text = decoder.decode(body);
      if (!text.includes('"type":"ballotCast"') && !text.includes('"type":"pollClosed"')) continue;
      for (const event of EntryBody.parse(JSON.parse(text)).events) {
        if (!('pollId' in event) || event.pollId !== pollId || event.meetingId !== meetingId) continue;
        if (event.type === 'pollClosed') return;
        if (event.type !== 'ballotCast') continue;
        const { personId, hash, payload, signature } = event;
        yield { entry: index, personId, hash, payload, signature };
      }
    }
  }
}
