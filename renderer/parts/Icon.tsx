import { cx } from './cx.ts';
import css from './Icon.module.css';
import { ICON_SHAPES, type IconName } from './iconShapes.tsx';

export interface IconProps {
  name: IconName;
  /** Edge length: px as a number, or any CSS length; by default the icon size of the density. */
  size?: number | string | undefined;
  /** Spoken name; without it the icon is decoration beside a word. */
  label?: string | undefined;
  className?: string | undefined;
}

/** A line drawing in the colour of the text. */
export function Icon({ name, size = 'var(--c-icon)', label, className }: IconProps) {
  const box = { width: size, height: size };
  if (label === undefined)
    return (
      <svg className={cx(css.icon, className)} style={box} viewBox="0 0 24 24" aria-hidden="true">
        {ICON_SHAPES[name]}
      </svg>
    );
  return (
    <svg className={cx(css.icon, className)} style={box} viewBox="0 0 24 24" role="img" aria-label={label}>
      {ICON_SHAPES[name]}
    </svg>
  );
}
