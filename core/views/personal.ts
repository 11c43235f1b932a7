import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { pagedGet } from '../base/paged.ts';
import type { Delegate, Meeting } from '../meeting/meeting.ts';
import { rollIndex } from '../voting/roll.ts';
import type { Sight } from './sight.ts';

/** Whose place a terminal stands at. */
export const PlaceView = z.strictObject({
  placeId: Id,
  label: z.string(),
  /** Who is expected here: the assigned delegate, or the stand-in of an absent one. */
  delegate: z
    .strictObject({ personId: Id, name: z.string(), position: z.string(), unit: z.string(), standing: z.string() })
    .nullable(),
});
export type PlaceView = z.infer<typeof PlaceView>;

type Delegates = Meeting['delegates'];

const expected = new WeakMap<Delegates, ReadonlyMap<string, Delegate>>();

/** Who is expected at each place; made once for each list of delegates, because every terminal asks at every change. */
function byPlace(delegates: Delegates): ReadonlyMap<string, Delegate> {
  const known = expected.get(delegates);
  if (known !== undefined) return known;
  const places = new Map<string, Delegate>();
  for (const delegate of Object.values(delegates)) {
    if (delegate.placeId === null) continue;
    const before = places.get(delegate.placeId);
    const comesFirst = delegate.standing === 'standIn' && before?.standing !== 'standIn';
    if (before === undefined || comesFirst) places.set(delegate.placeId, delegate);
  }
  expected.set(delegates, places);
  return places;
}

/** The delegate expected at a place: a stand-in comes before the absent delegate it replaces. */
export function expectedAt({ meeting }: Pick<Sight, 'meeting'>, placeId: string): Delegate | null {
  return meeting === null ? null : (byPlace(meeting.delegates).get(placeId) ?? null);
}

/** For one terminal only: its own place. */
export function placeView(sight: Sight, placeId: string): PlaceView {
  const delegate = expectedAt(sight, placeId);
  const person = delegate === null ? undefined : sight.state.people[delegate.personId];
  return {
    placeId,
    label: sight.room.places[placeId]?.label ?? '',
    delegate:
      delegate === null || person === undefined
        ? null
        : {
            personId: person.id,
            name: person.name,
            position: person.position,
            unit: person.unit,
            standing: delegate.standing,
          },
  };
}

/** What is one person's own: never sent to anybody else. */
export const MineView = z.strictObject({
  person: z
    .strictObject({ id: Id, name: z.string(), position: z.string(), unit: z.string(), standing: z.string() })
    .nullable(),
  placeLabel: z.string().nullable(),
  /** Own ballots, and the polls this person may not vote in. An opened poll that is not listed: entitled, nothing cast yet. */
  ballots: z.array(
    z.strictObject({
      pollId: Id,
      /** Whether this person is on the frozen roll. */
      entitled: z.boolean(),
      ballot: z
        .strictObject({
          optionId: Id,
          text: z.string().nullable(),
          at: z.number(),
          entry: z.number(),
          code: z.string(),
        })
        .nullable(),
    }),
  ),
});
export type MineView = z.infer<typeof MineView>;

/** The own name, place, entitlements and ballots of one signed-in person. `codeOf` makes the receipt's code. */
export function mineView(
  sight: Sight,
  who: { readonly personId: string | null; readonly placeId: string | null },
  codeOf: (command: string, entry: number) => string,
): MineView {
  const person = who.personId === null ? undefined : sight.state.people[who.personId];
  return {
    person:
      person === undefined
        ? null
        : {
            id: person.id,
            name: person.name,
            position: person.position,
            unit: person.unit,
            standing: sight.meeting?.delegates[person.id]?.standing ?? 'none',
          },
    placeLabel: who.placeId === null ? null : (sight.room.places[who.placeId]?.label ?? null),
    ballots: (sight.meeting?.polls ?? []).flatMap((poll) => {
      if (poll.state.kind === 'prepared' || who.personId === null) return [];
      const index = rollIndex(poll.state.roll, who.personId);
      const cast = index === null ? null : pagedGet(poll.state.ballots, index);
      // Most people are entitled when a poll opens: nothing to say, so nothing is sent to a thousand seats.
      if (index !== null && cast === null) return [];
      return [
        {
          pollId: poll.setup.id,
          entitled: index !== null,
          ballot:
            cast === null
              ? null
              : {
                  optionId: cast.optionId,
                  text: cast.text,
                  at: cast.at,
                  entry: cast.entry,
                  code: codeOf(cast.command, cast.entry),
                },
        },
      ];
    }),
  };
}
