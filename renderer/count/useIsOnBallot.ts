import { standsOnBallot } from '../../core/voting/standsOnBallot.ts';
import { useSession } from '../app/useRoom.ts';
import type { Poll } from '../board/pollTypes.ts';

/** Whether whoever is signed in here is to be elected by this poll, and so does not count it (V-19). */
export function useIsOnBallot(poll: Poll): boolean {
  const session = useSession();
  return session.kind === 'signedIn' && standsOnBallot(poll, session.personId);
}
