import { useState } from 'react';
import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import css from '../ActionList.module.css';
import { Refusal } from '../notices/Refusal.tsx';

export interface PlannedMeetingsProps {
  /** The room is empty: bringing one in disturbs nobody and is not asked twice. */
  roomEmpty: boolean;
}

/** The meetings that can be brought into the room, the next one first. */
export function PlannedMeetings({ roomEmpty }: PlannedMeetingsProps) {
  const t = useText();
  const { language } = useLanguage();
  const command = useCommand();
  const [asked, setAsked] = useState<{ id: string; title: string } | null>(null);
  const meetings = (useView('meetings')?.meetings ?? [])
    .filter((line) => line.state === 'planned' && !line.inRoom)
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const bring = async (meetingId: string) => {
    await command.send({ kind: 'bringToRoom', meetingId });
    setAsked(null);
  };
  if (meetings.length === 0) return roomEmpty ? <EmptyState icon="calendar" title={t.chair.meeting.noPlanned} /> : null;
  return (
    <section className={css.box} aria-label={t.chair.meeting.plannedList}>
      <h3 className={css.heading}>{t.chair.meeting.plannedList}</h3>
      <Refusal command={command} />
      <ul className={css.list}>
        {meetings.map((line, index) => (
          <li key={line.id} className={css.line}>
            <div className={css.words}>
              <strong>{line.title}</strong>
              <span>
                {t.chair.meeting.startsAt(formatTime(line.startsAt), formatDay(line.startsAt, language))} ·{' '}
                {t.chair.meeting.facts(line.delegates, line.items)}
              </span>
            </div>
            <Button
              variant={roomEmpty && index === 0 ? 'primary' : 'secondary'}
              busy={command.busy}
              onClick={() => (roomEmpty ? void bring(line.id) : setAsked(line))}
            >
              {t.chair.meeting.bring}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        title={t.chair.meeting.bringTitle}
        confirmLabel={t.chair.meeting.bring}
        cancelLabel={t.chair.keep}
        busy={command.busy}
        onConfirm={() => asked !== null && void bring(asked.id)}
        onCancel={() => setAsked(null)}
      >
        {asked !== null && t.chair.meeting.bringText(asked.title)}
      </ConfirmDialog>
    </section>
  );
}
