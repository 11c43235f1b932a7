import { pagedGet } from '../base/paged.ts';
import { accept, type Context, type Decision, demand, type Handlers, need } from '../decision.ts';
import type { Event } from '../event.ts';
import { figuresOf } from '../meeting/delegate.ts';
import { itemOrNone, meetingOf, openToChange, running } from '../meeting/find.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import { closePollEvent } from './close.ts';
import type { Poll, PollSetup } from './poll.ts';
import { rollFor, rollIndex } from './roll.ts';

type Kinds =
  | 'saveRule'
  | 'savePoll'
  | 'removePoll'
  | 'openPoll'
  | 'openAdHocPoll'
  | 'revote'
  | 'castBallot'
  | 'extendPoll'
  | 'closePoll'
  | 'announcePoll';

function pollOf(meeting: Meeting, pollId: string): Poll {
  return need(
    meeting.polls.find((poll) => poll.setup.id === pollId),
    'unknownPoll',
  );
}

/** Opening freezes roll, base figures and rule; what happens in the room afterwards changes none of them (V-4). */
function open(state: State, meeting: Meeting, setup: PollSetup, { now }: Context): Event {
  demand(!meeting.polls.some((poll) => poll.state.kind === 'open'), 'pollOpenAlready');
  const roll = rollFor(state, meeting, setup);
  demand(roll.length > 0, 'nobodyEntitled');
  return {
    type: 'pollOpened',
    meetingId: meeting.id,
    pollId: setup.id,
    endsAt: setup.seconds === null ? null : now + setup.seconds * 1000,
    figures: figuresOf(meeting),
    roll,
  };
}

function openNew(
  state: State,
  meeting: Meeting,
  setup: PollSetup,
  revoteOf: string | null,
  context: Context,
): Decision {
  itemOrNone(meeting, setup.itemId);
  demand(!meeting.polls.some((poll) => poll.setup.id === setup.id), 'idTaken');
  return accept(
    { type: 'pollSaved', meetingId: meeting.id, poll: setup, revoteOf },
    open(state, meeting, setup, context),
  );
}

export const votingHandlers: Handlers<Kinds> = {
  saveRule: (state, { rule }) => {
    const versions = state.rules[rule.ruleSetId] ?? [];
    demand(rule.version === (versions.at(-1)?.version ?? 0) + 1, 'wrongVersion');
    return accept({ type: 'ruleSaved', rule });
  },

  savePoll: (state, { meetingId, poll }) => {
    const meeting = openToChange(state, meetingId);
    itemOrNone(meeting, poll.itemId);
    const existing = meeting.polls.find((other) => other.setup.id === poll.id);
    demand(existing === undefined || existing.state.kind === 'prepared', 'pollNotPrepared');
    return accept({ type: 'pollSaved', meetingId, poll, revoteOf: existing?.revoteOf ?? null });
  },

  removePoll: (state, { meetingId, pollId }) => {
    const meeting = openToChange(state, meetingId);
    demand(pollOf(meeting, pollId).state.kind === 'prepared', 'pollNotPrepared');
    return accept({ type: 'pollRemoved', meetingId, pollId });
  },

  openPoll: (state, { meetingId, pollId }, context) => {
    const meeting = running(state, meetingId);
    const poll = pollOf(meeting, pollId);
    demand(poll.state.kind === 'prepared', 'pollNotPrepared');
    return accept(open(state, meeting, poll.setup, context));
  },

  openAdHocPoll: (state, { meetingId, poll }, context) =>
    openNew(state, running(state, meetingId), poll, null, context),

  revote: (state, { meetingId, pollId, newId }, context) => {
    const meeting = running(state, meetingId);
    const first = pollOf(meeting, pollId);
    demand(first.state.kind === 'closed', 'pollNotClosed');
    return openNew(state, meeting, { ...first.setup, id: newId }, pollId, context);
  },

  castBallot: (state, { meetingId, pollId, optionId, text }, { actor, now }) => {
    const meeting = meetingOf(state, meetingId);
    const poll = pollOf(meeting, pollId);
    demand(poll.state.kind !== 'closed', 'pollClosed');
    if (poll.state.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    // The deadline is the deadline even when the close itself has not been written yet (V-7).
    demand(poll.state.endsAt === null || now < poll.state.endsAt, 'pollClosed');
    const personId = need(actor.personId, 'notOnRoll');
    const index = need(rollIndex(poll.state.roll, personId), 'notOnRoll');
    const option = need(
      poll.setup.rule.options.find((candidate) => candidate.id === optionId),
      'unknownOption',
    );
    const words = text === null || text === '' ? null : text;
    demand(option.asksText || words === null, 'textNotAsked');
    const before = pagedGet(poll.state.ballots, index);
    const isSame = before === null || (before.optionId === optionId && before.text === words);
    demand(isSame || poll.setup.changeAllowed, 'changeNotAllowed');
    // The same choice once more is written too: its id must be known for ever, or a late retry would undo a later change.
    return accept({ type: 'ballotCast', meetingId, pollId, personId, optionId, text: words });
  },

  extendPoll: (state, { meetingId, pollId, seconds }, { now }) => {
    const poll = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.state.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    const { endsAt } = poll.state;
    if (endsAt === null) return { ok: false, code: 'pollHasNoDeadline' };
    demand(now < endsAt, 'pollClosed');
    return accept({ type: 'pollExtended', meetingId, pollId, endsAt: endsAt + seconds * 1000 });
  },

  closePoll: (state, { meetingId, pollId }, { actor, now }) => {
    const meeting = meetingOf(state, meetingId);
    const poll = pollOf(meeting, pollId);
    demand(poll.state.kind !== 'closed', 'pollClosed');
    if (poll.state.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    if (actor.role === 'clock') demand(poll.state.endsAt !== null && now >= poll.state.endsAt, 'pollNotClosed');
    return accept(closePollEvent(meeting, poll, 'chair', now));
  },

  announcePoll: (state, { meetingId, pollId }) => {
    const poll = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.state.kind !== 'closed') return { ok: false, code: 'pollNotClosed' };
    demand(poll.state.announcedAt === null, 'alreadyAnnounced');
    return accept({ type: 'pollAnnounced', meetingId, pollId });
  },
};
