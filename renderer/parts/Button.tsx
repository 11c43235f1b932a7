import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import css from './Button.module.css';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import { StatusGlyph } from './StatusGlyph.tsx';

/** One `primary` per screen; `dangerFull` only for the confirming press of something that cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'dangerFull';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant | undefined;
  /** Overrides the density of the screen. */
  size?: Density | undefined;
  /** The lower height of the density. */
  small?: boolean | undefined;
  /** Takes the whole width. */
  block?: boolean | undefined;
  icon?: IconName | undefined;
  /** An icon behind the words. */
  trailing?: IconName | undefined;
  /** A second, smaller line: why it is disabled, or what it will do. */
  note?: ReactNode;
  /** Shows that the press is being worked on and ignores further presses; the button keeps its focus. */
  busy?: boolean | undefined;
}

/** A button; `type` is "button" unless stated. */
export function Button({
  variant = 'secondary',
  size,
  small = false,
  block = false,
  icon,
  trailing,
  note,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  const iconSize = small ? 'var(--c-icon-small)' : undefined;
  return (
    <button
      {...rest}
      type={type}
      className={cx(css.button, css[variant], small && css.small, block && css.block, className)}
      data-density={size}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {busy ? <StatusGlyph status="loading" size={iconSize} /> : icon && <Icon name={icon} size={iconSize} />}
      <span className={css.words}>
        <span>{children}</span>
        {note !== undefined && <span className={css.note}>{note}</span>}
      </span>
      {trailing && <Icon name={trailing} size={iconSize} />}
    </button>
  );
}
