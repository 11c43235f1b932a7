import type { ChoiceKind } from './ChoiceGlyph.tsx';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import css from './ThresholdBar.module.css';

/** One coloured stretch; its word and figure stand beside the bar. */
export interface BarPart {
  id: string;
  value: number;
  tone: ChoiceKind | 'act' | 'quiet';
}

export interface ThresholdBarProps {
  parts: readonly BarPart[];
  /** What the whole bar stands for, such as the base of a vote. */
  max: number;
  /** Where the gold mark stands, in the units of `max`; null for no mark. */
  threshold?: number | null | undefined;
  /** Spoken in place of the picture: "40 of 47, needed 24". */
  label: string;
  /** Height of the bar, any CSS length. */
  height?: string | undefined;
  size?: Density | undefined;
}

/** Shares of a whole, with the gold mark where the decision falls. */
export function ThresholdBar({ parts, max, threshold = null, label, height, size }: ThresholdBarProps) {
  const percent = (value: number) => `${max <= 0 ? 0 : Math.min(100, (value / max) * 100)}%`;
  return (
    <div className={css.bar} style={{ '--bar-height': height }} data-density={size} role="img" aria-label={label}>
      <div className={css.track}>
        {parts
          .filter((part) => part.value > 0)
          .map((part) => (
            <div key={part.id} className={cx(css.part, css[part.tone])} style={{ width: percent(part.value) }} />
          ))}
      </div>
      {threshold !== null && <div className={css.mark} style={{ left: percent(threshold) }} />}
    </div>
  );
}
