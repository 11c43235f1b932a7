import { accept, demand, type Handlers, need } from '../decision.ts';
import type { Event } from '../event.ts';
import { joinMeeting } from '../meeting/delegate.ts';
import type { State } from '../state.ts';
import type { Person } from './people.ts';

/** Codes are how imports find people again: two people never share one. */
function codesStayUnique(state: State, people: readonly Person[]): boolean {
  const owner = new Map(Object.values(state.people).map((person) => [person.code, person.id]));
  for (const person of people) {
    const other = owner.get(person.code);
    if (other !== undefined && other !== person.id) return false;
    owner.set(person.code, person.id);
  }
  return true;
}

export const peopleHandlers: Handlers<'saveBody' | 'savePerson' | 'importPeople'> = {
  saveBody: (state, { body }) => {
    demand(
      body.memberIds.every((id) => state.people[id] !== undefined),
      'unknownPerson',
    );
    return accept({ type: 'bodySaved', body: { ...body, memberIds: [...new Set(body.memberIds)] } });
  },

  savePerson: (state, { person }) => {
    demand(codesStayUnique(state, [person]), 'codeTaken');
    return accept({ type: 'peopleSaved', people: [person] });
  },

  importPeople: (state, { target, rows }) => {
    const people = rows.map((row) => row.person);
    demand(codesStayUnique(state, people), 'codeTaken');
    const saved: Event = { type: 'peopleSaved', people };
    if (target.kind === 'body') {
      const body = need(state.bodies[target.bodyId], 'unknownBody');
      const memberIds = [...new Set([...body.memberIds, ...people.map((person) => person.id)])];
      return accept(saved, { type: 'bodySaved', body: { ...body, memberIds } });
    }
    const meeting = need(state.meetings[target.meetingId], 'unknownMeeting');
    demand(meeting.state.kind !== 'ended', 'meetingEnded');
    const delegates = rows.map((row) =>
      joinMeeting(
        meeting,
        { personId: row.person.id, standing: row.standing },
        meeting.delegates[row.person.id]?.exclusion ?? null,
      ),
    );
    return accept(saved, { type: 'delegatesSaved', meetingId: meeting.id, delegates });
  },
};
