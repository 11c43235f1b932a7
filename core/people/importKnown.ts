import type { State } from '../state.ts';
import type { ImportTarget, KnownPerson } from './importProtocol.ts';
import type { Standing } from './people.ts';

/** Everybody the installation knows, with their part on the list; null when the list does not exist. */
export function knownPeople(state: State, target: ImportTarget): readonly KnownPerson[] | null {
  const standingOf = standings(state, target);
  if (standingOf === null) return null;
  return Object.values(state.people).map((person) => ({ ...person, standing: standingOf(person.id) }));
}

function standings(state: State, target: ImportTarget): ((personId: string) => Standing | null) | null {
  switch (target.kind) {
    case 'meeting': {
      const delegates = state.meetings[target.meetingId]?.delegates;
      return delegates === undefined ? null : (id) => delegates[id]?.standing ?? null;
    }
    case 'body': {
      const body = state.bodies[target.bodyId];
      const members = new Set(body?.memberIds);
      return body === undefined ? null : (id) => (members.has(id) ? 'official' : null);
    }
  }
}
