import { onceFor } from '../base/onceFor.ts';
import type { State } from '../state.ts';

type Keys = State['keys'];

const NONE: readonly string[] = [];
/** Whose keys are vouched for; made once for each change of the keys, because every seat asks at every change. */
const byPerson = onceFor((keys: Keys): ReadonlyMap<string, readonly string[]> => {
  const people = new Map<string, string[]>();
  for (const { id, personId, vouched } of Object.values(keys)) {
    if (vouched === null) continue;
    const ids = people.get(personId);
    if (ids === undefined) people.set(personId, [id]);
    else ids.push(id);
  }
  return people;
});

/** Ids of a person's session keys that the registrar has vouched for; the same list while the keys are the same. */
export const vouchedKeysOf = (keys: Keys, personId: string): readonly string[] => byPerson(keys).get(personId) ?? NONE;
