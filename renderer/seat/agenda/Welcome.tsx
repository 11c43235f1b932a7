import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import { serverNow, useNow } from '../../app/clock.ts';
import { usePapers } from '../../app/usePapers.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { reachable } from '../../parts/reachable.ts';
import { standingOf } from '../shell/standingOf.ts';
import { useBodyWords } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { goTo } from '../where.ts';
import css from './Welcome.module.css';

/** A countdown of days would be a puzzle: before this, the day and the hour say it. */
const COUNTDOWN_FROM_MS = 6 * 3_600_000;

/** Before the meeting opens: whose place this is, when it starts, and papers to read ahead. */
export function Welcome() {
  const t = useText();
  const { language } = useLanguage();
  const { who } = useBodyWords();
  const { move } = useSeat();
  const meeting = useView('meeting');
  const mine = useView('mine');
  const papers = usePapers();
  const now = useNow(1000);
  if (meeting === null) return null;
  const person = mine?.person ?? null;
  const left = meeting.startsAt - now;
  const counts = left > 0 && left <= COUNTDOWN_FROM_MS;
  return (
    <section className={css.welcome} aria-label={t.seat.welcome.kicker}>
      <div ref={reachable} className={css.body}>
        <Kicker tone="identity">{t.seat.welcome.kicker}</Kicker>
        {person !== null && (
          <>
            <h2 className={css.name}>{t.seat.welcome.name(who, person.name)}</h2>
            <p className={css.position}>
              {[person.position, person.unit].filter((part) => part !== '').join(' · ') ||
                t.seat.standing[standingOf(person)]}
            </p>
          </>
        )}
        <dl className={css.facts}>
          {mine?.placeLabel && (
            <div>
              <dt>{t.seat.welcome.place}</dt>
              <dd className={css.place}>{mine.placeLabel}</dd>
            </div>
          )}
          <div>
            <dt>{counts ? t.seat.welcome.startsIn : t.seat.welcome.startsAt}</dt>
            <dd className={css.time}>
              {counts ? <CountdownText endsAt={meeting.startsAt} now={serverNow} /> : formatTime(meeting.startsAt)}
            </dd>
            <dd className={css.small}>
              {left <= 0 ? t.seat.welcome.soon : formatDay(meeting.startsAt, language)}
              {counts && ` · ${formatTime(meeting.startsAt)}`}
            </dd>
          </div>
          {meeting.location !== '' && (
            <div className={css.wide}>
              <dt>{t.seat.welcome.where}</dt>
              <dd>{meeting.location}</dd>
            </div>
          )}
        </dl>
      </div>
      {papers.length > 0 && (
        <div className={css.read}>
          <p className={css.ahead}>{t.seat.welcome.ahead(who)}</p>
          <Button variant="primary" icon="book" block onClick={() => move((before) => goTo(before, 'papers'))}>
            {t.seat.welcome.read(papers.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
