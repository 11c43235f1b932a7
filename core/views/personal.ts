import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { onceFor } from '../base/onceFor.ts';
import { pagedGet } from '../base/paged.ts';
import { vouchedKeysOf } from '../keys/vouchedKeysOf.ts';
import type { Delegate, Meeting } from '../meeting/meeting.ts';
import type { Person } from '../people/people.ts';
import type { Poll } from '../voting/poll.ts';
import { castBy } from '../voting/roll.ts';
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

/** Who is expected at each place; made once for each list of delegates, because every terminal asks at every change. */
const byPlace = onceFor((delegates: Delegates): ReadonlyMap<string, Delegate> => {
  const places = new Map<string, Delegate>();
  for (const delegate of Object.values(delegates)) {
    if (delegate.placeId === null) continue;
    const before = places.get(delegate.placeId);
    const comesFirst = delegate.standing === 'standIn' && before?.standing !== 'standIn';
    if (before === undefined || comesFirst) places.set(delegate.placeId, delegate);
  }
  return places;
});

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
  /** Ids of this person's session keys that the registrar has vouched for; a key that is not here nobody has. */
  vouchedKeys: z.array(z.string()),
  /**
   * Own ballots and those cast for absent members, and the polls this person may not vote in. An opened poll that is not
   * listed: entitled to the own ballot only, nothing cast yet.
   */
  ballots: z.array(
    z.strictObject({
      pollId: Id,
      /** Whose ballot; the person's own, or that of somebody whose proxy they hold. */
      personId: Id,
      name: z.string(),
      /** Whether this person casts it. */
      entitled: z.boolean(),
      ballot: z
        .strictObject({
          /** Null for a secret ballot: nobody but the terminal that made it knows. */
          choices: z.array(Id.nullable()).nullable(),
          words: z.array(z.string().nullable()).nullable(),
          at: z.number(),
          entry: z.number(),
          hash: z.string(),
          /** The id of the session key that signed it. */
          key: z.string(),
          n: z.number(),
          code: z.string(),
          /** Of a secret ballot: its proofs do not hold, it does not count, and another may be cast. */
          isVoid: z.boolean(),
        })
        .nullable(),
    }),
  ),
});
export type MineView = z.infer<typeof MineView>;

/** The own name, place, entitlements and ballots of one signed-in person. `codeOf` makes a receipt's code from a ballot's hash. */
export function mineView(
  sight: Sight,
  who: { readonly personId: string | null; readonly placeId: string | null },
  codeOf: (hash: string) => string,
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
    vouchedKeys: person === undefined ? [] : [...vouchedKeysOf(sight.state.keys, person.id)],
    ballots:
      person === undefined ? [] : (sight.meeting?.polls ?? []).flatMap((poll) => ballotsOf(poll, person, codeOf)),
  };
}

function ballotsOf(
  { setup, state }: Poll,
  person: Pick<Person, 'id' | 'name'>,
  codeOf: (hash: string) => string,
): MineView['ballots'] {
  if (state.kind === 'prepared') return [];
  const hands = castBy(state.roll, person.id);
  if (hands.length === 0) {
    return [{ pollId: setup.id, personId: person.id, name: person.name, entitled: false, ballot: null }];
  }
  const lines = hands.flatMap((index) => {
    const entry = state.roll[index];
    const cast = pagedGet(state.ballots, index);
    if (entry === undefined) return [];
    const ballot =
      cast === null
        ? null
        : {
            choices: cast.choices === null ? null : [...cast.choices],
            words: cast.words === null ? null : [...cast.words],
            at: cast.at,
            entry: cast.entry,
            hash: cast.hash,
            key: cast.key,
            n: cast.n,
            code: codeOf(cast.hash),
            isVoid: cast.isVoid,
          };
    return [{ pollId: setup.id, personId: entry.personId, name: entry.name, entitled: true, ballot }];
  });
  // Most people are entitled to just their own ballot when a poll opens: nothing to say, so nothing is sent to a thousand seats.
  const [only] = lines;
  return lines.length === 1 && only?.ballot === null && only.personId === person.id ? [] : lines;
}
