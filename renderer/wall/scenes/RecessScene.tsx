import { formatTime } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { useNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import { QuietScene } from './QuietScene.tsx';

/** How often the clock is read, in milliseconds. */
const CLOCK_STEP = 1000;

/** The meeting rests: since when, and what time it is. */
export function RecessScene({ since, meeting }: { since: number; meeting: NonNullable<Views['meeting']> }) {
  const t = useText();
  const now = useNow(CLOCK_STEP);
  return (
    <QuietScene
      kicker={meeting.title}
      title={t.wall.recess}
      line={t.wall.recessLine(meeting.body.address)}
      figure={formatTime(now)}
      foot={
        <>
          <span>{meeting.location}</span>
          <span>{t.wall.recessSince(formatTime(since))}</span>
        </>
      }
    />
  );
}
