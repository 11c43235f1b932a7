import { isCast } from '../../../core/voting/rule.ts';
import { useView } from '../../app/useRoom.ts';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { handsIn } from '../../ballot/hands.ts';
import { OwnBallot } from './OwnBallot.tsx';

/** Every ballot that was cast here in a poll; nothing where ballots are not cast at terminals. */
export function OwnBallots({ poll }: { poll: Poll }) {
  const hands = handsIn(useView('mine'), poll.id) ?? [];
  if (!isCast(poll.conduct)) return null;
  return hands.map((hand) => <OwnBallot key={hand.personId} poll={poll} hand={hand} />);
}
