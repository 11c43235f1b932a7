import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';
import css from './Tabs.module.css';

/** One place of a screen. */
export interface NavItem<V extends string> {
  id: V;
  label: ReactNode;
  icon?: IconName | undefined;
  /** A number that wants attention; what it counts belongs in `badgeLabel`. */
  badge?: number | undefined;
  badgeLabel?: string | undefined;
  /** A second line: why it is not available now. */
  note?: ReactNode;
  disabled?: boolean | undefined;
}

export interface NavTabsProps<V extends string> {
  /** Spoken name of the navigation. */
  label: string;
  items: readonly NavItem<V>[];
  current: V | null;
  onSelect: (id: V) => void;
  /** `bar` is the bottom bar of a seat: full height, wide targets. */
  look?: 'top' | 'bar' | undefined;
  size?: Density | undefined;
}

/** Moves between the places of one screen. */
export function NavTabs<V extends string>(props: NavTabsProps<V>) {
  const { label, items, current, onSelect, look = 'top', size } = props;
  return (
    <nav className={css.list} aria-label={label} data-density={size}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          className={cx(css.tab, look === 'bar' && css.seatNav)}
          aria-current={item.id === current ? 'page' : undefined}
          disabled={item.disabled}
          onClick={() => onSelect(item.id)}
        >
          {item.icon && <Icon name={item.icon} size="var(--c-icon-small)" />}
          <span className={css.words}>
            <span>{item.label}</span>
            {item.note !== undefined && <span className={css.note}>{item.note}</span>}
          </span>
          {item.badge !== undefined && item.badge > 0 && (
            <span className={css.badge}>
              {item.badge}
              {item.badgeLabel !== undefined && <span className="visually-hidden"> {item.badgeLabel}</span>}
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
