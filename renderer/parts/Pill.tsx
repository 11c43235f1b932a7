import type { ReactNode } from 'react';
import type { Density } from './density.ts';
import css from './Pill.module.css';

export interface PillProps {
  children: ReactNode;
  size?: Density | undefined;
}

/** A fact at the head of a screen: the time, the seat, the person. */
export function Pill({ children, size }: PillProps) {
  return (
    <span className={css.pill} data-density={size}>
      {children}
    </span>
  );
}
