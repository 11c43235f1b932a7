import { useId, useState } from 'react';
import { TEXT_LIMITS } from '../../../core/base/fields.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import css from './ActDialog.module.css';
import type { Reached } from './acts.ts';
import { LeftOutWords } from './LeftOutWords.tsx';
import { TargetList } from './TargetList.tsx';

export interface MessageDialogProps {
  reached: Reached;
  busy: boolean;
  onSend: (message: string) => void;
  onClose: () => void;
}

/** A message to the screens of the chosen terminals. */
export function MessageDialog({ reached, busy, onSend, onClose }: MessageDialogProps) {
  const text = useText();
  const words = text.console.orders.message;
  const form = useId();
  const [message, setMessage] = useState('');
  const isOpen = useLink().kind === 'open';
  const ready = message.trim() !== '' && isOpen;
  const footer = (
    <>
      <Button onClick={onClose}>{text.common.cancel}</Button>
      <Button type="submit" form={form} variant="primary" icon="send" disabled={!ready} busy={busy}>
        {words.send}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title(reached.ids.length)}
      closeLabel={text.common.close}
      footer={footer}
    >
      <form
        id={form}
        className={css.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onSend(message);
        }}
      >
        <TextArea
          label={words.text}
          rows={3}
          maxLength={TEXT_LIMITS.line}
          hint={words.hint(TEXT_LIMITS.line - message.length)}
          value={message}
          onChange={setMessage}
        />
        <fieldset className={css.samples} aria-label={words.samples}>
          {words.sample.map((sample) => (
            <Chip key={sample} shape="square" selected={sample === message} onSelect={() => setMessage(sample)}>
              {sample}
            </Chip>
          ))}
        </fieldset>
        <TargetList units={reached.units} />
        <LeftOutWords without={reached.without} />
      </form>
    </Dialog>
  );
}
