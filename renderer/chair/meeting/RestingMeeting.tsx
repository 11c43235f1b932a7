import { formatTime } from '../../../core/i18n/format.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import stage from '../Stage.module.css';
import { QuorumLine } from './QuorumLine.tsx';

/** The meeting is in recess since `since`; one press goes on. */
export function RestingMeeting({ meeting, since }: { meeting: Meeting; since: number }) {
  const t = useText();
  const command = useCommand();
  return (
    <>
      <div className={stage.head}>
        <Kicker>{t.chair.meeting.recess}</Kicker>
        <h2 className={stage.title}>{t.chair.meeting.inRecess}</h2>
        <p className={stage.quiet}>{t.chair.meeting.since(formatTime(since))}</p>
      </div>
      <div className={stage.body}>
        <QuorumLine meeting={meeting} />
      </div>
      <Refusal command={command} />
      <div className={stage.actions}>
        <Button
          variant="primary"
          className={stage.main}
          icon="play"
          busy={command.busy}
          onClick={() => void command.send({ kind: 'resumeMeeting', meetingId: meeting.id })}
        >
          {t.chair.meeting.resume}
        </Button>
      </div>
    </>
  );
}
