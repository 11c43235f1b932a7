import { accept, demand, type Handlers, need } from '../decision.ts';
import type { Event } from '../event.ts';
import type { State } from '../state.ts';
import { WEIGHT_UNIT } from '../voting/poll.ts';
import { joinMeeting } from './delegate.ts';
import { delegateOf, openToChange } from './find.ts';
import type { Attendance, Delegate, Meeting } from './meeting.ts';

type Kinds = 'setVotingRights' | 'saveDelegates' | 'removeDelegate' | 'assignPlaces' | 'markAttendance' | 'setStandIn';

/** Nobody who stands on the roll of a poll can be taken off the list: the record names them. */
function isOnARoll(meeting: Meeting, personId: string): boolean {
  return meeting.polls.some(
    (poll) => poll.state.kind !== 'prepared' && poll.state.roll.some((entry) => entry.personId === personId),
  );
}

const byPerson = (delegates: readonly Delegate[]): Readonly<Record<string, Delegate>> =>
  Object.fromEntries(delegates.map((delegate) => [delegate.personId, delegate]));

/** Only an absent delegate and the stand-in may have the same place. */
function nobodySharesAPlace(delegates: readonly Delegate[]): boolean {
  const holders = new Map<string, string>();
  for (const { placeId, personId, standsInFor } of delegates) {
    if (placeId === null) continue;
    const whose = standsInFor ?? personId;
    if ((holders.get(placeId) ?? whose) !== whose) return false;
    holders.set(placeId, whose);
  }
  return true;
}

/** Takes people off the list; whoever of them sits in the room with this meeting is signed out (S-2). */
function takeOff(state: State, meeting: Meeting, personIds: readonly string[]): readonly Event[] {
  const isHere = state.rooms[meeting.roomId]?.meetingId === meeting.id;
  const leave = Object.values(state.sessions).filter(
    ({ role, roomId, personId }) =>
      isHere && role === 'seat' && roomId === meeting.roomId && personId !== null && personIds.includes(personId),
  );
  return [
    ...personIds.map((personId): Event => ({ type: 'delegateRemoved', meetingId: meeting.id, personId })),
    ...leave.map(({ id }): Event => ({ type: 'sessionClosed', sessionId: id, why: 'closed' })),
  ];
}

export const delegateHandlers: Handlers<Kinds> = {
  setVotingRights: (state, { meetingId, personId, weight, proxyTo }) => {
    const meeting = openToChange(state, meetingId);
    const delegate = delegateOf(meeting, personId);
    demand(delegate.standing === 'official', 'notOfficial');
    if (proxyTo !== null) {
      const holder = delegateOf(meeting, proxyTo);
      // A proxy is given to somebody who votes in person, never handed on.
      demand(holder.standing === 'official' && holder.proxyTo === null && proxyTo !== personId, 'badProxy');
      demand(!Object.values(meeting.delegates).some((other) => other.proxyTo === personId), 'badProxy');
    }
    return accept({ type: 'delegatesSaved', meetingId, delegates: [{ ...delegate, weight, proxyTo }] });
  },

  saveDelegates: (state, { meetingId, delegates }) => {
    const meeting = openToChange(state, meetingId);
    for (const { personId } of delegates) need(state.people[personId], 'unknownPerson');
    return accept({
      type: 'delegatesSaved',
      meetingId,
      delegates: delegates.map((who) => joinMeeting(meeting, who, who.exclusion)),
    });
  },

  removeDelegate: (state, { meetingId, personId }) => {
    const meeting = openToChange(state, meetingId);
    delegateOf(meeting, personId);
    demand(!isOnARoll(meeting, personId), 'delegateHasVoted');
    const standIn = Object.values(meeting.delegates).find((other) => other.standsInFor === personId);
    return accept(...takeOff(state, meeting, standIn === undefined ? [personId] : [standIn.personId, personId]));
  },

  assignPlaces: (state, { meetingId, assignments }) => {
    const meeting = openToChange(state, meetingId);
    const places = need(state.rooms[meeting.roomId], 'unknownRoom').places;
    for (const { personId, placeId } of assignments) {
      delegateOf(meeting, personId);
      if (placeId !== null) need(places[placeId], 'unknownPlace');
    }
    const placed = new Map(assignments.map(({ personId, placeId }) => [personId, placeId]));
    // A stand-in sits where the absent delegate would, and moves with them.
    const moved = Object.values(meeting.delegates).flatMap((delegate) => {
      const placeId = placed.get(delegate.personId) ?? placed.get(delegate.standsInFor ?? '');
      const isNamed = placed.has(delegate.personId) || placed.has(delegate.standsInFor ?? '');
      return isNamed ? [{ ...delegate, placeId: placeId ?? null }] : [];
    });
    demand(nobodySharesAPlace([...Object.values({ ...meeting.delegates, ...byPerson(moved) })]), 'placeTaken');
    return accept({ type: 'delegatesSaved', meetingId, delegates: moved });
  },

  markAttendance: (state, { meetingId, personIds, mark }, { now }) => {
    const meeting = openToChange(state, meetingId);
    const attendance = (before: Attendance): Attendance => {
      switch (mark.kind) {
        case 'unchecked':
          return { kind: 'unchecked' };
        case 'present':
          return before.kind === 'present' ? before : { kind: 'present', since: now };
        case 'absent':
          return { kind: 'absent', excused: mark.excused, reason: mark.reason, at: now };
        case 'left':
          return { kind: 'left', since: before.kind === 'present' ? before.since : now, at: now };
      }
    };
    const marks = personIds
      .map((personId) => {
        const before = delegateOf(meeting, personId).attendance;
        return { personId, before, attendance: attendance(before) };
      })
      .filter((entry) => entry.attendance !== entry.before)
      .map(({ personId, attendance: after }) => ({ personId, attendance: after }));
    return marks.length === 0 ? accept() : accept({ type: 'attendanceMarked', meetingId, marks });
  },

  setStandIn: (state, { meetingId, personId, standIn }) => {
    const meeting = openToChange(state, meetingId);
    const absent = delegateOf(meeting, personId);
    demand(absent.standing !== 'standIn', 'notOfficial');
    const before = Object.values(meeting.delegates).find((other) => other.standsInFor === personId);
    const gone =
      before === undefined || before.personId === standIn?.id ? [] : takeOff(state, meeting, [before.personId]);
    if (standIn === null) return accept(...gone);
    const already = meeting.delegates[standIn.id];
    demand(already === undefined || already.standing === 'standIn', 'idTaken');
    const owner = Object.values(state.people).find((person) => person.code === standIn.code);
    demand(owner === undefined || owner.id === standIn.id, 'codeTaken');
    const delegate: Delegate = {
      personId: standIn.id,
      standing: 'standIn',
      placeId: absent.placeId,
      exclusion: null,
      attendance: already?.attendance ?? { kind: 'unchecked' },
      standsInFor: personId,
      weight: WEIGHT_UNIT,
      proxyTo: null,
    };
    return accept(
      ...gone,
      { type: 'peopleSaved', people: [standIn] },
      { type: 'delegatesSaved', meetingId, delegates: [delegate] },
    );
  },
};
