import type { MeetingLine } from '../../../core/views/catalogueViews.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';

/** The shape of each state of a meeting. */
export const MEETING_STATUS: Readonly<Record<MeetingLine['state'], Status>> = {
  planned: 'next',
  inProgress: 'live',
  recess: 'paused',
  ended: 'done',
};
