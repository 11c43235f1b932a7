import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { pagedValues } from '../base/paged.ts';
import { isCounted } from '../voting/poll.ts';
import type { Sight } from './sight.ts';

export const PollRollView = z
  .strictObject({
    pollId: Id,
    entries: z.array(
      z.strictObject({
        personId: Id,
        code: z.string(),
        name: z.string(),
        place: z.string().nullable(),
        weight: z.number(),
        castBy: Id,
      }),
    ),
  })
  .nullable();
export type PollRollView = z.infer<typeof PollRollView>;

/** The poll on the table once it has a roll, or null. */
export function currentPoll({ meeting }: Sight) {
  const poll = meeting?.polls.find((candidate) => candidate.setup.id === meeting.currentPollId);
  return poll === undefined || poll.state.kind === 'prepared' ? null : { id: poll.setup.id, state: poll.state };
}

/** Who is entitled in the poll on the table. Chair and desk only. */
export function pollRollView(sight: Sight): PollRollView {
  const poll = currentPoll(sight);
  return poll === null ? null : { pollId: poll.id, entries: [...poll.state.roll] };
}

export const PendingView = z
  .strictObject({
    pollId: Id,
    /** Positions on `pollRoll` of those who have not voted. */
    pending: z.array(z.number()),
    /** Ballots cast by keys that the registrar has not vouched for. */
    unvouched: z.number(),
  })
  .nullable();
export type PendingView = z.infer<typeof PendingView>;

/** Who has not voted yet: that somebody voted is not secret in an open vote, what they chose is never here. Chair and desk only. */
export function pendingView(sight: Sight): PendingView {
  const { state } = sight;
  const poll = currentPoll(sight);
  if (poll === null) return null;
  const pending = pagedValues(poll.state.ballots).flatMap((ballot, i) =>
    ballot !== null && isCounted(ballot) ? [] : [i],
  );
  const unvouched = pagedValues(poll.state.ballots).filter(
    (ballot) => ballot !== null && (state.keys[ballot.key]?.vouched ?? null) === null,
  ).length;
  return { pollId: poll.id, pending, unvouched };
}
