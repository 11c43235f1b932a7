import type { Meeting } from '../../core/meeting/meeting.ts';
import { keepsSecret } from '../papers/voteFile.ts';
import type { PaperAddress } from './paperAddress.ts';

/** The papers that a meeting's file of record holds: of the meeting, and of each vote that has a result. */
export function ordersOfRecord({ polls }: Meeting): readonly PaperAddress[] {
  const ofMeeting = [
    { kind: 'minutes', format: 'pdf' },
    { kind: 'minutes', format: 'docx' },
    { kind: 'annex', format: 'pdf' },
    { kind: 'results', format: 'xlsx' },
    { kind: 'results', format: 'csv' },
  ] as const;
  const ofVotes = polls
    .filter(({ state }) => state.kind === 'closed' && state.tally !== null)
    .flatMap(({ setup }): PaperAddress[] => [
      { kind: 'voteReport', format: 'pdf', pollId: setup.id },
      ...(keepsSecret(setup.conduct) ? [{ kind: 'countMinutes', format: 'pdf', pollId: setup.id } as const] : []),
    ]);
  return [...ofMeeting.map((paper) => ({ ...paper, pollId: null })), ...ofVotes];
}
