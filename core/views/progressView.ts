import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { castBallots, tallyOf } from '../voting/close.ts';
import type { LiveTally } from '../voting/poll.ts';
import { TallyView, tallyView } from './pollView.ts';
import type { Sight } from './sight.ts';
import type { Audience } from './topic.ts';

export const ProgressView = z
  .strictObject({
    pollId: Id,
    voted: z.number(),
    roll: z.number(),
    /** Running counts, where the poll's setting shows them to this audience. */
    tally: TallyView.nullable(),
  })
  .nullable();
export type ProgressView = z.infer<typeof ProgressView>;

const SEES_LIVE: Readonly<Record<LiveTally, readonly Audience[]>> = {
  nobody: [],
  chair: ['chair'],
  everyone: ['chair', 'desk', 'seat', 'wall'],
};

/** How many have voted, for everybody; running counts only for whom the poll's setting names. */
export function progressView({ audience, meeting }: Sight): ProgressView {
  const poll = meeting?.polls.find((candidate) => candidate.setup.id === meeting.currentPollId);
  if (poll === undefined || poll.state.kind !== 'open') return null;
  const tally = SEES_LIVE[poll.setup.liveTally].includes(audience) ? tallyOf(poll) : null;
  return {
    pollId: poll.setup.id,
    voted: castBallots(poll).length,
    roll: poll.state.roll.length,
    tally: tally === null ? null : tallyView(tally),
  };
}
