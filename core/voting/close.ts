import { pagedValues } from '../base/paged.ts';
import type { EventOf } from '../event.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Ballot, Poll } from './poll.ts';
import { type Tally, tally } from './tally.ts';

/** The ballots that count: one per delegate, the last cast. */
export function castBallots(poll: Poll): readonly Ballot[] {
  return poll.state.kind === 'prepared' ? [] : pagedValues(poll.state.ballots).filter((ballot) => ballot !== null);
}

/** The tally of an open poll as it stands, or of a closed one as it was fixed. */
export function tallyOf(poll: Poll): Tally | null {
  switch (poll.state.kind) {
    case 'prepared':
      return null;
    case 'open':
      return tally(
        poll.setup.rule,
        poll.state.figures,
        castBallots(poll).map((ballot) => ballot.optionId),
      );
    case 'closed':
      return poll.state.tally;
  }
}

/** Closing fixes the result. A poll past its deadline closes as of the deadline, whenever that is noticed (V-7). */
export function closePollEvent(
  meeting: Meeting,
  poll: Poll,
  closedBy: 'chair' | 'deadline',
  now: number,
): EventOf<'pollClosed'> {
  const result = tallyOf(poll);
  if (poll.state.kind !== 'open' || result === null) throw new Error('only an open poll closes');
  const { endsAt } = poll.state;
  const late = endsAt !== null && now >= endsAt;
  return {
    type: 'pollClosed',
    meetingId: meeting.id,
    pollId: poll.setup.id,
    closedAt: late ? endsAt : now,
    closedBy: late ? 'deadline' : closedBy,
    tally: result,
  };
}
