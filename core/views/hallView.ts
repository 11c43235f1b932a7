import { z } from 'zod';
import { agendaNumbers } from './agendaView.ts';
import { onePoll, PollView } from './pollView.ts';
import type { Sight } from './sight.ts';

export const HallView = z.discriminatedUnion('show', [
  /** No meeting in the room. */
  z.strictObject({ show: z.literal('idle'), room: z.string() }),
  z.strictObject({ show: z.literal('welcome') }),
  z.strictObject({ show: z.literal('recess'), since: z.number() }),
  z.strictObject({ show: z.literal('ended') }),
  z.strictObject({
    show: z.literal('item'),
    number: z.string(),
    title: z.string(),
    presenter: z.string(),
    since: z.number(),
  }),
  /** A vote in progress, one being counted (closed, nothing of it shown), or an announced result. */
  z.strictObject({ show: z.literal('poll'), poll: PollView }),
]);
export type HallView = z.infer<typeof HallView>;

/**
 * What the hall's screen shows. Only what the chair has opened or released: an unannounced result has no figures here,
 * for the chair looking at this topic as little as for the wall itself (H-1).
 */
export function hallView({ room, meeting }: Sight): HallView {
  if (meeting === null) return { show: 'idle', room: room.name };
  switch (meeting.state.kind) {
    case 'planned':
      return { show: 'welcome' };
    case 'ended':
      return { show: 'ended' };
    case 'recess':
      return { show: 'recess', since: meeting.state.since };
    case 'inProgress':
      break;
  }
  const { hall } = room;
  if (hall.kind === 'poll') {
    const poll = meeting.polls.find((candidate) => candidate.setup.id === hall.pollId);
    const shown = poll === undefined ? null : onePoll('wall', meeting, poll);
    if (shown !== null) return { show: 'poll', poll: shown };
  }
  const item = meeting.agenda.find((candidate) => candidate.state.kind === 'current');
  if (hall.kind === 'welcome' || item === undefined || item.state.kind !== 'current') return { show: 'welcome' };
  return {
    show: 'item',
    number: agendaNumbers(meeting.agenda).get(item.id) ?? '',
    title: item.title,
    presenter: item.presenter,
    since: item.state.since,
  };
}
