import { useEffect, useRef } from 'react';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import css from './CompareDialog.module.css';
import { CompareVersions, type CompareVersionsProps } from './CompareVersions.tsx';

/** A comparison above everything, as large as the window. */
export function CompareDialog({ onClose, ...props }: Omit<CompareVersionsProps, 'back'> & { onClose: () => void }) {
  const { close } = useText().desk.shell;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-label={props.name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <CompareVersions
        {...props}
        back={
          <Button variant="quiet" icon="chevronLeft" onClick={onClose}>
            {close}
          </Button>
        }
      />
    </dialog>
  );
}
