import { z } from 'zod';
import { Id, Name } from '../base/fields.ts';
import { Account } from '../people/people.ts';
import { Place } from './room.ts';

export const SaveRoom = z.strictObject({ kind: z.literal('saveRoom'), roomId: Id, name: Name });
/** Replaces the plan of places; a place in use by a meeting in the room cannot disappear. */
export const SavePlaces = z.strictObject({
  kind: z.literal('savePlaces'),
  roomId: Id,
  places: z.array(Place).max(2000),
});
export const SaveAccount = z.strictObject({ kind: z.literal('saveAccount'), account: Account });
/** What the hall's screen shows: the welcome, the current item, or a released result. */
export const ShowOnWall = z.strictObject({
  kind: z.literal('showOnWall'),
  roomId: Id,
  shows: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('welcome') }),
    z.strictObject({ kind: z.literal('item') }),
    z.strictObject({ kind: z.literal('poll'), pollId: Id }),
  ]),
});
