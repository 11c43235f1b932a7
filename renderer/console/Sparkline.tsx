import css from './Sparkline.module.css';
import { sparkPath } from './sparkPath.ts';

const BOX = { width: 100, height: 32 };

/** A small curve of the latest figures; the largest is written beside it. */
export function Sparkline({ values, label, max }: { values: readonly number[]; label: string; max: string }) {
  const line = sparkPath(values, BOX);
  return (
    <div className={css.chart}>
      <svg
        className={css.curve}
        viewBox={`0 -1 ${BOX.width} ${BOX.height + 2}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {line !== '' && <path className={css.area} d={`${line}V${BOX.height}H0Z`} />}
        <path className={css.line} d={line} vectorEffect="non-scaling-stroke" />
      </svg>
      <span className={css.max}>{max}</span>
      <span className={css.zero}>0</span>
    </div>
  );
}
