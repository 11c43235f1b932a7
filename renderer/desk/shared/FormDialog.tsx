import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
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
  /** At the start of the buttons' row: another act on the same thing. */
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
  const form = useRef<HTMLFormElement>(null);
  const trouble = refusal !== null ? refusals[refusal] : invalid ? desk.shell.fixFields : undefined;
  useEffect(() => {
    if (!invalid) return;
    const wrong = form.current?.querySelector('[aria-invalid="true"], [data-wrong]');
    if (wrong instanceof HTMLElement) wrong.focus();
    wrong?.scrollIntoView({ block: 'nearest' });
  }, [invalid]);
  const footer = (
    <div className={css.foot}>
      {aside}
      <div className={css.trouble} role="alert">
        {trouble !== undefined && (
          <>
            <StatusGlyph status="bad" />
            {trouble}
          </>
        )}
      </div>
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
        ref={form}
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
        {children}
      </form>
    </Dialog>
  );
}
