import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import { meetingHere } from '../../core/session/meetingHere.ts';
import { readPayload } from '../../core/voting/ballotPayload.ts';
import { definitionText } from '../../core/voting/definition.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';
import type { RoomLoop } from '../room/room.ts';
import { journalBallots } from './journalBallots.ts';
import type { PollName } from './pollName.ts';
import type { Teller } from './Teller.ts';

/** Ballots of one page, and the characters after which it ends earlier: a connection is cut that takes too much at once. */
const PAGE_BALLOTS = 64;
const PAGE_CHARS = 256_000;

type Page = Extract<AnswerBody, { kind: 'pollBallots' }>;

/** A page of a closed poll of the actor's room, as its ballots stand in the journal from an entry on. */
export async function ballotPage(
  loop: Pick<RoomLoop, 'state' | 'ledger'>,
  teller: Pick<Teller, 'keys' | 'sumOf'>,
  actor: Pick<Actor, 'role' | 'roomId' | 'sessionId' | 'personId'>,
  { meetingId, pollId, from }: PollName & { readonly from: number },
): Promise<{ readonly ok: true; readonly answer: Page } | Refusal> {
  const { roomId } = actor;
  const meeting = actor.role === 'seat' ? meetingHere(loop.state, actor) : loop.state.meetings[meetingId];
  const isTheirs = meeting?.id === meetingId && meeting.roomId === roomId;
  const poll = isTheirs ? meeting.polls.find(({ setup }) => setup.id === pollId) : undefined;
  if (poll === undefined) return refuse('unknownPoll');
  if (poll.state.kind !== 'closed') return refuse('pollNotClosed');
  const { setup, state } = poll;
  const { figures, roll, key, openedEntry } = state;

  const ballots: Page['ballots'] = [];
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
    ok: true,
    answer: {
      kind: 'pollBallots',
      definition: from === 0 ? definitionText({ meetingId, setup, figures, roll, key }) : null,
      registrar: registrar === undefined ? null : { roomId, publicKey: registrar.publicKey },
      ballots,
      next,
      sum: next === null ? teller.sumOf({ meetingId, pollId }) : null,
    },
  };
}

/** Answers whoever checks a closed poll; the teller starts after the questions are laid out. */
export const ballotAsks = (
  loop: Pick<RoomLoop, 'state' | 'ledger'>,
  teller: () => Pick<Teller, 'keys' | 'sumOf'>,
): SomeTechnicalAsks<'pollBallots'> => ({
  pollBallots: (actor, question) => ballotPage(loop, teller(), actor, question),
});
