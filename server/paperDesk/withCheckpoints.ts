import type { Event } from '../../core/event.ts';
import { EntryBody } from '../../core/journal.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { base64 } from '../../proof/sign/base64.ts';
import { ready } from '../../proof/sign/sodium.ts';
import type { Ledger } from '../ledger/port.ts';
import type { MeetingFile } from '../papers/meetingFile.ts';
import type { CheckpointFile } from '../papers/voteFile.ts';
import { openAll } from '../record/chooseCheckpoints.ts';
import type { LogEvidence } from '../record/format.ts';

/** What ends votes and meetings: the last of them in the journal is what a checkpoint has to cover. */
const ENDS = ['pollClosed', 'sumOpened', 'pollAnnounced', 'meetingEnded'] as const satisfies readonly Event['type'][];
const isEnd = (event: Event): event is Extract<Event, { readonly type: (typeof ENDS)[number] }> =>
  ENDS.some((type) => type === event.type);

type Journal = Pick<Ledger, 'read' | 'head'>;

/** The journal entries that end each vote, and the last of them or of the meeting's end. */
interface Ends {
  readonly votes: ReadonlyMap<string, number>;
  readonly meeting: number | null;
}

async function endsOf({ id, polls, state }: Meeting, journal: Journal): Promise<Ends> {
  const opened = polls.flatMap((poll) => (poll.state.kind === 'closed' ? [poll.state.openedEntry] : []));
  const votes = new Map<string, number>();
  let meeting: number | null = null;
  if (opened.length === 0 && state.kind !== 'ended') return { votes, meeting };
  const decoder = new TextDecoder();
  for await (const slice of journal.read(opened.length === 0 ? 0 : Math.min(...opened))) {
    for (const entry of slice) {
      const text = decoder.decode(entry.body);
      // Most of a journal are ballots: they need not be read.
      if (!ENDS.some((type) => text.includes(`"${type}"`))) continue;
      for (const event of EntryBody.parse(JSON.parse(text)).events) {
        if (!isEnd(event) || event.meetingId !== id) continue;
        if (event.type !== 'meetingEnded') votes.set(event.pollId, entry.index);
        meeting = entry.index;
      }
    }
  }
  return { votes, meeting };
}

/**
 * The meeting's file with the log's checkpoints that cover its results: of each vote, and of the whole, the first that was
 * signed after its last word. Null wherever none was signed yet. They are the ones in the file of record, so that a paper
 * and the file can be compared by hand.
 */
export async function withCheckpoints(
  file: MeetingFile,
  meeting: Meeting,
  journal: Journal,
  evidence: LogEvidence,
): Promise<MeetingFile> {
  await ready();
  const { votes, meeting: last } = await endsOf(meeting, journal);
  const length = journal.head().index + 1;
  const signed = openAll(evidence).filter(({ checkpoint }) => checkpoint.size <= length);
  const covering = (index: number | null | undefined): CheckpointFile | null => {
    const found = index == null ? undefined : signed.find(({ checkpoint }) => checkpoint.size > index)?.checkpoint;
    if (found === undefined) return null;
    return { origin: found.origin, size: found.size, root: base64.encode(found.root) };
  };
  return {
    ...file,
    checkpoint: covering(last),
    votes: file.votes.map((vote) => ({ ...vote, checkpoint: covering(votes.get(vote.id)) })),
  };
}
