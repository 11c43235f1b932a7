import { accept, demand, type Handlers, need } from '../decision.ts';
import type { Event } from '../event.ts';
import type { State } from '../state.ts';
import { closePollEvent } from '../voting/close.ts';
import { WEIGHT_UNIT } from '../voting/poll.ts';
import { meetingOf, openToChange } from './find.ts';
import type { Delegate, Meeting } from './meeting.ts';

type Kinds =
  | 'saveMeeting'
  | 'copyMeeting'
  | 'removeMeeting'
  | 'bringToRoom'
  | 'openMeeting'
  | 'recessMeeting'
  | 'resumeMeeting'
  | 'endMeeting';

/** The body's incumbents, as official delegates of a new meeting. */
function membersOf(state: State, bodyId: string): Readonly<Record<string, Delegate>> {
  const body = need(state.bodies[bodyId], 'unknownBody');
  return Object.fromEntries(
    body.memberIds.map((personId): [string, Delegate] => [
      personId,
      {
        personId,
        standing: 'official',
        placeId: null,
        exclusion: null,
        attendance: { kind: 'unchecked' },
        standsInFor: null,
        weight: WEIGHT_UNIT,
        proxyTo: null,
      },
    ]),
  );
}

/** A copy is a fresh plan: nobody has been marked, nothing was put to the vote, stand-ins belonged to the day. */
function freshCopy(source: Meeting, newId: string): Meeting {
  const delegates = Object.values(source.delegates)
    .filter((delegate) => delegate.standing !== 'standIn')
    .map((delegate): [string, Delegate] => [
      delegate.personId,
      { ...delegate, exclusion: null, attendance: { kind: 'unchecked' }, proxyTo: null },
    ]);
  return {
    ...source,
    id: newId,
    state: { kind: 'planned' },
    agenda: source.agenda.map((item) => ({ ...item, state: { kind: 'upcoming' } })),
    papers: [],
    signedPapers: [],
    // The same offices get the next papers; a number is given once.
    ...(source.paperHead === undefined ? {} : { paperHead: { ...source.paperHead, number: '' } }),
    delegates: Object.fromEntries(delegates),
    polls: source.polls
      .filter((poll) => poll.revoteOf === null && poll.roundOf === null)
      .map((poll) => ({ ...poll, challenges: [], state: { kind: 'prepared' } })),
    board: null,
    serverKey: null,
    currentPollId: null,
  };
}

export const meetingHandlers: Handlers<Kinds> = {
  saveMeeting: (state, { meetingId, roomId, setup }) => {
    need(state.bodies[setup.bodyId], 'unknownBody');
    need(state.rooms[roomId], 'unknownRoom');
    const existing = state.meetings[meetingId];
    if (existing !== undefined) {
      openToChange(state, meetingId);
      return accept({ type: 'meetingSaved', meetingId, setup });
    }
    return accept({
      type: 'meetingCreated',
      meeting: {
        id: meetingId,
        roomId,
        setup,
        state: { kind: 'planned' },
        agenda: [],
        papers: [],
        delegates: membersOf(state, setup.bodyId),
        polls: [],
        board: null,
        serverKey: null,
        currentPollId: null,
      },
    });
  },

  copyMeeting: (state, { meetingId, newId, setup }) => {
    const source = meetingOf(state, meetingId);
    need(state.bodies[setup.bodyId], 'unknownBody');
    demand(state.meetings[newId] === undefined, 'idTaken');
    return accept({ type: 'meetingCreated', meeting: { ...freshCopy(source, newId), setup } });
  },

  removeMeeting: (state, { meetingId }) => {
    const meeting = meetingOf(state, meetingId);
    demand(meeting.state.kind === 'planned', 'meetingNotPlanned');
    demand(state.rooms[meeting.roomId]?.meetingId !== meetingId, 'roomBusy');
    return accept({ type: 'meetingRemoved', meetingId });
  },

  bringToRoom: (state, { meetingId }) => {
    const meeting = openToChange(state, meetingId);
    const room = need(state.rooms[meeting.roomId], 'unknownRoom');
    if (room.meetingId === meetingId) return accept();
    const there = room.meetingId === null ? undefined : state.meetings[room.meetingId];
    demand(there === undefined || there.state.kind === 'planned' || there.state.kind === 'ended', 'roomBusy');
    // Whoever sat in the last meeting signs in again for this one: places and entitlements may differ.
    const leave = Object.values(state.sessions)
      .filter((session) => session.role === 'seat' && session.roomId === room.id)
      .map((session): Event => ({ type: 'sessionClosed', sessionId: session.id, why: 'closed' }));
    return accept({ type: 'meetingBroughtToRoom', roomId: room.id, meetingId }, ...leave);
  },

  openMeeting: (state, { meetingId }) => {
    const meeting = meetingOf(state, meetingId);
    demand(meeting.state.kind === 'planned', 'meetingNotPlanned');
    demand(state.rooms[meeting.roomId]?.meetingId === meetingId, 'noMeeting');
    demand(
      Object.values(meeting.delegates).some((delegate) => delegate.standing === 'official'),
      'noOfficials',
    );
    return accept({ type: 'meetingOpened', meetingId });
  },

  recessMeeting: (state, { meetingId }) => {
    const meeting = meetingOf(state, meetingId);
    demand(meeting.state.kind === 'inProgress', 'meetingNotRunning');
    demand(!meeting.polls.some((poll) => poll.state.kind === 'open'), 'pollOpenAlready');
    return accept({ type: 'meetingRecessed', meetingId });
  },

  resumeMeeting: (state, { meetingId }) => {
    demand(meetingOf(state, meetingId).state.kind === 'recess', 'meetingNotRunning');
    return accept({ type: 'meetingResumed', meetingId });
  },

  endMeeting: (state, { meetingId }, { now }) => {
    const meeting = meetingOf(state, meetingId);
    demand(meeting.state.kind === 'inProgress' || meeting.state.kind === 'recess', 'meetingNotRunning');
    const open = meeting.polls.filter((poll) => poll.state.kind === 'open');
    const closes = open.map((poll) => closePollEvent(meeting, poll, 'chair', now));
    return accept(...closes, { type: 'meetingEnded', meetingId });
  },
};
