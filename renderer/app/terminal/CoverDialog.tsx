import { type ReactNode, useEffect, useRef } from 'react';
import css from './CoverDialog.module.css';

/**
 * A page over the whole screen, dialogs included: nothing behind it can be touched, nothing behind it is lost, and
 * nobody at the screen can put it away.
 */
export function CoverDialog({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const cover = ref.current;
    if (cover === null) return;
    // Esc closes a dialog at its second press whatever one says, unless it is told so.
    cover.setAttribute('closedby', 'none');
    cover.showModal();
    cover.focus();
    // A dialog that opens now by itself, because an answer came, would lie above.
    const goAbove = (event: Event) => {
      const { target } = event;
      if (target === cover || !(target instanceof HTMLDialogElement) || !target.matches(':modal')) return;
      cover.close();
      cover.showModal();
    };
    document.addEventListener('toggle', goAbove, true);
    return () => {
      document.removeEventListener('toggle', goAbove, true);
      cover.close();
    };
  }, []);
  return (
    <dialog ref={ref} className={css.cover} aria-label={label} data-density="seat" data-screen="seat" tabIndex={-1}>
      {children}
    </dialog>
  );
}
