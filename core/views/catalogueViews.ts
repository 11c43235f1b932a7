import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { MeetingSetup } from '../meeting/meeting.ts';
import { Account, Body, Person } from '../people/people.ts';
import { Place } from '../room/room.ts';
import { Rule } from '../voting/rule.ts';
import type { Sight } from './sight.ts';

export const MeetingLine = z.strictObject({
  id: Id,
  title: z.string(),
  bodyName: z.string(),
  startsAt: z.number(),
  state: z.enum(['planned', 'inProgress', 'recess', 'ended']),
  inRoom: z.boolean(),
  delegates: z.number(),
  items: z.number(),
  /** What was written on its first page, so that it can be edited or copied from the list. */
  setup: MeetingSetup,
});
export type MeetingLine = z.infer<typeof MeetingLine>;

export const MeetingsView = z.strictObject({ meetings: z.array(MeetingLine) });
export type MeetingsView = z.infer<typeof MeetingsView>;

/** All meetings of the room, the next or latest first. Chair and desk. */
export function meetingsView({ state, room }: Sight): MeetingsView {
  return {
    meetings: Object.values(state.meetings)
      .filter((meeting) => meeting.roomId === room.id)
      .map((meeting) => ({
        id: meeting.id,
        title: meeting.setup.title,
        bodyName: state.bodies[meeting.setup.bodyId]?.name ?? '',
        startsAt: meeting.setup.startsAt,
        state: meeting.state.kind,
        inRoom: room.meetingId === meeting.id,
        delegates: Object.keys(meeting.delegates).length,
        items: meeting.agenda.length,
        setup: meeting.setup,
      }))
      .sort((a, b) => b.startsAt - a.startsAt),
  };
}

export const BodiesView = z.strictObject({ bodies: z.array(Body) });
export type BodiesView = z.infer<typeof BodiesView>;
export function bodiesView({ state }: Sight): BodiesView {
  return { bodies: Object.values(state.bodies) };
}

export const PeopleView = z.strictObject({ people: z.array(Person) });
export type PeopleView = z.infer<typeof PeopleView>;
export function peopleView({ state }: Sight): PeopleView {
  return { people: Object.values(state.people) };
}

export const RulesView = z.strictObject({
  /** Every version, oldest first, grouped by rule set. */
  sets: z.array(z.array(Rule)),
});
export type RulesView = z.infer<typeof RulesView>;
export function rulesView({ state }: Sight): RulesView {
  return { sets: Object.values(state.rules).map((versions) => [...versions]) };
}

export const PlacesView = z.strictObject({ places: z.array(Place) });
export type PlacesView = z.infer<typeof PlacesView>;
export function placesView({ room }: Sight): PlacesView {
  return { places: Object.values(room.places) };
}

export const AccountsView = z.strictObject({ accounts: z.array(Account) });
export type AccountsView = z.infer<typeof AccountsView>;
/** Names and roles of accounts; their secrets are not in the state at all. Console only. */
export function accountsView({ state, room }: Sight): AccountsView {
  return { accounts: Object.values(state.accounts).filter((account) => account.roomId === room.id) };
}
