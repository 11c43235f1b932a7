import type { Views } from '../../core/views/schemas.ts';
import type { Hand } from './ballotTypes.ts';

/**
 * The ballots that this person casts in an opened poll, the own one first. The server says nothing to those who are
 * entitled to their own only and have not voted, which is most people; who can have no vote waits for the line that says
 * so. Null until it is known.
 */
export function handsIn(mine: Views['mine'] | null, pollId: string): readonly Hand[] | null {
  const person = mine?.person ?? null;
  if (mine === null || person === null) return null;
  const known = mine.ballots.filter((line) => line.pollId === pollId);
  if (known.length === 0) {
    const own = { pollId, personId: person.id, name: person.name, entitled: true, ballot: null };
    return person.standing === 'official' ? [own] : null;
  }
  return known.toSorted((a, b) => Number(b.personId === person.id) - Number(a.personId === person.id));
}
