import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import type { Density } from './density.ts';

export interface ConfirmDialogProps {
  open: boolean;
  /** The question. */
  title: ReactNode;
  /** What will happen, in plain words. */
  children?: ReactNode;
  /** The verb of the act, never "OK". */
  confirmLabel: string;
  cancelLabel: string;
  /** For an act that cannot be undone. */
  danger?: boolean | undefined;
  busy?: boolean | undefined;
  onConfirm: () => void;
  onCancel: () => void;
  size?: Density | undefined;
}

/** Asks once before an act; Esc and the first button leave everything as it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    children,
    confirmLabel,
    cancelLabel,
    danger = false,
    busy = false,
    onConfirm,
    onCancel,
    size,
  } = props;
  const footer = (
    <>
      <Button onClick={onCancel} data-autofocus>
        {cancelLabel}
      </Button>
      <Button variant={danger ? 'dangerFull' : 'primary'} busy={busy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onCancel} title={title} footer={footer} size={size}>
      {children}
    </Dialog>
  );
}
