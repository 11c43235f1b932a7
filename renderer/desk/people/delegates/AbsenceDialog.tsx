import { useState } from 'react';
import { TEXT_LIMITS, tidy } from '../../../../core/base/fields.ts';
import { useToasts } from '../../../app/toasts.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { useText } from '../../../app/useText.ts';
import { SegmentedControl } from '../../../parts/SegmentedControl.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import form from '../../shared/form.module.css';
import { textError } from '../../shared/textError.ts';
import { useFormDraft } from '../../shared/useFormDraft.ts';
import { chunks } from '../chunks.ts';

export interface AbsenceDialogProps {
  meetingId: string;
  personIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** Records who is absent, excused or not, and why. */
export function AbsenceDialog({ meetingId, personIds, onClose, onDone }: AbsenceDialogProps) {
  const { people, desk } = useText();
  const text = people.delegates.absence;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const draft = useFormDraft('absence', { kind: 'excused', reason: '' });
  const { kind, reason } = draft.value;
  const [sent, setSent] = useState(false);
  const error = textError(desk.shell, reason, { max: TEXT_LIMITS.line });
  const submit = async () => {
    setSent(true);
    if (error !== undefined) return;
    const mark = { kind: 'absent', excused: kind === 'excused', reason: tidy(reason) } as const;
    for (const part of chunks(personIds)) {
      const outcome = await send({ kind: 'markAttendance', meetingId, personIds: [...part], mark });
      if (outcome.kind === 'refused') return;
    }
    draft.discard();
    show('ok', people.delegates.mark.done(personIds.length));
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={text.title(personIds.length)}
      submitLabel={text.submit}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={sent && error !== undefined}
      width="s"
    >
      <div className={form.stack}>
        <span className={form.label}>{text.kind}</span>
        <SegmentedControl
          label={text.kind}
          options={[
            { value: 'excused', label: text.excused },
            { value: 'unexcused', label: text.unexcused },
          ]}
          value={kind === 'unexcused' ? 'unexcused' : 'excused'}
          onChange={(value) => draft.change({ kind: value })}
        />
      </div>
      <TextField
        label={text.reason}
        hint={text.reasonHint}
        value={reason}
        error={sent ? error : undefined}
        onChange={(value) => draft.change({ reason: value })}
      />
    </FormDialog>
  );
}
