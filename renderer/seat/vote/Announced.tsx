import type { Poll } from '../../ballot/ballotTypes.ts';
import { ResultBoard } from '../../board/ResultBoard.tsx';
import { Card } from '../../parts/Card.tsx';
import { useBodyWords } from '../useMeeting.ts';
import { NamesCard } from './NamesCard.tsx';
import { OwnBallots } from './OwnBallots.tsx';

/** The announced result: the same board and figures as on the wall, below it the own ballot, and who chose what where everybody may know. */
export function Announced({ poll }: { poll: Poll }) {
  const { noun } = useBodyWords();
  if (poll.tally === null) return null;
  return (
    <>
      <Card look="raised">
        <ResultBoard poll={poll} tally={poll.tally} noun={noun} size="screen" />
      </Card>
      <OwnBallots poll={poll} />
      <NamesCard poll={poll} />
    </>
  );
}
