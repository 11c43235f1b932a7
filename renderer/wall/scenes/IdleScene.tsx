import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { QuietScene } from './QuietScene.tsx';

/** How often the clock of an empty hall is read, in milliseconds. */
const CLOCK_STEP = 1000;

/** No meeting in the room: its name, the time, the day. */
export function IdleScene({ room }: { room: string }) {
  const t = useText();
  const { language } = useLanguage();
  const now = useNow(CLOCK_STEP);
  return <QuietScene title={room} line={t.wall.idle} figure={formatTime(now)} foot={formatDay(now, language)} />;
}
