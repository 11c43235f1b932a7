import { type ReactNode, useEffect, useRef } from 'react';
import { Banner, type Tone } from './Banner.tsx';
import type { Density } from './density.ts';
import css from './ToastArea.module.css';

/** A passing message. */
export interface Toast {
  id: string;
  tone: Tone;
  text: ReactNode;
  /** A button such as "undo". */
  action?: ReactNode;
}

/** How long a toast stays, ms; a bad one stays until it is put away. */
const TOAST_MS = 6_000;

export interface ToastAreaProps {
  toasts: readonly Toast[];
  onDismiss: (id: string) => void;
  dismissLabel: string;
  /** Spoken name of the region. */
  label: string;
  size?: Density | undefined;
}

function ToastItem({
  toast,
  onDismiss,
  dismissLabel,
}: Pick<ToastAreaProps, 'onDismiss' | 'dismissLabel'> & { toast: Toast }) {
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  const { id, tone } = toast;
  useEffect(() => {
    if (tone === 'bad') return;
    const timer = setTimeout(() => dismiss.current(id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className={css.toast}>
      <Banner
        tone={tone}
        word={toast.text}
        actions={toast.action}
        onDismiss={() => onDismiss(id)}
        dismissLabel={dismissLabel}
      />
    </div>
  );
}

/** Passing messages in the corner, spoken politely; they never cover a decision for long. */
export function ToastArea({ toasts, onDismiss, dismissLabel, label, size }: ToastAreaProps) {
  return (
    <section className={css.area} aria-label={label} aria-live="polite" data-density={size} data-print="hide">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} onDismiss={onDismiss} dismissLabel={dismissLabel} />
      ))}
    </section>
  );
}
