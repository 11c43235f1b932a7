import { useState } from 'react';
import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { serverNow } from '../../app/page.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { roomClock, roomDay, roomInstant } from '../shared/roomTime.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';

const DAY_MS = 24 * 3_600_000;
/** Rules of procedure want papers in the delegates' hands some days before: these are offered. */
const DAYS_BEFORE = [1, 3, 5] as const;

export interface ScheduleDialogProps {
  papers: readonly PaperLine[];
  onClose: () => void;
  onDone: () => void;
}

/** Sets the hour at which papers release themselves (D-8). */
export function ScheduleDialog({ papers, onClose, onDone }: ScheduleDialogProps) {
  const { meeting } = useDeskMeeting();
  const { shell, papers: all } = useText().desk;
  const text = all.schedule;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const set = papers.find(({ desk }) => desk?.releaseAt != null)?.desk?.releaseAt;
  const at = set ?? meeting.startsAt - 3 * DAY_MS;
  const draft = useFormDraft(`schedule.${papers.map(({ id }) => id).join('.')}`, {
    day: roomDay(at),
    clock: roomClock(at),
  });
  const { day, clock } = draft.value;
  const releaseAt = roomInstant(day, clock);
  const isPast = releaseAt !== null && releaseAt <= serverNow();
  const wrong = releaseAt === null ? shell.required : isPast ? text.past : undefined;
  const submit = async () => {
    setTried(true);
    if (releaseAt === null || isPast) return;
    const paperIds = papers.map(({ id }) => id);
    const outcome = await send({ kind: 'schedulePapers', meetingId: meeting.id, paperIds, releaseAt });
    if (outcome.kind === 'refused') return;
    draft.discard();
    onDone();
    onClose();
    show('ok', text.done(papers.length, `${formatTime(releaseAt)} ${formatDate(releaseAt)}`));
  };
  return (
    <FormDialog
      title={text.title(papers.length)}
      submitLabel={text.submit}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={tried && wrong !== undefined}
      width="s"
    >
      <div className={formCss.row}>
        <TextField
          label={text.day}
          required
          type="date"
          value={day}
          onChange={(value) => draft.change({ day: value })}
          error={tried || isPast ? wrong : undefined}
        />
        <TextField
          label={text.clock}
          required
          type="time"
          value={clock}
          onChange={(value) => draft.change({ clock: value })}
        />
      </div>
      <div className={formCss.row}>
        {DAYS_BEFORE.map((days) => {
          const then = meeting.startsAt - days * DAY_MS;
          return (
            <Button
              key={days}
              small
              type="button"
              disabled={then <= serverNow()}
              onClick={() => draft.change({ day: roomDay(then), clock: roomClock(then) })}
            >
              {text.before(days)}
            </Button>
          );
        })}
      </div>
      <p className={formCss.note}>{text.note}</p>
    </FormDialog>
  );
}
