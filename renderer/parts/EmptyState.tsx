import type { ReactNode } from 'react';
import type { Density } from './density.ts';
import css from './EmptyState.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.tsx';

export interface EmptyStateProps {
  icon?: IconName | undefined;
  /** What is not here. */
  title: ReactNode;
  /** When it will be, or what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  size?: Density | undefined;
}

/** Says plainly that there is nothing, and what comes next. */
export function EmptyState({ icon, title, children, actions, size }: EmptyStateProps) {
  return (
    <div className={css.empty} data-density={size}>
      {icon && <Icon name={icon} size="calc(var(--c-icon) * 1.7)" className={css.icon} />}
      <p className={css.title}>
        <strong>{title}</strong>
      </p>
      {children !== undefined && <div className={css.text}>{children}</div>}
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
