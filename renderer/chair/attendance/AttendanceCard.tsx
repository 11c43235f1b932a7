import { useState } from 'react';
import { formatCount } from '../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import type { Meeting } from '../meetingType.ts';
import css from './AttendanceCard.module.css';
import { AttendanceDialog } from './AttendanceDialog.tsx';

/** Who is here, at a glance, and the way to the list. */
export function AttendanceCard({ meeting, voting }: { meeting: Meeting; voting: boolean }) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { figures, quorum, body } = meeting;
  const ended = meeting.state.kind === 'ended';
  return (
    <Card title={t.chair.attendance.title}>
      <p className={css.figure}>
        <strong>{formatCount(figures.present, language)}</strong>{' '}
        {t.chair.attendance.of(figures.total, body.memberNoun)}
      </p>
      <StatusPill status={quorum.met ? 'ok' : 'warn'} plain>
        {quorum.met ? t.chair.quorum.met : t.chair.quorum.notMet}
      </StatusPill>
      <p className={css.quiet}>
        {t.chair.quorum.needs(quorum.required, body.memberNoun)}
        <br />
        {t.chair.attendance.excused(meeting.excusedAbsent)}
        <br />
        {t.chair.attendance.guests(meeting.guestsPresent)}
      </p>
      {!ended && (
        <Button small block icon="people" onClick={() => setOpen(true)}>
          {t.chair.attendance.open}
        </Button>
      )}
      <AttendanceDialog open={open} onClose={() => setOpen(false)} meetingId={meeting.id} voting={voting} />
    </Card>
  );
}
