import type { Poll } from './poll.ts';

/** A meeting that has left the room keeps every result; the ballots themselves stay in the journal. Sealed ones are still to be counted. */
export function forgetBallots(poll: Poll): Poll {
  return poll.state.kind === 'closed' && (poll.state.tally !== null || poll.state.givenUp !== null)
    ? { ...poll, state: { ...poll.state, ballots: [] } }
    : poll;
}
