import { accept, demand, type Handlers } from '../decision.ts';
import { itemOf, openToChange, running } from './find.ts';
import type { AgendaItem } from './meeting.ts';

type Kinds = 'saveAgendaItem' | 'removeAgendaItem' | 'reorderAgenda' | 'openItem' | 'closeItem';
type Order = readonly { readonly id: string; readonly parentId: string | null }[];

/** A permutation of the agenda, depth-first, two levels deep, each child behind its own parent. */
function isValidOrder(agenda: readonly AgendaItem[], order: Order): boolean {
  const known = new Set(agenda.map((item) => item.id));
  if (order.length !== known.size || new Set(order.map((entry) => entry.id)).size !== known.size) return false;
  let lastTop: string | null = null;
  for (const { id, parentId } of order) {
    if (!known.has(id)) return false;
    if (parentId === null) lastTop = id;
    else if (parentId !== lastTop) return false;
  }
  return true;
}

export const agendaHandlers: Handlers<Kinds> = {
  saveAgendaItem: (state, { meetingId, item, parentId }) => {
    const meeting = openToChange(state, meetingId);
    const existing = meeting.agenda.find((candidate) => candidate.id === item.id);
    if (existing === undefined && parentId !== null) {
      demand(itemOf(meeting, parentId).parentId === null, 'badOrder');
    }
    return accept({
      type: 'itemSaved',
      meetingId,
      item,
      parentId: existing === undefined ? parentId : existing.parentId,
    });
  },

  removeAgendaItem: (state, { meetingId, itemId }) => {
    const meeting = openToChange(state, meetingId);
    const item = itemOf(meeting, itemId);
    const hasContent =
      meeting.agenda.some((other) => other.parentId === itemId) ||
      meeting.papers.some((paper) => paper.itemId === itemId) ||
      meeting.polls.some((poll) => poll.setup.itemId === itemId) ||
      item.state.kind !== 'upcoming';
    demand(!hasContent, 'itemHasContent');
    return accept({ type: 'itemRemoved', meetingId, itemId });
  },

  reorderAgenda: (state, { meetingId, order }) => {
    const meeting = openToChange(state, meetingId);
    demand(isValidOrder(meeting.agenda, order), 'badOrder');
    return accept({ type: 'agendaReordered', meetingId, order });
  },

  openItem: (state, { meetingId, itemId }) => {
    const meeting = running(state, meetingId);
    demand(!meeting.polls.some((poll) => poll.state.kind === 'open'), 'pollOpenAlready');
    if (itemOf(meeting, itemId).state.kind === 'current') return accept();
    return accept({ type: 'itemOpened', meetingId, itemId });
  },

  closeItem: (state, { meetingId, itemId }) => {
    const meeting = running(state, meetingId);
    demand(itemOf(meeting, itemId).state.kind === 'current', 'itemNotOpen');
    demand(!meeting.polls.some((poll) => poll.state.kind === 'open'), 'pollOpenAlready');
    return accept({ type: 'itemClosed', meetingId, itemId });
  },
};
