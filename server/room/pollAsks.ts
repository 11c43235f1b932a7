import { pagedGet } from '../../core/base/paged.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import { refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import { meetingHere } from '../../core/session/meetingHere.ts';
import { onePoll } from '../../core/views/pollView.ts';
import { rollIndex } from '../../core/voting/roll.ts';
import { readReceiptCode } from '../../proof/log/receiptCode.ts';
import type { SomeTechnicalAsks } from './asks.ts';
import { BallotIndex, codeOf, type IndexedBallot } from './BallotIndex.ts';
import type { RoomLoop } from './room.ts';

type Found = Extract<AnswerBody, { kind: 'findBallot' }>['found'];

/** A spoiled ballot of a meeting, with what a second device makes it from. */
function findChallenge(meeting: Meeting, code: string): Found {
  for (const poll of meeting.polls) {
    const challenge = poll.challenges.find(({ hash }) => codeOf(hash) === code);
    const view = challenge === undefined ? null : onePoll('seat', meeting, poll);
    if (challenge === undefined || view === null) continue;
    const { hash, payload, opening } = challenge;
    return { what: 'challenge', poll: view, hash, payload, opening };
  }
  return null;
}

/** A ballot as it was cast, and whether a later one of the same delegate counts in its place. */
function foundBallot(meeting: Meeting, { pollId, personId, entry, at, hash }: IndexedBallot): Found {
  const poll = meeting.polls.find(({ setup }) => setup.id === pollId);
  if (poll === undefined || poll.state.kind === 'prepared') return null;
  const index = rollIndex(poll.state.roll, personId);
  const last = index === null ? null : pagedGet(poll.state.ballots, index);
  const isReplaced = last !== null && last.hash !== hash;
  return { what: 'ballot', pollId, pollTitle: poll.setup.title, entry, at, hash, isReplaced };
}

/** Answers about ballots and the counting board's messages. */
export function pollAsks(loop: Pick<RoomLoop, 'state' | 'ledger'>): SomeTechnicalAsks<'findBallot' | 'ceremonyPosts'> {
  // Of each room only the meeting that is in it: with the next one the index of the last is let go.
  const indices = new Map<string, { readonly meetingId: string; readonly ballots: BallotIndex }>();
  const indexOf = (roomId: string, meetingId: string): BallotIndex => {
    const known = indices.get(roomId);
    if (known?.meetingId === meetingId) return known.ballots;
    const ballots = new BallotIndex(loop, meetingId);
    indices.set(roomId, { meetingId, ballots });
    return ballots;
  };
  return {
    async findBallot(actor, { code: typed }) {
      const code = readReceiptCode(typed);
      const meeting = meetingHere(loop.state, actor);
      if (code === null || meeting === null) return { ok: true, answer: { kind: 'findBallot', found: null } };
      const cast = await indexOf(actor.roomId, meeting.id).find(code);
      const found = cast === null ? findChallenge(meeting, code) : foundBallot(meeting, cast);
      return { ok: true, answer: { kind: 'findBallot', found } };
    },
    async ceremonyPosts({ personId, roomId }: Actor, { meetingId }) {
      const meeting = loop.state.meetings[meetingId];
      const board = meeting?.roomId === roomId ? meeting.board : null;
      if (board == null || !board.members.some((member) => member.personId === personId)) return refuse('notOnBoard');
      return { ok: true, answer: { kind: 'ceremonyPosts', posts: [...(board.ceremony?.posts ?? [])] } };
    },
  };
}
