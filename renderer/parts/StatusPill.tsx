import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { type Status, StatusGlyph } from './StatusGlyph.tsx';
import css from './StatusPill.module.css';

export interface StatusPillProps {
  status: Status;
  /** The word of the state. */
  children: ReactNode;
  size?: Density | undefined;
  /** Only glyph and word, without the capsule: for tables. */
  plain?: boolean | undefined;
}

/** A state as shape and word. */
export function StatusPill({ status, children, size, plain = false }: StatusPillProps) {
  return (
    <span className={cx(css.pill, css[status], plain && css.plain)} data-density={size}>
      <StatusGlyph status={status} />
      <span>{children}</span>
    </span>
  );
}
