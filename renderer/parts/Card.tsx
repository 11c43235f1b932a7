import type { ReactNode } from 'react';
import css from './Card.module.css';
import { cx } from './cx.ts';
import type { Density } from './density.ts';

export interface CardProps {
  /** A small quiet heading; the content below carries the weight. */
  title?: ReactNode;
  children: ReactNode;
  /** `raised` floats, `current` is the one that matters now, `waiting` is not available yet. */
  look?: 'plain' | 'raised' | 'current' | 'waiting' | undefined;
  size?: Density | undefined;
  className?: string | undefined;
}

/** A sheet of paper on the desk: one subject. */
export function Card({ title, children, look = 'plain', size, className }: CardProps) {
  return (
    <section className={cx(css.card, look !== 'plain' && css[look], className)} data-density={size}>
      {title !== undefined && <h2 className={css.title}>{title}</h2>}
      {children}
    </section>
  );
}
