import { cx } from './cx.ts';
import type { Density } from './density.ts';
import css from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** From 0 to `max`, or null while nobody knows. */
  value: number | null;
  max?: number | undefined;
  /** Spoken name; the figures belong beside the bar. */
  label: string;
  tone?: 'act' | 'gold' | 'for' | 'warn' | 'bad' | undefined;
  size?: Density | undefined;
}

/** How much of something is done. */
export function ProgressBar({ value, max = 100, label, tone = 'act', size }: ProgressBarProps) {
  const part = value === null || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <div
      className={cx(css.bar, css[tone], value === null && css.busy)}
      data-density={size}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value ?? undefined}
    >
      <div className={css.fill} style={value === null ? undefined : { width: `${part * 100}%` }} />
    </div>
  );
}
