import { formatTime } from '../../../core/i18n/format.ts';
import { useText } from '../../app/useText.ts';
import { Kicker } from '../../parts/Kicker.tsx';
import type { Meeting } from '../meetingType.ts';
import stage from '../Stage.module.css';
import { PlannedMeetings } from './PlannedMeetings.tsx';

/** The meeting is over; its results stay in the list, and the next one may come in. */
export function AfterMeeting({ meeting, from, to }: { meeting: Meeting; from: number; to: number }) {
  const t = useText();
  return (
    <>
      <div className={stage.head}>
        <Kicker tone="quiet">{t.chair.meeting.ended}</Kicker>
        <h2 className={stage.title}>{meeting.title}</h2>
        <p className={stage.quiet}>{t.chair.meeting.endedFrom(formatTime(from), formatTime(to))}</p>
      </div>
      <div className={stage.body}>
        <p className={stage.quiet}>{t.chair.meeting.endedHint}</p>
        <PlannedMeetings roomEmpty={false} />
      </div>
    </>
  );
}
