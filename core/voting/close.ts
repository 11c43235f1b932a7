import { pagedValues } from '../base/paged.ts';
import type { EventOf } from '../event.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type Ballot, isCounted, type Poll } from './poll.ts';
import { isCast, isSecret } from './rule.ts';
import { type CountedBallot, type Tally, tally, tallyOfCounted } from './tally.ts';

/** The ballots that count: one per delegate, the last cast. */
export function castBallots(poll: Poll): readonly Ballot[] {
  return poll.state.kind === 'prepared'
    ? []
    : pagedValues(poll.state.ballots).filter((ballot): ballot is Ballot => ballot !== null && isCounted(ballot));
}

/** What ballots issued to everybody on the roll count together. */
function issuedTo(poll: Poll): number {
  if (poll.state.kind === 'prepared') return 0;
  const { roll } = poll.state;
  return poll.setup.rule.weighted ? roll.reduce((sum, { weight }) => sum + weight, 0) : roll.length;
}

/** The tally of an open poll as it stands, or of a closed one as it was fixed; null while only its sum could tell. */
export function tallyOf(poll: Poll): Tally | null {
  const { state, setup } = poll;
  if (state.kind === 'prepared' || isSecret(setup.conduct)) return state.kind === 'closed' ? state.tally : null;
  if (state.kind === 'closed') return state.tally;
  if (!isCast(setup.conduct)) {
    const counted = state.counts[0]?.counted;
    return counted === undefined ? null : tallyOfCounted(setup, state.figures, counted);
  }
  const ballots = pagedValues(state.ballots).flatMap((ballot, i): CountedBallot[] =>
    ballot === null || ballot.choices === null ? [] : [{ choices: ballot.choices, weight: state.roll[i]?.weight ?? 0 }],
  );
  return tally(setup, state.figures, ballots, issuedTo(poll));
}

/** Closing fixes the result, or the ballots whose sum is opened next. A poll past its deadline closes as of the deadline, whenever that is noticed (V-7). */
export function closePollEvent(
  meeting: Meeting,
  poll: Poll,
  closedBy: 'chair' | 'deadline',
  now: number,
): EventOf<'pollClosed'> {
  if (poll.state.kind !== 'open') throw new Error('only an open poll closes');
  const { endsAt } = poll.state;
  const late = endsAt !== null && now >= endsAt;
  return {
    type: 'pollClosed',
    meetingId: meeting.id,
    pollId: poll.setup.id,
    closedAt: late ? endsAt : now,
    closedBy: late ? 'deadline' : closedBy,
    tally: tallyOf(poll),
  };
}
