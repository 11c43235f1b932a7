import type { Poll } from './poll.ts';

/** A finished meeting keeps every result; the ballots themselves stay in the journal. */
export function forgetBallots(poll: Poll): Poll {
  return poll.state.kind === 'closed' ? { ...poll, state: { ...poll.state, ballots: [] } } : poll;
}
