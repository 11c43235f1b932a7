import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx.ts';
import css from './Dialog.module.css';
import type { Density } from './density.ts';
import { IconButton } from './IconButton.tsx';

const FIELDS = 'input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

export interface DialogProps {
  open: boolean;
  /** Called for Esc and for the cross; the owner sets `open` to false. */
  onClose: () => void;
  title: ReactNode;
  /** The first field is focused, or whatever carries `data-autofocus`. */
  children: ReactNode;
  /** Buttons at the bottom; the primary one last. */
  footer?: ReactNode;
  width?: 's' | 'm' | 'l' | undefined;
  /** Spoken name of the cross; without it there is no cross. */
  closeLabel?: string | undefined;
  size?: Density | undefined;
}

/** A modal on the platform's own `<dialog>`: it traps focus, gives it back, and closes on Esc. */
export function Dialog({ open, onClose, title, children, footer, width = 'm', closeLabel, size }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || !open) return;
    dialog.showModal();
    // Not the cross, which the platform would choose: what the dialog is about.
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>(FIELDS);
    (first ?? dialog).focus();
    return () => dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={cx(css.dialog, css[width])}
      data-density={size}
      aria-labelledby={id}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <header className={css.head}>
            <h2 className={css.title} id={id}>
              {title}
            </h2>
            {closeLabel !== undefined && <IconButton icon="cross" label={closeLabel} onClick={onClose} small />}
          </header>
          <div className={css.body}>{children}</div>
          {footer !== undefined && <footer className={css.foot}>{footer}</footer>}
        </>
      )}
    </dialog>
  );
}
