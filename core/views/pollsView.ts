import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { PollSetup } from '../voting/poll.ts';
import { onePoll, PollView } from './pollView.ts';
import type { Sight } from './sight.ts';

export const PollLine = z.strictObject({
  setup: PollSetup,
  revoteOf: Id.nullable(),
  roundOf: Id.nullable(),
  /** Null while it is only prepared. */
  opened: PollView.nullable(),
});
export type PollLine = z.infer<typeof PollLine>;

export const PollsView = z.strictObject({ polls: z.array(PollLine) });
export type PollsView = z.infer<typeof PollsView>;

/** Every poll of the meeting, prepared ones included. Chair and desk only. */
export function pollsView({ audience, meeting }: Sight): PollsView {
  return {
    polls: (meeting?.polls ?? []).map((poll) => ({
      setup: poll.setup,
      revoteOf: poll.revoteOf,
      roundOf: poll.roundOf,
      opened: meeting === null ? null : onePoll(audience, meeting, poll),
    })),
  };
}

export const ResultsView = z.strictObject({ polls: z.array(PollView) });
export type ResultsView = z.infer<typeof ResultsView>;

/** The announced results of the meeting, newest first; a seat can look them up again. */
export function resultsView({ audience, meeting }: Sight): ResultsView {
  if (meeting === null) return { polls: [] };
  const announced = meeting.polls.flatMap((poll) => {
    const view = onePoll(audience, meeting, poll);
    return view?.state === 'announced' ? [view] : [];
  });
  return { polls: announced.toReversed() };
}
