import { emptyPaged, pagedGet, pagedSet } from '../base/paged.ts';
import { changed } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { inHall } from '../room/inHall.ts';
import type { State } from '../state.ts';
import type { Ballot, Poll } from './poll.ts';
import { rollIndex } from './roll.ts';

type PollEvent = EventOf<
  'pollSaved' | 'pollRemoved' | 'pollOpened' | 'ballotCast' | 'pollExtended' | 'pollClosed' | 'pollAnnounced'
>;

function savePoll(meeting: Meeting, event: EventOf<'pollSaved'>): readonly Poll[] {
  const at = meeting.polls.findIndex((poll) => poll.setup.id === event.poll.id);
  const before = meeting.polls[at];
  return before === undefined
    ? [...meeting.polls, { setup: event.poll, revoteOf: event.revoteOf, state: { kind: 'prepared' } }]
    : meeting.polls.with(at, { ...before, setup: event.poll });
}

function castBallot(poll: Poll, event: EventOf<'ballotCast'>, meta: EntryMeta): Poll {
  if (poll.state.kind !== 'open') return poll;
  const index = rollIndex(poll.state.roll, event.personId);
  if (index === null) return poll;
  const ballot: Ballot = {
    optionId: event.optionId,
    text: event.text,
    at: meta.at,
    entry: meta.index,
    command: meta.command ?? '',
    casts: (pagedGet(poll.state.ballots, index)?.casts ?? 0) + 1,
  };
  return { ...poll, state: { ...poll.state, ballots: pagedSet(poll.state.ballots, index, ballot) } };
}

function evolvePoll(
  poll: Poll,
  event: Exclude<PollEvent, EventOf<'pollSaved' | 'pollRemoved'>>,
  meta: EntryMeta,
): Poll {
  switch (event.type) {
    case 'pollOpened':
      return {
        ...poll,
        state: {
          kind: 'open',
          openedAt: meta.at,
          endsAt: event.endsAt,
          figures: event.figures,
          roll: event.roll,
          ballots: emptyPaged<Ballot>(event.roll.length),
        },
      };
    case 'ballotCast':
      return castBallot(poll, event, meta);
    case 'pollExtended':
      return poll.state.kind === 'open' ? { ...poll, state: { ...poll.state, endsAt: event.endsAt } } : poll;
    case 'pollClosed': {
      if (poll.state.kind !== 'open') return poll;
      const { openedAt, figures, roll, ballots } = poll.state;
      const { closedAt, closedBy, tally } = event;
      return {
        ...poll,
        state: { kind: 'closed', openedAt, closedAt, closedBy, figures, roll, ballots, tally, announcedAt: null },
      };
    }
    case 'pollAnnounced':
      return poll.state.kind === 'closed' ? { ...poll, state: { ...poll.state, announcedAt: meta.at } } : poll;
  }
}

export function evolvePolls(state: State, event: PollEvent, meta: EntryMeta): State {
  const meeting = state.meetings[event.meetingId];
  if (meeting === undefined) return state;
  const change = (fields: Partial<Meeting>): State => ({
    ...state,
    meetings: changed(state.meetings, meeting.id, (before) => ({ ...before, ...fields })),
  });

  if (event.type === 'pollSaved') return change({ polls: savePoll(meeting, event) });
  if (event.type === 'pollRemoved') {
    return change({ polls: meeting.polls.filter((poll) => poll.setup.id !== event.pollId) });
  }
  const polls = meeting.polls.map((poll) => (poll.setup.id === event.pollId ? evolvePoll(poll, event, meta) : poll));
  const next = change(event.type === 'pollOpened' ? { polls, currentPollId: event.pollId } : { polls });
  // Opening a vote and announcing its result are what the hall is meant to see; closing shows nothing new (H-1).
  return event.type === 'pollOpened' || event.type === 'pollAnnounced'
    ? { ...next, rooms: inHall(next, meeting, { kind: 'poll', pollId: event.pollId }) }
    : next;
}
