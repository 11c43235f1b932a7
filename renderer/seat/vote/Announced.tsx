import { ResultBoard } from '../../board/ResultBoard.tsx';
import { Card } from '../../parts/Card.tsx';
import { useBodyWords } from '../useMeeting.ts';
import type { Poll, Recorded } from './ballotScene.ts';
import { OwnBallot } from './OwnBallot.tsx';

/** The announced result: the same board and figures as on the wall, and below it the own ballot. */
export function Announced({ poll, entitled, ballot }: { poll: Poll; entitled: boolean; ballot: Recorded | null }) {
  const { noun } = useBodyWords();
  if (poll.tally === null) return null;
  return (
    <>
      <Card look="raised">
        <ResultBoard poll={poll} tally={poll.tally} noun={noun} size="screen" />
      </Card>
      <OwnBallot poll={poll} entitled={entitled} ballot={ballot} />
    </>
  );
}
