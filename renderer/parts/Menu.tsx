import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import css from './Menu.module.css';

/** One line of a menu. */
export interface MenuItem<V extends string> {
  id: V;
  label: string;
  icon?: IconName | undefined;
  /** Why it cannot be chosen now; set, it is shown below and the line is disabled. */
  blocked?: string | undefined;
  danger?: boolean | undefined;
}

export interface MenuProps<V extends string> {
  label: string;
  items: readonly MenuItem<V>[];
  onSelect: (id: V) => void;
  icon?: IconName | undefined;
  variant?: ButtonVariant | undefined;
  disabled?: boolean | undefined;
  /** The lower height of the density. */
  small?: boolean | undefined;
  /** Where it opens. */
  side?: 'above' | 'below' | undefined;
}

/** A button with acts behind it: arrows move, Esc and a press elsewhere close. */
export function Menu<V extends string>(props: MenuProps<V>) {
  const { label, items, onSelect, icon, variant, disabled = false, small = false, side = 'below' } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    linesOf(box.current)[0]?.focus();
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = linesOf(box.current);
    const at = all.findIndex((line) => line.matches(':focus'));
    const go = (to: number) => all.at(to % all.length)?.focus();
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at <= 0 ? -1 : at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(-1);
    else if (event.key === 'Tab') return setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} className={css.box}>
      <Button
        icon={icon}
        variant={variant}
        disabled={disabled}
        small={small}
        trailing={side === 'above' ? 'chevronUp' : 'chevronDown'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div
          id={id}
          className={cx(css.menu, css[side])}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={cx(css.item, item.danger && css.danger)}
              aria-disabled={item.blocked !== undefined}
              onClick={() => {
                if (item.blocked !== undefined) return;
                close();
                onSelect(item.id);
              }}
            >
              {item.icon && <Icon name={item.icon} size="var(--c-icon-small)" />}
              <span>
                {item.label}
                {item.blocked !== undefined && <small className={css.blocked}>{item.blocked}</small>}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function linesOf(box: HTMLElement | null): readonly HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
