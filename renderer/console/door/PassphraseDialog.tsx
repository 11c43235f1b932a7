import { type ReactNode, useId } from 'react';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import css from './door.module.css';

export interface PassphraseDialogProps {
  title: string;
  submitLabel: string;
  ready: boolean;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form with passphrases: nothing typed into it is kept anywhere once it is closed. */
export function PassphraseDialog(props: PassphraseDialogProps) {
  const { title, submitLabel, ready, busy, onSubmit, onClose, children } = props;
  const { common } = useText();
  const isOffline = useLink().kind !== 'open';
  const id = useId();
  const footer = (
    <>
      <Button onClick={onClose}>{common.cancel}</Button>
      <Button type="submit" form={id} variant="primary" busy={busy} disabled={!ready || isOffline}>
        {submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={common.close} footer={footer} width="s">
      <form
        id={id}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy && !isOffline) onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
