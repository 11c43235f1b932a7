import { pagedValues } from '../../core/base/paged.ts';
import type { AnswerBody } from '../../core/protocol/down/answer.ts';
import { refuse } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import { onePoll } from '../../core/views/pollView.ts';
import { readReceiptCode, receiptCode } from '../../proof/log/receiptCode.ts';
import type { SomeTechnicalAsks } from './asks.ts';
import type { RoomLoop } from './room.ts';

type Found = Extract<AnswerBody, { kind: 'findBallot' }>['found'];

const codeOf = (hash: string) => receiptCode(Buffer.from(hash, 'hex'));

/** A ballot or a spoiled one of the meeting in the room by its code; a replaced ballot is not in the state any more. */
function find(state: State, roomId: string, typed: string): Found {
  const code = readReceiptCode(typed);
  const meetingId = state.rooms[roomId]?.meetingId;
  const meeting = meetingId == null ? undefined : state.meetings[meetingId];
  if (code === null || meeting === undefined) return null;
  for (const poll of meeting.polls) {
    if (poll.state.kind === 'prepared') continue;
    const { id, title } = poll.setup;
    const ballot = pagedValues(poll.state.ballots).find((one) => one !== null && codeOf(one.hash) === code);
    if (ballot != null) {
      const { entry, at, hash } = ballot;
      return { what: 'ballot', pollId: id, pollTitle: title, entry, at, hash, isReplaced: false };
    }
    const challenge = poll.challenges.find(({ hash }) => codeOf(hash) === code);
    const view = challenge === undefined ? null : onePoll('seat', meeting, poll);
    if (challenge !== undefined && view !== null) {
      const { hash, payload, opening } = challenge;
      return { what: 'challenge', poll: view, hash, payload, opening };
    }
  }
  return null;
}

/** A ballot that a later one of the same delegate replaced: only the journal has it. Null if there is none. */
async function findReplaced(loop: RoomLoop, roomId: string, typed: string): Promise<Found> {
  const code = readReceiptCode(typed);
  const meetingId = loop.state.rooms[roomId]?.meetingId;
  const meeting = meetingId == null ? undefined : loop.state.meetings[meetingId];
  if (code === null || meeting === undefined) return null;
  const decoder = new TextDecoder();
  for await (const slice of loop.ledger.read(0)) {
    for (const { body, at, index } of slice) {
      const text = decoder.decode(body);
      if (!text.includes('"type":"ballotCast"')) continue;
      const { events } = JSON.parse(text) as {
        events: { type: string; hash: string; pollId: string; meetingId: string }[];
      };
      const cast = events.find((e) => e.type === 'ballotCast' && e.meetingId === meetingId && codeOf(e.hash) === code);
      if (cast === undefined) continue;
      const pollTitle = meeting.polls.find(({ setup }) => setup.id === cast.pollId)?.setup.title ?? '';
      return { what: 'ballot', pollId: cast.pollId, pollTitle, entry: index, at, hash: cast.hash, isReplaced: true };
    }
  }
  return null;
}

/** Answers about ballots and the counting board's messages. */
export function pollAsks(loop: RoomLoop): SomeTechnicalAsks<'findBallot' | 'ceremonyPosts'> {
  return {
    async findBallot({ roomId }, { code }) {
      const found = find(loop.state, roomId, code) ?? (await findReplaced(loop, roomId, code));
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
