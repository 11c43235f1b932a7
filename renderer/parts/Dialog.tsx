import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cx } from './cx.ts';
import css from './Dialog.module.css';
import type { Density } from './density.ts';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  open: boolean;
  /** Called for Esc and for the cross; the owner sets `open` to false. */
  onClose: () => void;
  title: ReactNode;
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
    return () => dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={cx(css.dialog, css[width])}
      data-density={size}
      aria-labelledby={id}
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
