import { accept, type Context, type Decision, demand, type Handlers, need } from '../decision.ts';
import { isSecret as isSecretPaper } from '../documents/document.ts';
import type { Event } from '../event.ts';
import { figuresOf, requiredPresence } from '../meeting/delegate.ts';
import { itemOrNone, meetingOf, openToChange, running } from '../meeting/find.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import { usableKey } from './board.ts';
import { closePollEvent } from './close.ts';
import { definitionText } from './definition.ts';
import type { ElectionKey } from './electionKey.ts';
import { pollFigures } from './figures.ts';
import { pollOf } from './find.ts';
import type { Poll, PollPaper, PollSetup } from './poll.ts';
import { rollFor } from './roll.ts';
import { isCast, isSecret } from './rule.ts';
import { MAX_SECRET_ROLL, MIN_SECRET_ROLL, secretFault } from './secretLimits.ts';
import { standsOnBallot } from './standsOnBallot.ts';

type Kinds =
  | 'saveRule'
  | 'savePoll'
  | 'removePoll'
  | 'openPoll'
  | 'openAdHocPoll'
  | 'revote'
  | 'prepareRound'
  | 'pausePoll'
  | 'resumePoll'
  | 'extendPoll'
  | 'closePoll'
  | 'announcePoll';

/** What a secret ballot is encrypted with; null for every other conduct. */
function keyFor(meeting: Meeting, { conduct }: PollSetup): ElectionKey | null {
  if (conduct === 'secretBoard') return need(usableKey(meeting.board), 'boardNotReady');
  return conduct === 'secretServer' ? need(meeting.serverKey, 'serverKeyMissing') : null;
}

function demandSecretForm(setup: PollSetup): void {
  const fault = secretFault(setup);
  if (fault !== null) demand(false, fault);
}

/** Opening freezes roll, base figures, rule and key; what happens in the room afterwards changes none of them (V-4). */
function open(state: State, meeting: Meeting, setup: PollSetup, { now, sha256 }: Context): Event {
  demand(!meeting.polls.some((poll) => poll.state.kind === 'open'), 'pollOpenAlready');
  const roll = rollFor(state, meeting, setup);
  demand(roll.length > 0, 'nobodyEntitled');
  if (isSecret(setup.conduct)) {
    demand(roll.length >= MIN_SECRET_ROLL, 'tooFewForSecret');
    demand(roll.length <= MAX_SECRET_ROLL, 'tooManyForSecret');
    demandSecretForm(setup);
  }
  const { quorum } = setup.rule;
  if (quorum !== null) {
    const { total, summoned, excluded, present } = figuresOf(meeting);
    demand(present >= requiredPresence(quorum, quorum.base === 'total' ? total : summoned - excluded), 'quorumNotMet');
  }
  demand(!(meeting.board?.members ?? []).some(({ personId }) => standsOnBallot(setup, personId)), 'counterOnBallot');
  const figures = pollFigures(meeting, setup, roll);
  const key = keyFor(meeting, setup);
  return {
    type: 'pollOpened',
    meetingId: meeting.id,
    pollId: setup.id,
    endsAt: setup.seconds === null ? null : now + setup.seconds * 1000,
    hash: sha256(definitionText({ meetingId: meeting.id, setup, figures, roll, key })),
    figures,
    roll,
    key,
    ...papersBefore(meeting, setup),
  };
}

/**
 * Which versions lay before the voters: a result says later what it spoke of (D-9). Papers of some of them only, and secret
 * ones, are not named, as the result is for more eyes than theirs.
 */
function papersBefore({ papers }: Meeting, { itemId }: PollSetup): { readonly papers?: readonly PollPaper[] } {
  const before = papers.filter(
    (paper) =>
      itemId !== null &&
      paper.itemId === itemId &&
      paper.state.kind === 'released' &&
      paper.readers.kind === 'all' &&
      !isSecretPaper(paper.label),
  );
  if (before.length === 0) return {};
  return {
    papers: before.map(({ id: paperId, name, number, version, file: { sha256 } }) => {
      return { paperId, name, number, version, sha256 };
    }),
  };
}

const saved = (meeting: Meeting, poll: PollSetup, from: Partial<Pick<Poll, 'revoteOf' | 'roundOf'>> = {}): Event => ({
  type: 'pollSaved',
  meetingId: meeting.id,
  poll,
  revoteOf: from.revoteOf ?? null,
  roundOf: from.roundOf ?? null,
});

function openNew(
  state: State,
  meeting: Meeting,
  setup: PollSetup,
  from: Partial<Pick<Poll, 'revoteOf' | 'roundOf'>>,
  context: Context,
): Decision {
  itemOrNone(meeting, setup.itemId);
  demand(!meeting.polls.some((poll) => poll.setup.id === setup.id), 'idTaken');
  return accept(saved(meeting, setup, from), open(state, meeting, setup, context));
}

/** A further round stays one, however it is edited: those not elected before, for the seats left vacant (V-16). */
function demandRound(meeting: Meeting, roundOf: string, { lines, seats }: PollSetup): void {
  const { setup, state } = pollOf(meeting, roundOf);
  const election = need(state.kind === 'closed' ? state.tally?.election : null, 'notAnElection');
  const isLeft = (id: string) => setup.lines.some((line) => line.id === id) && !election.elected.includes(id);
  demand(
    lines.every(({ id }) => isLeft(id)),
    'unknownOption',
  );
  demand(seats !== null && seats <= election.vacant, 'noVacancy');
}

/** Whether ballots or counts are complete, so that closing fixes something (V-14). */
function demandComplete({ setup, state }: Poll): void {
  if (state.kind !== 'open' || isCast(setup.conduct)) return;
  const [first, second] = state.counts;
  demand(first !== undefined && (setup.conduct !== 'paper' || second !== undefined), 'countMissing');
  demand(
    setup.conduct !== 'paper' || JSON.stringify(first?.counted) === JSON.stringify(second?.counted),
    'countsDiffer',
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
    demandSecretForm(poll);
    if (existing?.roundOf != null) demandRound(meeting, existing.roundOf, poll);
    return accept(saved(meeting, poll, existing));
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

  openAdHocPoll: (state, { meetingId, poll }, context) => openNew(state, running(state, meetingId), poll, {}, context),

  revote: (state, { meetingId, pollId, newId }, context) => {
    const meeting = running(state, meetingId);
    const first = pollOf(meeting, pollId);
    demand(first.state.kind === 'closed', 'pollNotClosed');
    return openNew(state, meeting, { ...first.setup, id: newId }, { revoteOf: pollId }, context);
  },

  prepareRound: (state, { meetingId, pollId, newId, title, lineIds }) => {
    const meeting = openToChange(state, meetingId);
    const { setup, state: round } = pollOf(meeting, pollId);
    demand(round.kind === 'closed' && round.tally !== null, 'pollNotClosed');
    const election = need(round.kind === 'closed' ? round.tally?.election : null, 'notAnElection');
    demand(election.vacant > 0, 'noVacancy');
    demand(!meeting.polls.some((other) => other.setup.id === newId), 'idTaken');
    const left = setup.lines.filter(({ id }) => lineIds.includes(id) && !election.elected.includes(id));
    demand(left.length === new Set(lineIds).size && left.length > 0, 'unknownOption');
    const seats = Math.min(election.vacant, left.length);
    return accept(saved(meeting, { ...setup, id: newId, title, lines: left, seats }, { roundOf: pollId }));
  },

  pausePoll: (state, { meetingId, pollId }, { now }) => {
    const { state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    demand(poll.pause === null, 'pollPaused');
    demand(poll.endsAt === null || now < poll.endsAt, 'pollClosed');
    return accept({ type: 'pollPaused', meetingId, pollId, left: poll.endsAt === null ? null : poll.endsAt - now });
  },

  resumePoll: (state, { meetingId, pollId }, { now }) => {
    const { state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    const { left } = need(poll.pause, 'pollNotPaused');
    return accept({ type: 'pollResumed', meetingId, pollId, endsAt: left === null ? null : now + left });
  },

  extendPoll: (state, { meetingId, pollId, seconds }, { now }) => {
    const { state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'open') return { ok: false, code: 'pollNotOpen' };
    demand(poll.pause === null, 'pollPaused');
    const { endsAt } = poll;
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
    demandComplete(poll);
    return accept(closePollEvent(meeting, poll, 'chair', now));
  },

  announcePoll: (state, { meetingId, pollId }) => {
    const { state: poll } = pollOf(meetingOf(state, meetingId), pollId);
    if (poll.kind !== 'closed') return { ok: false, code: 'pollNotClosed' };
    demand(poll.announcedAt === null, 'alreadyAnnounced');
    demand(poll.tally !== null, 'sumNotOpened');
    return accept({ type: 'pollAnnounced', meetingId, pollId });
  },
};
