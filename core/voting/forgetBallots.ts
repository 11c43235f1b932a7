import type { Poll } from './poll.ts';

/** A meeting that has left the room keeps every result; the ballots themselves stay in the journal. */
export function forgetBallots(poll: Poll): Poll {
  return poll.state.kind === 'closed' ? { ...poll, state: { ...poll.state, ballots: [] } } : poll;
}
