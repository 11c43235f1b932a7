import type { Poll } from '../../ballot/ballotTypes.ts';
import { ResultBoard } from '../../board/ResultBoard.tsx';
import { Card } from '../../parts/Card.tsx';
import { useBodyWords } from '../useMeeting.ts';
import { OwnBallots } from './OwnBallots.tsx';

/** The announced result: the same board and figures as on the wall, and below it the own ballot. */
export function Announced({ poll }: { poll: Poll }) {
  const { noun } = useBodyWords();
  if (poll.tally === null) return null;
  return (
    <>
      <Card look="raised">
        <ResultBoard poll={poll} tally={poll.tally} noun={noun} size="screen" />
      </Card>
      <OwnBallots poll={poll} />
    </>
  );
}
