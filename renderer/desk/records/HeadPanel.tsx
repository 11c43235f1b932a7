import { useState } from 'react';
import { PAPER_HEAD_LIMITS, PaperHead } from '../../../core/documents/paperHead.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { TextField } from '../../parts/TextField.tsx';
import css from './RecordsPage.module.css';

export interface HeadPanelProps {
  meetingId: string;
  /** As papers made now have it. */
  head: PaperHead;
  onSaved: () => void;
}

/** Number of the minutes and recipients, entered before papers are made; one recipient a line. */
export function HeadPanel({ meetingId, head, onSaved }: HeadPanelProps) {
  const { desk, refusals } = useText();
  const text = desk.records.head;
  const show = useToasts((state) => state.show);
  const { send, busy, refusal } = useCommand();
  const [number, setNumber] = useState(head.number);
  const [recipients, setRecipients] = useState(head.recipients.join('\n'));
  const [isTooMuch, setTooMuch] = useState(false);
  const save = async () => {
    const lines = recipients.split('\n').filter((line) => line.trim() !== '');
    const parsed = PaperHead.safeParse({ number, recipients: lines });
    setTooMuch(!parsed.success);
    if (!parsed.success) return;
    if ((await send({ kind: 'savePaperHead', meetingId, head: parsed.data })).kind !== 'receipt') return;
    show('ok', text.saved);
    onSaved();
  };
  return (
    <Panel title={text.title} hint={text.hint}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        <TextField
          label={text.number}
          hint={text.numberHint}
          maxLength={PAPER_HEAD_LIMITS.number}
          value={number}
          onChange={setNumber}
        />
        <TextArea
          label={text.recipients}
          hint={text.recipientsHint}
          rows={4}
          value={recipients}
          onChange={setRecipients}
        />
        {isTooMuch && <Banner tone="bad" word={text.tooMuch(PAPER_HEAD_LIMITS.recipients)} />}
        {refusal !== null && <Banner tone="bad" word={refusals[refusal]} />}
        <div className={css.files}>
          <Button type="submit" busy={busy}>
            {text.save}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
