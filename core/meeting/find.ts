import { demand, need } from '../decision.ts';
import type { RefusalCode } from '../refusal.ts';
import type { State } from '../state.ts';
import type { AgendaItem, Delegate, Meeting } from './meeting.ts';

export function meetingOf(state: State, meetingId: string): Meeting {
  return need(state.meetings[meetingId], 'unknownMeeting');
}

/** A meeting that may still be changed. */
export function openToChange(state: State, meetingId: string): Meeting {
  const meeting = meetingOf(state, meetingId);
  demand(meeting.state.kind !== 'ended', 'meetingEnded');
  return meeting;
}

export function running(state: State, meetingId: string): Meeting {
  const meeting = openToChange(state, meetingId);
  demand(meeting.state.kind === 'inProgress', 'meetingNotRunning');
  return meeting;
}

export function itemOf(meeting: Meeting, itemId: string): AgendaItem {
  return need(
    meeting.agenda.find((item) => item.id === itemId),
    'unknownItem',
  );
}

/** Checks an optional item reference. */
export function itemOrNone(meeting: Meeting, itemId: string | null): void {
  if (itemId !== null) itemOf(meeting, itemId);
}

export function delegateOf(meeting: Meeting, personId: string, code: RefusalCode = 'unknownDelegate'): Delegate {
  return need(meeting.delegates[personId], code);
}
