import type { PollLine } from '../../../core/views/pollsView.ts';

/** Which round of an election a poll is, prepared ones too; 1 for whatever is no further round. */
export function roundOf(polls: readonly PollLine[], poll: PollLine): number {
  const before = polls.find(({ setup }) => setup.id === poll.roundOf);
  return before === undefined ? 1 : roundOf(polls, before) + 1;
}

/** Whether an election needs a further round that is not prepared yet. */
export function needsRound(polls: readonly PollLine[], poll: PollLine): boolean {
  const election = poll.opened?.tally?.election ?? null;
  return election !== null && election.vacant > 0 && !polls.some(({ roundOf: before }) => before === poll.setup.id);
}
