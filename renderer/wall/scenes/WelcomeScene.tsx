import { formatDay, formatLength, formatTime } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { useNow } from '../../app/clock.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { startsIn } from '../startsIn.ts';
import { QuietScene } from './QuietScene.tsx';

/** The countdown's step, in milliseconds. */
const SECOND = 1000;

/** Body, title and greeting; before the opening also when it is. */
export function WelcomeScene({ meeting }: { meeting: NonNullable<Views['meeting']> }) {
  const t = useText();
  const { language } = useLanguage();
  const now = useNow(SECOND);
  const { body, figures } = meeting;
  const when = meeting.state.kind === 'planned' ? startsIn(meeting.startsAt, now) : null;
  const start = {
    countdown: { figureLabel: t.wall.startsIn, figure: formatLength(meeting.startsAt - now) },
    time: { figure: t.wall.startsAt(formatTime(meeting.startsAt)) },
    soon: { figure: t.wall.startsSoon },
  };
  return (
    <QuietScene
      kicker={[body.parent, body.name].filter((part) => part !== '').join(' · ')}
      title={meeting.title}
      line={t.wall.greeting(body.address)}
      {...(when === null ? {} : start[when])}
      foot={
        <>
          <span>
            {[meeting.location, formatDay(meeting.startsAt, language)].filter((part) => part !== '').join(' · ')}
          </span>
          <span>{t.wall.presentCount(figures.present, figures.total, body.memberNoun)}</span>
        </>
      }
    />
  );
}
