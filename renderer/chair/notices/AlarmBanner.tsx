import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';

/** Alarms that are named; whoever reads two knows what to do. */
const NAMED = 2;

/** A terminal does not believe the journal, or misses its own ballot in it: what it saw, and what to do now. */
export function AlarmBanner() {
  const t = useText();
  const words = t.chair.counting.alarm;
  const alarms = useView('log')?.alarms.toReversed() ?? [];
  if (alarms.length === 0) return null;
  return (
    <Banner tone="bad" word={words.word}>
      {alarms
        .slice(0, NAMED)
        .map(({ at, from, why }) => words.one(from, formatTimeWithSeconds(at), words.why[why]))
        .join(' ')}{' '}
      {alarms.length > NAMED && words.more(alarms.length - NAMED)} <strong>{words.todo}</strong>
    </Banner>
  );
}
