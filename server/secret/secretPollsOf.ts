import type { State } from '../../core/state.ts';
import type { Poll } from '../../core/voting/poll.ts';
import { isSecret } from '../../core/voting/rule.ts';
import type { PollName } from './pollName.ts';

type Closed = Extract<Poll['state'], { kind: 'closed' }>;

/** A secret poll that is open, or closed with its sum still to be opened. */
export interface SealedPoll extends PollName {
  readonly roomId: string;
  readonly setup: Poll['setup'];
  readonly state: Exclude<Poll['state'], { kind: 'prepared' }>;
}
export type ClosedPoll = SealedPoll & { readonly state: Closed };

/** Every secret poll whose ballots the server still has to do with. */
export function sealedPolls({ meetings }: State): readonly SealedPoll[] {
  return Object.values(meetings).flatMap(({ id: meetingId, roomId, polls }) =>
    polls.flatMap(({ setup, state }) => {
      if (!isSecret(setup.conduct) || state.kind === 'prepared') return [];
      if (state.kind === 'closed' && (state.tally !== null || state.givenUp !== null)) return [];
      return [{ meetingId, pollId: setup.id, roomId, setup, state }];
    }),
  );
}

export const isClosed = (poll: SealedPoll): poll is ClosedPoll => poll.state.kind === 'closed';

/** One of them; null when it is none. */
export const sealedPoll = (state: State, { meetingId, pollId }: PollName): SealedPoll | null =>
  sealedPolls(state).find((poll) => poll.meetingId === meetingId && poll.pollId === pollId) ?? null;
