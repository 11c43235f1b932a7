import { hash } from 'node:crypto';
import { decide } from '../../../../core/decide.ts';
import { type EntryBody, replay } from '../../../../core/journal.ts';
import { EMPTY_STATE } from '../../../../core/state.ts';
import { actorAs, MEETING_ID } from '../../fillRoom.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');

/** The place of the entry that closes a poll. */
export const closingOf = (bodies: readonly EntryBody[], pollId: string): number =>
  bodies.findLastIndex(({ events }) => events.some((event) => event.type === 'pollClosed' && event.pollId === pollId));

/** The same story with the poll's result counted anew, so that its sums do not give it away. */
export function reclosed(bodies: readonly EntryBody[], pollId: string): readonly EntryBody[] {
  const closing = closingOf(bodies, pollId);
  const before = bodies.slice(0, closing).reduce(replay, EMPTY_STATE);
  return bodies.map((body, i) => {
    if (i !== closing) return body;
    const command = { kind: 'closePoll', meetingId: MEETING_ID, pollId } as const;
    const decision = decide(before, command, { actor: actorAs('chair'), now: body.at, sha256 });
    if (!decision.ok) throw new Error(`the poll cannot be closed: ${decision.code}`);
    return { ...body, events: [...decision.events] };
  });
}
