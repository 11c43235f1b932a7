import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';
import css from './IconButton.module.css';
import type { IconName } from './iconShapes.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** The spoken name; also shown when `showLabel` is set. */
  label: string;
  /** Shows the word under the icon, as in a toolbar. */
  showLabel?: boolean | undefined;
  look?: 'plain' | 'outlined' | 'danger' | undefined;
  size?: Density | undefined;
  small?: boolean | undefined;
  /** State of a toggle. */
  pressed?: boolean | undefined;
  /** A small count in the corner; its meaning belongs in `label`. */
  badge?: number | undefined;
}

/** A square button with an icon and, if asked, its word below. */
export function IconButton({
  icon,
  label,
  showLabel = false,
  look = 'plain',
  size,
  small = false,
  pressed,
  badge,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const looks = cx(css.button, look !== 'plain' && css[look], small && css.small, showLabel && css.labelled, className);
  return (
    <button
      {...rest}
      type={type}
      className={looks}
      data-density={size}
      aria-label={showLabel ? undefined : label}
      title={showLabel ? undefined : label}
      aria-pressed={pressed}
    >
      <Icon name={icon} size={small ? 'var(--c-icon-small)' : undefined} />
      {showLabel && <span>{label}</span>}
      {badge !== undefined && (
        <span className={css.badge} aria-hidden="true">
          {badge}
        </span>
      )}
    </button>
  );
}
