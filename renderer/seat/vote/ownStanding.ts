import type { Views } from '../../../core/views/schemas.ts';
import type { OwnStanding } from './ballotScene.ts';

/**
 * The own standing in an opened poll. The server says nothing to those who are entitled and have not voted, which is
 * most people; who can have no vote waits for the line that says so. Null until it is known.
 */
export function ownStanding(mine: Views['mine'] | null, pollId: string): OwnStanding | null {
  const line = mine?.ballots.find((ballot) => ballot.pollId === pollId);
  if (line !== undefined) return line;
  return mine?.person?.standing === 'official' ? { pollId, entitled: true, ballot: null } : null;
}
