import { need } from '../decision.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Poll } from './poll.ts';

export function pollOf(meeting: Meeting, pollId: string): Poll {
  return need(
    meeting.polls.find((poll) => poll.setup.id === pollId),
    'unknownPoll',
  );
}
