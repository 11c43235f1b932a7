import { changed, without } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import { inHall } from '../room/inHall.ts';
import type { State } from '../state.ts';
import type { AgendaItem, Delegate, Meeting } from './meeting.ts';

type MeetingEvent = EventOf<
  | 'meetingSaved'
  | 'meetingOpened'
  | 'meetingRecessed'
  | 'meetingResumed'
  | 'meetingEnded'
  | 'itemSaved'
  | 'itemRemoved'
  | 'agendaReordered'
  | 'itemOpened'
  | 'itemClosed'
  | 'delegatesSaved'
  | 'delegateRemoved'
  | 'attendanceMarked'
>;

function saveItem(agenda: readonly AgendaItem[], event: EventOf<'itemSaved'>): readonly AgendaItem[] {
  const at = agenda.findIndex((item) => item.id === event.item.id);
  const before = agenda[at];
  if (before !== undefined) return agenda.with(at, { ...before, ...event.item });
  const item: AgendaItem = { ...event.item, parentId: event.parentId, state: { kind: 'upcoming' } };
  if (event.parentId === null) return [...agenda, item];
  const end = agenda.findLastIndex((other) => other.id === event.parentId || other.parentId === event.parentId);
  return agenda.toSpliced(end + 1, 0, item);
}

function reorder(agenda: readonly AgendaItem[], order: EventOf<'agendaReordered'>['order']): readonly AgendaItem[] {
  const items = new Map(agenda.map((item) => [item.id, item]));
  return order.flatMap(({ id, parentId }) => {
    const item = items.get(id);
    return item === undefined ? [] : [{ ...item, parentId }];
  });
}

/** At most one item is current; opening one ends the one before it. */
function endCurrent(item: AgendaItem, at: number): AgendaItem {
  return item.state.kind === 'current'
    ? { ...item, state: { kind: 'done', since: item.state.since, until: at } }
    : item;
}

function withMeeting(state: State, meetingId: string, change: (meeting: Meeting) => Meeting): State {
  return { ...state, meetings: changed(state.meetings, meetingId, change) };
}

export function evolveMeeting(state: State, event: MeetingEvent, meta: EntryMeta): State {
  const meeting = state.meetings[event.meetingId];
  if (meeting === undefined) return state;
  const change = (fields: Partial<Meeting>): State =>
    withMeeting(state, meeting.id, (before) => ({ ...before, ...fields }));

  switch (event.type) {
    case 'meetingSaved':
      return change({ setup: event.setup });
    case 'meetingOpened':
      return change({ state: { kind: 'inProgress', openedAt: meta.at } });
    case 'meetingRecessed':
      return meeting.state.kind === 'inProgress'
        ? change({ state: { kind: 'recess', openedAt: meeting.state.openedAt, since: meta.at } })
        : state;
    case 'meetingResumed':
      return meeting.state.kind === 'recess'
        ? change({ state: { kind: 'inProgress', openedAt: meeting.state.openedAt } })
        : state;
    case 'meetingEnded': {
      if (meeting.state.kind === 'planned') return state;
      const ended = change({
        state: { kind: 'ended', openedAt: meeting.state.openedAt, endedAt: meta.at },
        agenda: meeting.agenda.map((item) => endCurrent(item, meta.at)),
        currentPollId: null,
      });
      return { ...ended, rooms: inHall(ended, meeting, { kind: 'welcome' }) };
    }
    case 'itemSaved':
      return change({ agenda: saveItem(meeting.agenda, event) });
    case 'itemRemoved':
      return change({ agenda: meeting.agenda.filter((item) => item.id !== event.itemId) });
    case 'agendaReordered':
      return change({ agenda: reorder(meeting.agenda, event.order) });
    case 'itemOpened': {
      const agenda = meeting.agenda.map(
        (item): AgendaItem =>
          item.id === event.itemId
            ? { ...item, state: { kind: 'current', since: meta.at } }
            : endCurrent(item, meta.at),
      );
      const opened = change({ agenda, currentPollId: null });
      return { ...opened, rooms: inHall(opened, meeting, { kind: 'item' }) };
    }
    case 'itemClosed': {
      const closed = change({
        agenda: meeting.agenda.map((item) => (item.id === event.itemId ? endCurrent(item, meta.at) : item)),
        currentPollId: null,
      });
      return { ...closed, rooms: inHall(closed, meeting, { kind: 'welcome' }) };
    }
    case 'delegatesSaved': {
      const delegates = Object.fromEntries(
        event.delegates.map((delegate): [string, Delegate] => [delegate.personId, delegate]),
      );
      return change({ delegates: { ...meeting.delegates, ...delegates } });
    }
    case 'delegateRemoved':
      return change({ delegates: without(meeting.delegates, event.personId) });
    case 'attendanceMarked': {
      const delegates = { ...meeting.delegates };
      for (const { personId, attendance } of event.marks) {
        const delegate = delegates[personId];
        if (delegate !== undefined) delegates[personId] = { ...delegate, attendance };
      }
      return change({ delegates });
    }
  }
}
