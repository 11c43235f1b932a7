import { z } from 'zod';
import { Id } from '../base/fields.ts';
import type { Sight } from './sight.ts';

export const KeysView = z.strictObject({
  /** The key that vouches in this room, or null before the desk has set one. */
  registrar: z.string().nullable(),
  keys: z.array(
    z.strictObject({
      id: z.string(),
      publicKey: z.string(),
      personId: Id,
      name: z.string(),
      place: z.string().nullable(),
      at: z.number(),
      vouched: z.boolean(),
    }),
  ),
});
export type KeysView = z.infer<typeof KeysView>;

/** The keys of who is signed in in the room, newest last; the registrar vouches for them. Desk only. */
export function keysView({ state, room }: Sight): KeysView {
  return {
    registrar: state.registrars[room.id]?.publicKey ?? null,
    keys: Object.values(state.keys)
      .flatMap((key) => {
        const session = state.sessions[key.sessionId];
        if (session === undefined || session.roomId !== room.id) return [];
        const place = session.placeId === null ? null : (room.places[session.placeId]?.label ?? null);
        const { id, publicKey, personId, at } = key;
        const name = state.people[personId]?.name ?? '';
        return [{ id, publicKey, personId, name, place, at, vouched: key.vouched !== null }];
      })
      .toSorted((a, b) => a.at - b.at),
  };
}
