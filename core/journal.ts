import { z } from 'zod';
import { Id } from './base/fields.ts';
import type { Event } from './event.ts';
import { evolve } from './evolve.ts';
import { type Actor, Role } from './session/actor.ts';
import type { State } from './state.ts';

const EventShape = z.custom<Event>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string',
);

/** What one journal entry says: one accepted command and everything it made happen (C-4). Stored as canonical JSON. */
export const EntryBody = z.strictObject({
  v: z.literal(1),
  /** The entry's own number, so that a body cannot stand at another place. */
  i: z.int().min(0),
  /** Milliseconds on the room's clock. */
  at: z.int().min(0),
  by: z.strictObject({
    role: Role,
    room: Id,
    session: Id.nullable(),
    account: Id.nullable(),
    person: Id.nullable(),
    place: Id.nullable(),
    /** Left out where there is none, as in most ballots of a hall without enrolled terminals. */
    terminal: Id.optional(),
  }),
  /** The client's command id with a fingerprint of the command; null when the server acted by itself. */
  cmd: z.strictObject({ id: Id, print: z.string().max(64) }).nullable(),
  events: z.array(EventShape),
});
export type EntryBody = z.infer<typeof EntryBody>;

export function actorLine(actor: Actor): EntryBody['by'] {
  return {
    role: actor.role,
    room: actor.roomId,
    session: actor.sessionId,
    account: actor.accountId,
    person: actor.personId,
    place: actor.placeId,
    ...(actor.terminalId === null ? {} : { terminal: actor.terminalId }),
  };
}

/** Whose command ids these are: a person's or an account's own, whatever terminal it retries from (C-2). */
export function idOwner(by: EntryBody['by']): string {
  return by.person ?? by.account ?? by.role;
}

/** The state after one more entry. */
export function replay(state: State, body: EntryBody): State {
  const meta = { index: body.i, at: body.at, command: body.cmd?.id ?? null };
  return body.events.reduce((before, event) => evolve(before, event, meta), state);
}
