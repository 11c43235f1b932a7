import type { SessionRecord } from '../../core/session/actor.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { definitionText } from '../../core/voting/definition.ts';
import type { ListedBallot, ListedRegistrar } from '../../proof/secret/Recount.ts';
import type { RoomLoop } from '../room/room.ts';
import { journalBallots } from './journalBallots.ts';
import type { PollName } from './pollName.ts';
import type { Sum } from './sumProtocol.ts';
import type { Teller } from './Teller.ts';

/** Ballots of one page, and the characters after which it ends earlier. */
const PAGE_BALLOTS = 64;
const PAGE_CHARS = 1_000_000;

/** A part of a closed poll's ballots as they stand in the journal. */
export interface BallotPage {
  /** The text whose hash every ballot names. */
  readonly definition: string;
  readonly registrar: ListedRegistrar | null;
  readonly ballots: readonly ListedBallot[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  /** What the server has counted; null while it has not, and when the sum is open. */
  readonly sum: Sum | null;
}

/** Whoever may take part or run the meeting may check its ballots: they are encrypted. */
const READERS: readonly SessionRecord['role'][] = ['seat', 'chair', 'secretary', 'technician'];

/** Ballots of a closed poll of the caller's room, from a journal entry on; null when there are none for this caller. */
export async function ballotPage(
  loop: Pick<RoomLoop, 'state' | 'ledger'>,
  teller: Pick<Teller, 'keys' | 'sumOf'>,
  { role, roomId }: Pick<SessionRecord, 'role' | 'roomId'>,
  { meetingId, pollId, from }: PollName & { readonly from: number },
): Promise<BallotPage | null> {
  const meeting = loop.state.meetings[meetingId];
  const poll = meeting?.roomId === roomId ? meeting.polls.find(({ setup }) => setup.id === pollId) : undefined;
  if (!READERS.includes(role) || poll?.state.kind !== 'closed') return null;
  const { setup, state } = poll;
  const { figures, roll, key, openedEntry } = state;

  const ballots: ListedBallot[] = [];
  let chars = 0;
  let next: number | null = null;
  for await (const ballot of journalBallots(loop.ledger, { meetingId, pollId }, Math.max(from, openedEntry))) {
    if (ballots.length >= PAGE_BALLOTS || chars >= PAGE_CHARS) {
      next = ballot.entry;
      break;
    }
    const { payload, signature } = ballot;
    const signed = await teller.keys.find(readPayload(payload, key !== null)?.k ?? '');
    ballots.push({ payload, signature, publicKey: signed?.publicKey ?? '', vouch: signed?.vouch ?? null });
    chars += payload.length;
  }
  const registrar = loop.state.registrars[roomId];
  return {
    definition: definitionText({ meetingId, setup, figures, roll, key }),
    registrar: registrar === undefined ? null : { roomId, publicKey: registrar.publicKey },
    ballots,
    next,
    sum: next === null ? await teller.sumOf({ meetingId, pollId }) : null,
  };
}
