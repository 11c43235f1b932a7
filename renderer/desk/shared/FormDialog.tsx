import { type ReactNode, useId } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import css from './FormDialog.module.css';
import type { FormDraft } from './useFormDraft.ts';
import { useSendBlock } from './useSendBlock.ts';

export interface FormDialogProps {
  title: string;
  submitLabel: string;
  /** Called only when the line is open; validate there and send. */
  onSubmit: () => void;
  onClose: () => void;
  draft: Pick<FormDraft<object>, 'restored' | 'discard'>;
  busy: boolean;
  /** Why the server refused what was sent. */
  refusal: RefusalCode | null;
  /** The form was sent with fields that are wrong. */
  invalid: boolean;
  width?: 's' | 'm' | 'l' | undefined;
  /** Beside the buttons: a preview. */
  aside?: ReactNode;
  children: ReactNode;
}

/**
 * A form in a dialog. Closing keeps what was typed for the next time, "cancel" forgets it; while the line is lost the
 * fields stay and sending says why it has to wait.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, onSubmit, onClose, draft, busy, refusal, invalid, width = 'm', aside, children } = props;
  const { desk, refusals } = useText();
  const blocked = useSendBlock();
  const id = useId();
  const footer = (
    <div className={css.foot}>
      {aside !== undefined && <div className={css.aside}>{aside}</div>}
      <Button
        onClick={() => {
          draft.discard();
          onClose();
        }}
      >
        {desk.shell.cancel}
      </Button>
      <Button variant="primary" type="submit" form={id} busy={busy} disabled={blocked !== undefined}>
        {submitLabel}
      </Button>
    </div>
  );
  return (
    <Dialog open onClose={onClose} title={title} width={width} closeLabel={desk.shell.close} footer={footer}>
      <form
        id={id}
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && blocked === undefined) onSubmit();
        }}
      >
        {draft.restored && (
          <Banner
            tone="info"
            word={desk.shell.restored}
            actions={
              <Button small onClick={draft.discard}>
                {desk.shell.restoredDiscard}
              </Button>
            }
          />
        )}
        {blocked !== undefined && (
          <Banner tone="warn" word={blocked}>
            {desk.shell.lostNote}
          </Banner>
        )}
        {refusal !== null && <Banner tone="bad" word={refusals[refusal]} />}
        {invalid && <Banner tone="bad" word={desk.shell.fixFields} />}
        {children}
      </form>
    </Dialog>
  );
}
