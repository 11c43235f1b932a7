import { formatTime } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { useBodyWords } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { ALL_RESULTS } from '../where.ts';
import { Pause } from './Pause.tsx';

/** The meeting is over; its results can be looked up. */
export function Ended({ at }: { at: number }) {
  const words = useText().seat.ended;
  const { who } = useBodyWords();
  const { move } = useSeat();
  const results = useView('results')?.polls ?? [];
  return (
    <Pause icon="flag" kicker={words.kicker} title={words.title} text={words.text(formatTime(at), who)}>
      {results.length > 0 && (
        <Button
          variant="primary"
          icon="vote"
          onClick={() => move((before) => ({ ...before, part: 'vote', lookUp: ALL_RESULTS }))}
        >
          {words.results}
        </Button>
      )}
    </Pause>
  );
}
