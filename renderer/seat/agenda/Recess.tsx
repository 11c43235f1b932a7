import { formatTime } from '../../../core/i18n/format.ts';
import { useText } from '../../app/useText.ts';
import { useBodyWords } from '../useMeeting.ts';
import { Pause } from './Pause.tsx';

/** The meeting rests; papers stay readable. */
export function Recess({ since }: { since: number }) {
  const words = useText().seat.recess;
  const { who } = useBodyWords();
  return <Pause icon="coffee" kicker={words.kicker} title={words.title} text={words.text(formatTime(since), who)} />;
}
