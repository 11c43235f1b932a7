import { useState } from 'react';
import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import { ReadingsButton } from '../readings/ReadingsButton.tsx';
import stage from '../Stage.module.css';
import { PlannedMeetings } from './PlannedMeetings.tsx';
import { QuorumLine } from './QuorumLine.tsx';

/** The meeting in the room has not begun: when it is, who is here, and the press that opens it. */
export function BeforeMeeting({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const { language } = useLanguage();
  const command = useCommand();
  const [asked, setAsked] = useState(false);
  const { quorum, body } = meeting;
  const open = async () => {
    await command.send({ kind: 'openMeeting', meetingId: meeting.id });
    setAsked(false);
  };
  return (
    <>
      <div className={stage.head}>
        <Kicker>{t.chair.meeting.planned}</Kicker>
        <h2 className={stage.title}>{meeting.title}</h2>
        <p className={stage.quiet}>
          {t.chair.meeting.startsAt(formatTime(meeting.startsAt), formatDay(meeting.startsAt, language))}
          {meeting.location !== '' && ` · ${meeting.location}`}
        </p>
      </div>
      <div className={stage.body}>
        <QuorumLine meeting={meeting} />
        <PlannedMeetings roomEmpty={false} />
      </div>
      <Refusal command={command} />
      <div className={stage.actions}>
        <ReadingsButton />
        <Button
          variant="primary"
          className={stage.main}
          icon="play"
          busy={command.busy}
          onClick={() => (quorum.met ? void open() : setAsked(true))}
        >
          {t.chair.meeting.open}
        </Button>
      </div>
      <ConfirmDialog
        open={asked}
        title={t.chair.meeting.openNoQuorum}
        confirmLabel={t.chair.meeting.openAnyway}
        cancelLabel={t.chair.keep}
        busy={command.busy}
        onConfirm={() => void open()}
        onCancel={() => setAsked(false)}
      >
        {t.chair.meeting.openNoQuorumText(quorum.present, quorum.required, body.memberNoun)}
      </ConfirmDialog>
    </>
  );
}
