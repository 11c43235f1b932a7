import { type ReactNode, useMemo } from 'react';
import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import { navigate } from '../../app/navigate.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { deskPath } from '../deskPath.ts';
import { daysBetween } from '../shared/roomTime.ts';
import css from './ReadinessPanel.module.css';
import { readinessOf } from './readiness.ts';

/** People named before the rest is only counted. */
const NAMED = 4;
const MINUTE_MS = 60_000;

/** What is ready and what is not, counted; every gap leads to the place where it is closed. */
export function ReadinessPanel({ onItem }: { onItem: (itemId: string | null) => void }) {
  const { meeting } = useDeskMeeting();
  const { readiness: text, agenda: agendaText } = useText().desk;
  const agenda = useView('agenda');
  const papers = useView('papers');
  const delegates = useView('delegates');
  const polls = useView('polls');
  const ready = useMemo(
    () => readinessOf(agenda?.items ?? [], papers?.papers ?? [], delegates?.delegates ?? [], polls?.polls ?? []),
    [agenda, papers, delegates, polls],
  );
  const toPeople = () => navigate(deskPath({ meetingId: meeting.id, tab: 'people', itemId: null }));
  const { unplaced } = ready.delegates;
  const unchecked = ready.attendance.all - ready.attendance.checked;
  const began = meeting.state.kind !== 'planned';
  return (
    <Panel title={text.title} hint={<When />} flush>
      <Fact title={text.papers} done={ready.papers.released} of={ready.papers.all}>
        {ready.papers.all === 0 && <p className={css.note}>{text.papersNone}</p>}
        {ready.papers.all > 0 && ready.papers.drafts === 0 && <p className={css.note}>{text.allReleased}</p>}
        {ready.papers.draftsByItem.length > 0 && (
          <ul className={css.links} aria-label={text.draftsOf}>
            {ready.papers.draftsByItem.map((line) => (
              <li key={line.itemId ?? ''}>
                <button type="button" className={css.link} onClick={() => onItem(line.itemId)}>
                  <span className={css.linkTitle}>
                    {line.itemId === null ? agendaText.general : `${line.number}. ${line.title}`}
                  </span>
                  <span className={css.note}>{text.drafts(line.drafts)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {ready.papers.recalled > 0 && <p className={css.note}>{text.recalled(ready.papers.recalled)}</p>}
      </Fact>
      <Fact
        title={text.places}
        done={ready.delegates.placed}
        of={ready.delegates.all}
        action={
          (unplaced.length > 0 || ready.delegates.all === 0) && (
            <Button small onClick={toPeople}>
              {text.assign}
            </Button>
          )
        }
      >
        {ready.delegates.all === 0 && <p className={css.note}>{text.noDelegates}</p>}
        {ready.delegates.all > 0 && unplaced.length === 0 && <p className={css.note}>{text.allPlaced}</p>}
        {unplaced.length > 0 && (
          <ul className={css.people} aria-label={text.unplaced}>
            {unplaced.slice(0, NAMED).map((delegate) => (
              <li key={delegate.personId}>
                <span className={css.person}>{delegate.name}</span>
                <span className={css.unit}>{delegate.unit}</span>
              </li>
            ))}
            {unplaced.length > NAMED && <li className={css.note}>{text.more(unplaced.length - NAMED)}</li>}
          </ul>
        )}
      </Fact>
      <Fact
        title={text.checkIn}
        done={ready.attendance.checked}
        of={ready.attendance.all}
        quiet={!began}
        action={
          began &&
          unchecked > 0 && (
            <Button small onClick={toPeople}>
              {text.check}
            </Button>
          )
        }
      >
        <p className={css.note}>
          {unchecked > 0 ? text.unchecked(unchecked) : ready.attendance.all > 0 && text.allChecked}
        </p>
        <p className={css.note}>{text.quorum(meeting.quorum.present, meeting.quorum.required)}</p>
      </Fact>
      <section className={css.fact}>
        <h3 className={css.head}>
          <StatusGlyph status={ready.polls.prepared + ready.polls.held > 0 ? 'ok' : 'none'} size={18} />
          <span className={css.title}>{text.polls}</span>
          <strong className={css.figure}>{ready.polls.prepared}</strong>
        </h3>
        {ready.polls.prepared + ready.polls.held === 0 && <p className={css.note}>{text.pollsNone}</p>}
        {ready.polls.held > 0 && <p className={css.note}>{text.pollsHeld(ready.polls.held)}</p>}
      </section>
    </Panel>
  );
}

/** When the meeting starts, and how many days are left. */
function When() {
  const { meeting } = useDeskMeeting();
  const { readiness: text } = useText().desk;
  const { language } = useLanguage();
  const days = daysBetween(useNow(MINUTE_MS), meeting.startsAt);
  const left = meeting.state.kind !== 'planned' || days < 0 ? null : days === 0 ? text.today : text.daysLeft(days);
  const when = text.when(formatTime(meeting.startsAt), formatDay(meeting.startsAt, language));
  return <>{left === null ? when : `${when} · ${left}`}</>;
}

interface FactProps {
  title: string;
  done: number;
  of: number;
  /** Not expected to be complete yet: no warning. */
  quiet?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

function Fact({ title, done, of, quiet = false, action, children }: FactProps) {
  const complete = of > 0 && done === of;
  return (
    <section className={css.fact}>
      <h3 className={css.head}>
        <StatusGlyph status={complete ? 'ok' : quiet || of === 0 ? 'none' : 'warn'} size={18} />
        <span className={css.title}>{title}</span>
        <span className={css.figure}>
          <strong>{done}</strong>/{of}
        </span>
      </h3>
      {of > 0 && <ProgressBar value={done} max={of} label={title} />}
      {children}
      {action && <div>{action}</div>}
    </section>
  );
}
