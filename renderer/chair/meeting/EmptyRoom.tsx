import { useText } from '../../app/useText.ts';
import stage from '../Stage.module.css';
import css from './EmptyRoom.module.css';
import { MeetingMenu } from './MeetingMenu.tsx';
import { PlannedMeetings } from './PlannedMeetings.tsx';

/** No meeting in the room: which one to bring in. */
export function EmptyRoom() {
  const t = useText();
  return (
    <main className={css.room}>
      <div className={css.head}>
        <div className={stage.head}>
          <h2 className={stage.title}>{t.chair.meeting.none}</h2>
          <p className={stage.quiet}>{t.chair.meeting.noneText}</p>
        </div>
        <MeetingMenu meeting={null} voting={false} />
      </div>
      <div className={stage.body}>
        <PlannedMeetings roomEmpty />
      </div>
    </main>
  );
}
