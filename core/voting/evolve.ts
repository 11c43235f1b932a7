import { emptyPaged, pagedGet, pagedSet } from '../base/paged.ts';
import { changed } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { inHall } from '../room/inHall.ts';
import type { State } from '../state.ts';
import { readPayload } from './ballotPayload.ts';
import type { Ballot, Poll } from './poll.ts';
import { rollIndex } from './roll.ts';
import { isSecret } from './rule.ts';

type PollEvent = EventOf<
  | 'pollSaved'
  | 'pollRemoved'
  | 'pollOpened'
  | 'ballotCast'
  | 'ballotVoided'
  | 'ballotChallenged'
  | 'pollPaused'
  | 'pollResumed'
  | 'pollExtended'
  | 'countEntered'
  | 'pollClosed'
  | 'partialPosted'
  | 'sumOpened'
  | 'sumGivenUp'
  | 'pollAnnounced'
>;

const NONE: readonly string[] = [];

function savePoll(meeting: Meeting, event: EventOf<'pollSaved'>): readonly Poll[] {
  const at = meeting.polls.findIndex((poll) => poll.setup.id === event.poll.id);
  const before = meeting.polls[at];
  const { poll: setup, revoteOf, roundOf } = event;
  return before === undefined
    ? [...meeting.polls, { setup, revoteOf, roundOf, challenges: [], state: { kind: 'prepared' } }]
    : meeting.polls.with(at, { ...before, setup });
}

function castBallot(poll: Poll, event: EventOf<'ballotCast'>, meta: EntryMeta): Poll {
  if (poll.state.kind !== 'open') return poll;
  const index = rollIndex(poll.state.roll, event.personId);
  const payload = readPayload(event.payload, isSecret(poll.setup.conduct));
  if (index === null || payload === null) return poll;
  const before = isSecret(poll.setup.conduct) ? pagedGet(poll.state.ballots, index) : null;
  const ballot: Ballot = {
    choices: 'c' in payload ? payload.c : null,
    words: 'c' in payload ? payload.w : null,
    at: meta.at,
    entry: meta.index,
    hash: event.hash,
    key: payload.k,
    n: payload.n,
    isVoid: false,
    earlier: before === null ? NONE : before.isVoid ? before.earlier : [...before.earlier, before.hash],
  };
  return { ...poll, state: { ...poll.state, ballots: pagedSet(poll.state.ballots, index, ballot) } };
}

/** A ballot found invalid counts no more; the delegate's next one still names it. */
function voidBallot(poll: Poll, { personId, hash }: EventOf<'ballotVoided'>): Poll {
  const { state } = poll;
  const index = state.kind === 'prepared' ? null : rollIndex(state.roll, personId);
  if (state.kind === 'prepared' || index === null) return poll;
  const ballot = pagedGet(state.ballots, index);
  if (ballot === null) return poll;
  const after =
    ballot.hash === hash
      ? { ...ballot, isVoid: true }
      : { ...ballot, earlier: ballot.earlier.filter((other) => other !== hash) };
  return { ...poll, state: { ...state, ballots: pagedSet(state.ballots, index, after) } };
}

function close(poll: Poll, { closedAt, closedBy, tally }: EventOf<'pollClosed'>): Poll {
  if (poll.state.kind !== 'open') return poll;
  const { endsAt: _end, pause: _pause, ...opened } = poll.state;
  return {
    ...poll,
    state: { ...opened, kind: 'closed', closedAt, closedBy, partials: [], tally, givenUp: null, announcedAt: null },
  };
}

/** What happens to a poll that ballots can still come to. */
function evolveOpen(poll: Poll, event: PollEvent, meta: EntryMeta): Poll {
  const { state } = poll;
  if (state.kind !== 'open') return poll;
  switch (event.type) {
    case 'pollPaused':
      return { ...poll, state: { ...state, endsAt: null, pause: { at: meta.at, left: event.left } } };
    case 'pollResumed':
      return { ...poll, state: { ...state, endsAt: event.endsAt, pause: null } };
    case 'pollExtended':
      return { ...poll, state: { ...state, endsAt: event.endsAt } };
    case 'countEntered': {
      const { by, name, counted } = event;
      const others = state.counts.filter((entry) => entry.by !== by);
      return { ...poll, state: { ...state, counts: [...others, { by, name, at: meta.at, counted }] } };
    }
    default:
      return poll;
  }
}

function evolveClosed(poll: Poll, event: PollEvent, meta: EntryMeta): Poll {
  const { state } = poll;
  if (state.kind !== 'closed') return poll;
  switch (event.type) {
    case 'partialPosted': {
      const { personId, body } = event;
      return { ...poll, state: { ...state, partials: [...state.partials, { personId, at: meta.at, body }] } };
    }
    case 'sumOpened':
      return { ...poll, state: { ...state, tally: event.tally } };
    case 'sumGivenUp':
      return { ...poll, state: { ...state, givenUp: event.why } };
    case 'pollAnnounced':
      return { ...poll, state: { ...state, announcedAt: meta.at } };
    default:
      return poll;
  }
}

function evolvePoll(poll: Poll, event: PollEvent, meta: EntryMeta): Poll {
  switch (event.type) {
    case 'pollOpened': {
      const { endsAt, hash, figures, roll, key, papers } = event;
      return {
        ...poll,
        state: {
          kind: 'open',
          openedAt: meta.at,
          openedEntry: meta.index,
          endsAt,
          pause: null,
          hash,
          figures,
          roll,
          key,
          ...(papers === undefined ? {} : { papers }),
          ballots: emptyPaged<Ballot>(roll.length),
          counts: [],
        },
      };
    }
    case 'ballotCast':
      return castBallot(poll, event, meta);
    case 'ballotVoided':
      return voidBallot(poll, event);
    case 'ballotChallenged': {
      const { personId, hash, payload, opening } = event;
      return { ...poll, challenges: [...poll.challenges, { personId, hash, payload, opening }] };
    }
    case 'pollClosed':
      return close(poll, event);
    default:
      return poll.state.kind === 'open' ? evolveOpen(poll, event, meta) : evolveClosed(poll, event, meta);
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
