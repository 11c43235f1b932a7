import type { ReactNode } from 'react';
import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import type { MeetingView } from '../../../core/views/meetingView.ts';
import type { PlaceView } from '../../../core/views/personal.ts';
import { Kicker } from '../../parts/Kicker.tsx';
import { useLanguage, useText } from '../useText.ts';
import css from './SeatWelcome.module.css';

export interface SeatWelcomeProps {
  place: PlaceView;
  /** Null when there is none to sign in to. */
  meeting: NonNullable<MeetingView> | null;
  /** Who is being greeted; nobody by default. */
  who?: PlaceView['delegate'];
  /** The delegate code that somebody stated. */
  claim?: string;
  /** A way to somewhere else, below the person. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** Meeting, place and name in large letters; the way in stands beside it. */
export function SeatWelcome({ place, meeting, who = null, claim, aside, children }: SeatWelcomeProps) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <div className={css.welcome}>
      <section className={css.words}>
        {meeting === null ? (
          <>
            <Kicker>{text.common.place(place.label)}</Kicker>
            {claim === undefined ? (
              <>
                <p className={css.name}>{text.signIn.noMeeting}</p>
                <p className={css.line}>{text.signIn.noMeetingText}</p>
              </>
            ) : (
              <>
                <p className={css.line}>{text.library.signIn.title}</p>
                <p className={css.line}>{text.signIn.delegateCode}</p>
                <p className={css.name}>{claim}</p>
              </>
            )}
            {aside !== undefined && <div className={css.aside}>{aside}</div>}
          </>
        ) : (
          <>
            <Kicker>{meeting.body.name}</Kicker>
            <h2 className={css.meeting}>{meeting.title}</h2>
            <p className={css.line}>
              {formatTime(meeting.startsAt)} · {formatDay(meeting.startsAt, language)}
              {meeting.location === '' ? '' : ` · ${meeting.location}`}
            </p>
            <div className={css.person}>
              <span className={css.number}>
                <span className={css.numberWord}>{text.common.place('').trim()}</span>
                <strong className={css.numberValue}>{place.label}</strong>
              </span>
              <div className={css.who}>
                <p className={css.line}>
                  {claim !== undefined
                    ? text.signIn.delegateCode
                    : who === null
                      ? text.signIn.nobody
                      : `${text.signIn.welcome} ${meeting.body.address}`}
                </p>
                {claim !== undefined && <p className={css.name}>{claim}</p>}
                {who !== null && (
                  <>
                    <p className={css.name}>{who.name}</p>
                    <p className={css.line}>{[who.position, who.unit].filter((part) => part !== '').join(' · ')}</p>
                  </>
                )}
              </div>
            </div>
            {aside !== undefined && <div className={css.aside}>{aside}</div>}
          </>
        )}
      </section>
      {children !== undefined && <div className={css.way}>{children}</div>}
    </div>
  );
}
