import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import type { MeetingLine } from '../../../core/views/catalogueViews.ts';

/** How the list may be narrowed. */
export const MEETING_FILTERS = ['all', 'planned', 'running', 'ended'] as const;
export type MeetingFilter = (typeof MEETING_FILTERS)[number];

const STATES: Readonly<Record<MeetingFilter, readonly MeetingLine['state'][]>> = {
  all: ['planned', 'inProgress', 'recess', 'ended'],
  planned: ['planned'],
  running: ['inProgress', 'recess'],
  ended: ['ended'],
};

type Sought = Pick<MeetingLine, 'title' | 'bodyName' | 'state'>;

/** Whether a meeting is in the filtered list. */
export function inFilter(meeting: Sought, filter: MeetingFilter): boolean {
  return STATES[filter].includes(meeting.state);
}

/** The meetings whose title or body has every word of `search`, however it is accented. */
export function findMeetings<M extends Sought>(
  meetings: readonly M[],
  filter: MeetingFilter,
  search: string,
): readonly M[] {
  const words = foldVietnamese(search).split(/\s+/u).filter(Boolean);
  return meetings.filter((meeting) => {
    const text = foldVietnamese(`${meeting.title} ${meeting.bodyName}`);
    return inFilter(meeting, filter) && words.every((word) => text.includes(word));
  });
}
