import { createContext, useContext } from 'react';
import type { Views } from '../../core/views/schemas.ts';

/** The meeting the desk is turned to; it is there on every page below the list of meetings. */
export interface DeskMeeting {
  readonly meeting: NonNullable<Views['meeting']>;
  /** An ended meeting can only be looked at. */
  readonly locked: boolean;
}

export const DeskMeetingContext = createContext<DeskMeeting | null>(null);

/** The meeting at hand; throws outside the pages of a meeting. */
export function useDeskMeeting(): DeskMeeting {
  const meeting = useContext(DeskMeetingContext);
  if (meeting === null) throw new Error('there is no meeting at hand here');
  return meeting;
}
